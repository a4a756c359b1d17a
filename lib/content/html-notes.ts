/** Footnotes of foreign pages: a sign in the text and its words elsewhere, each leading to the other. */
import { ancestors, isNothing, namesOf } from "./html-grow.ts";
import { hasClass } from "./html-style.ts";
import { attribute, elementsIn, type HtmlElement, type HtmlNode, type HtmlParent, isElement, nodesIn, rawText } from "./html-tree.ts";

/** `signs`: what stands in the text, with the element that holds its words. `gone`: what is not written where it stands. */
export type PageNotes = { signs: ReadonlyMap<HtmlNode, HtmlElement>; gone: Set<HtmlNode> };

/** [1], 1, ①, *, [iv]: never a word. */
const sign = /^[\s\u00a0]*[[(（【]?\s*(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡①-⑳]{1,3}|注\s*\d{1,3})\s*[\])）】]?[\s\u00a0]*$/i;
const mostNotes = 2_000;
/** As in Markdown: else a few lines of source would become a book. */
const mostCitations = 20;

/** Pairs of anchors that lead to each other, the sign before its words: so Word, Google Docs, Wikipedia and writers of Markdown make them. */
export function notesOf(root: HtmlParent): PageNotes {
  const anchors = [...elementsIn(root)].filter((element) => element.tagName === "a");
  const inside = anchors.filter((anchor) => attribute(anchor, "href")?.includes("#"));
  const signs = new Map<HtmlNode, HtmlElement>();
  const gone = new Set<HtmlNode>();
  if (inside.length < 2 || inside.length > mostNotes * 2) return { signs, gone };
  const count = new Map<HtmlElement, number>();
  const places = placesIn(root);
  const order = new Map([...elementsIn(root)].map((element, at) => [element, at]));
  for (const anchor of inside) {
    if (!sign.test(rawText(anchor, 20)) || [...ancestors(anchor)].some((around) => gone.has(around))) continue;
    const target = places.get(nameIn(anchor));
    const back = target && (order.get(target) ?? 0) > (order.get(anchor) ?? 0) ? backIn(target, anchor) : null;
    if (!target || !back) continue;
    const words = holderOf(target, back);
    const cited = words ? (count.get(words) ?? 0) + 1 : 0;
    if (words === null || contains(words, anchor) || cited > mostCitations) continue;
    count.set(words, cited);
    signs.set(outermost(anchor), words);
    gone.add(boxOf(back)).add(words);
  }
  for (const words of signs.values()) clear(words, gone);
  return { signs, gone };
}

function placesIn(root: HtmlParent): Map<string, HtmlElement> {
  const places = new Map<string, HtmlElement>();
  for (const element of elementsIn(root)) for (const name of namesOf(element)) if (!places.has(name)) places.set(name, element);
  return places;
}

function nameIn(anchor: HtmlElement): string {
  const name = (attribute(anchor, "href") ?? "").split("#")[1] ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The link in the note that leads back to its sign; the note is where the target stands. */
function backIn(target: HtmlElement, anchor: HtmlElement): HtmlElement | null {
  const own = new Set([anchor, ...[...ancestors(anchor)].slice(0, 3), ...elementsIn(anchor)].flatMap(namesOf));
  if (own.size === 0) return null;
  const leads = (element: HtmlElement) => element.tagName === "a" && own.has(nameIn(element));
  if (leads(target)) return target;
  for (const place of [target, ...[...ancestors(target)].slice(0, 2)]) {
    for (const element of elementsIn(place)) if (leads(element)) return element;
    if (/^(?:li|p|div|dd|aside|tr)$/.test(place.tagName)) break;
  }
  return null;
}

/** Wikipedia puts all ways back into one box. */
function boxOf(back: HtmlElement): HtmlElement {
  return [...ancestors(back)].slice(0, 2).find((element) => hasClass(element, /backlink$/)) ?? back;
}

/** All words of the note: Word's own element for it, an item of a list, else its paragraph. */
function holderOf(target: HtmlElement, back: HtmlElement): HtmlElement | null {
  const around = [target, ...ancestors(target)];
  const named = around.find((element) => /mso-element:\s*(?:foot|end)note\s*(?:;|$)/i.test(attribute(element, "style") ?? ""));
  const holder = named ?? around.find((element) => element.tagName === "li") ?? around.find((element) => /^(?:p|dd|aside|div|td)$/.test(element.tagName));
  return holder && contains(holder, back) ? holder : null;
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  return outer === inner || [...ancestors(inner)].includes(outer);
}

/** The sign with what only raises or dresses it. */
function outermost(anchor: HtmlElement): HtmlElement {
  let at = anchor;
  for (const around of ancestors(anchor)) {
    if (!/^(?:sup|span|small|font|b|i)$/.test(around.tagName) || around.childNodes.some((child) => child !== at && !isNothing(child))) break;
    at = around;
  }
  return at;
}

/** A list, a box and a line that only held notes go with them. */
function clear(words: HtmlElement, gone: Set<HtmlNode>): void {
  let at: HtmlElement = words;
  for (const around of ancestors(words)) {
    if (/^(?:body|html|td)$/.test(around.tagName) || !around.childNodes.every((child) => gone.has(child) || isNothing(child) || isRule(child))) break;
    gone.add(around);
    at = around;
  }
  const before = beside(at);
  if (before && isRule(before)) gone.add(before);
}

function beside(element: HtmlElement): HtmlNode | null {
  const all = element.parentNode?.childNodes ?? [];
  return all.slice(0, all.indexOf(element)).findLast((node) => !isNothing(node)) ?? null;
}

function isRule(node: HtmlNode): boolean {
  if (!isElement(node)) return false;
  if (node.tagName === "hr" || node.tagName === "br") return true;
  return rawText(node, 1).trim() === "" && [...nodesIn(node)].some((inner) => isElement(inner) && inner.tagName === "hr");
}
