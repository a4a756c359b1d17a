/** Lists that programs write as paragraphs or one by one, put together: Word, WPS and Word on the web. */
import { isNothing, newElement, newText, put, putBefore, runsOf, takeOut } from "./html-grow.ts";
import { hasClass, styleOf } from "./html-style.ts";
import { attribute, elementsIn, type HtmlElement, type HtmlNode, type HtmlParent, isElement, rawText } from "./html-tree.ts";

/** `level` from 1; `start`: the number it stands under, null for a dot. `holder`: what goes when `content` has moved. */
type Item = { level: number; start: number | null; content: HtmlNode[]; holder: HtmlElement };

const digits = "零一二三四五六七八九";
const marker = /^[([（【]?\s*(?:\d{1,4}(?:\.\d{1,4})*|[a-z]{1,4}|[一二三四五六七八九十百]{1,4})\s*[.)\]）】、．：]|^\d{1,4}(?:\.\d{1,4})*$|^[①-⑳]/i;
/** Numbers of a law or a contract are cited by their words. */
const clause = /^第\s*[\d一二三四五六七八九十百]+\s*[条章节款]/;

export function mendLists(root: HtmlParent): void {
  const parents = [root, ...elementsIn(root)];
  for (const parent of parents) {
    if (isElement(parent) && parent.tagName === "li" && attribute(parent, "role") === "checkbox") giveBox(parent);
    for (const items of runsOf(parent, wordItem)) build(items);
    for (const lists of runsOf(parent, webList)) build(lists.flat());
  }
}

function wordItem(node: HtmlNode): Item | null {
  if (!isElement(node) || !/^(?:p|div|h[1-6])$/.test(node.tagName)) return null;
  const level = /^l\d+\s+level(\d)/.exec(styleOf(node).get("mso-list") ?? "")?.[1];
  if (level === undefined) return null;
  const sign = [...elementsIn(node)].find((inner) => styleOf(inner).get("mso-list") === "ignore");
  const words = sign ? rawText(sign).replace(/[\s\u00a0]+/g, " ").trim() : "";
  if (sign && (/^h[1-6]$/.test(node.tagName) || clause.test(words))) {
    // The number of a heading or a clause is part of its words.
    putBefore(sign, newText(`${words} `));
    takeOut(sign);
    return null;
  }
  if (/^h[1-6]$/.test(node.tagName)) return null;
  if (sign) takeOut(sign);
  return { level: Number(level), start: marker.test(words) ? numberOf(words) : null, content: [node], holder: node };
}

/** Word on the web puts each item into a list of its own and says how deep it is. */
function webList(node: HtmlNode): Item[] | null {
  if (!isElement(node)) return null;
  const list = hasClass(node, /^ListContainerWrapper$/) ? onlyIn(node)?.find((child) => /^[ou]l$/.test(child.tagName)) : node;
  if (!list || !/^[ou]l$/.test(list.tagName) || (list !== node && onlyIn(node)?.length !== 1)) return null;
  const items = onlyIn(list);
  if (!items || items.length === 0 || !items.every((item) => item.tagName === "li" && /^\d$/.test(attribute(item, "data-aria-level") ?? ""))) return null;
  const start = list.tagName === "ol" ? Number.parseInt(attribute(list, "start") ?? "1", 10) || 1 : null;
  return items.map((item) => ({ level: Number(attribute(item, "data-aria-level")), start, content: [...item.childNodes], holder: node }));
}

/** The elements in it; null where words stand beside them. */
function onlyIn(element: HtmlElement): HtmlElement[] | null {
  const children = element.childNodes.filter((child) => !isNothing(child));
  const elements = children.filter(isElement);
  return elements.length === children.length ? elements : null;
}

type Open = { level: number; list: HtmlElement; last: HtmlElement | null };

function build(items: readonly Item[]): void {
  const open: Open[] = [];
  const place = newText("");
  if (items[0]) putBefore(items[0].holder, place);
  for (const { level, start, content } of items) {
    const kind = start === null ? "ul" : "ol";
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)?.list.tagName !== kind) open.pop();
    let top = open.at(-1);
    if (!top || top.level < level) {
      const list = newElement(kind, start === null ? {} : { start: String(start) });
      if (top?.last) put(top.last, list);
      else putBefore(place, list);
      top = { level, list, last: null };
      open.push(top);
    }
    top.last = newElement("li");
    put(top.list, top.last);
    put(top.last, ...content);
  }
  for (const { holder, content } of items) if (!content.includes(holder)) takeOut(holder);
  takeOut(place);
}

/** What number a sign says, 1 where that is not plain. */
function numberOf(words: string): number {
  const written = /\d+(?=\D*$)/.exec(words)?.[0];
  if (written !== undefined) return Number(written);
  const circled = /[①-⑳]/.exec(words)?.[0];
  if (circled !== undefined) return circled.charCodeAt(0) - 0x2460 + 1;
  const [tens, ones] = /^[^一二三四五六七八九十]*([一二三四五六七八九]?)(?:十([一二三四五六七八九]?))?/.exec(words)?.slice(1) ?? [];
  if (words.includes("十")) return Math.max(1, digits.indexOf(tens || "一")) * 10 + Math.max(0, digits.indexOf(ones || "零"));
  if (tens) return digits.indexOf(tens);
  const letter = /^[([（【]?([a-h])\s*[.)\]）】、．：]/i.exec(words)?.[1];
  return letter ? letter.toLowerCase().charCodeAt(0) - 96 : 1;
}

/** Google Docs draws its boxes; a real one says the same to whoever reads lists. */
function giveBox(item: HtmlElement): void {
  const drawn = [...elementsIn(item)].slice(0, 3).find((element) => attribute(element, "aria-roledescription") === "checkbox");
  if (drawn) takeOut(drawn);
  const box = newElement("input", { type: "checkbox", ...(attribute(item, "aria-checked") === "true" && { checked: "" }) });
  const [first] = item.childNodes;
  if (first) putBefore(first, box);
  else put(item, box);
}
