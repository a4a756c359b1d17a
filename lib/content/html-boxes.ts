/** Tasks, boxes, pull quotations and cards in foreign HTML, by the signs that our own pages and widespread programs leave. */
import { hostName, isWebAddress } from "./address.ts";
import { cleanText } from "./clean.ts";
import { deepestNesting, type Flow } from "./flow.ts";
import { blocksInside, type Walk } from "./html-blocks.ts";
import { attribute, elementsIn, type HtmlElement, isElement, rawText } from "./html-tree.ts";
import { longestCardDescription, longestCardSite, longestCardTitle } from "./limits.ts";
import { textRun } from "./marks.ts";
import { type Block, boxTones, type Embed, type LinkCard, type TaskItem } from "./types.ts";

/** Whether the box before an item is ticked; null for an item without one. */
export function tickOf(item: HtmlElement): boolean | null {
  for (const element of elementsIn(item)) {
    if (/^(?:ul|ol|table)$/.test(element.tagName)) return null;
    if (element.tagName === "input" && attribute(element, "type") === "checkbox") return attribute(element, "checked") !== null;
  }
  return null;
}

export function tasksOf(items: readonly { content: Block[] }[], ticks: readonly (boolean | null)[]): Block | null {
  if (items.length === 0 || items.some((_, at) => typeof ticks[at] !== "boolean")) return null;
  return { type: "taskList", content: items.map(({ content }, at): TaskItem => ({ type: "taskItem", attrs: { checked: ticks[at] === true }, content })) };
}

/** Writes the element when it is one of these; false leaves it to others. */
export function writeBoxed(element: HtmlElement, flow: Flow, walk: Walk): boolean {
  if (flow.nesting >= deepestNesting) return false;
  const classes = attribute(element, "class") ?? "";
  if (element.tagName === "figure" && /(?:^|\s|-)pull-?quote(?:\s|$)/.test(classes)) return writePullQuote(element, flow, walk);
  if (element.tagName === "section" && /(?:^|\s)box(?:\s|$)/.test(classes)) return writeBox(element, classes, flow, walk);
  return element.tagName === "p" && /(?:^|\s)link-card(?:\s|$)/.test(classes) && writeCard(element, classes, flow);
}

function writePullQuote(element: HtmlElement, flow: Flow, walk: Walk): boolean {
  const inner = [...elementsIn(element)];
  const sign = inner.find(({ tagName }) => tagName === "figcaption" || tagName === "cite");
  const quotation = inner.find(({ tagName }) => tagName === "blockquote");
  if (!quotation) return false;
  const { blocks, linked } = blocksInside(without(quotation, sign), flow, walk);
  if (blocks.length === 0 || blocks.some(({ type }) => type !== "paragraph")) return false;
  const who = sign ? oneLine(rawText(sign)) : "";
  flow.add({ type: "pullQuote", content: [...blocks, who === "" ? { type: "attribution" } : { type: "attribution", content: [textRun(who)] }] }, linked);
  return true;
}

function writeBox(element: HtmlElement, classes: string, flow: Flow, walk: Walk): boolean {
  const tone = boxTones.find((each) => new RegExp(`(?:^|\\s)box-${each}(?:\\s|$)`).test(classes));
  if (!tone) return false;
  const head = element.childNodes.filter(isElement).find((child) => attribute(child, "class") === "box-title");
  const titles = head ? head.childNodes.filter(isElement).filter((child) => attribute(child, "class") !== "box-label") : [];
  const title = oneLine(titles.map((each) => rawText(each)).join(" "));
  const { blocks, linked } = blocksInside(without(element, head), flow, walk);
  flow.add({ type: "infoBox", attrs: { tone }, content: [title === "" ? { type: "boxTitle" } : { type: "boxTitle", content: [textRun(title)] }, ...(blocks.length > 0 ? blocks : [{ type: "paragraph" } as const])] }, linked);
  return true;
}

function writeCard(element: HtmlElement, classes: string, flow: Flow): boolean {
  const inner = [...elementsIn(element)];
  const words = (name: string) => oneLine(rawText(inner.find((each) => attribute(each, "class") === name) ?? { ...element, childNodes: [] }));
  const link = inner.find(({ tagName }) => tagName === "a");
  const href = (link && attribute(link, "href")?.trim()) ?? "";
  const strong = inner.find(({ tagName }) => tagName === "strong");
  const title = strong ? oneLine(rawText(strong)) : "";
  const [description, site] = [words("card-words"), words("card-site")];
  if (!isWebAddress(href) || title.length > longestCardTitle || description.length > longestCardDescription || site.length > longestCardSite) return false;
  const named = title === href ? "" : title;
  const card: LinkCard | Embed = /embed-card/.test(classes) ? { type: "embed", attrs: { href, title: named } } : { type: "linkCard", attrs: { href, title: named, description, site: site === hostName(href) ? "" : site } };
  flow.add(card, title.length);
  return true;
}

function without(element: HtmlElement, left: HtmlElement | undefined): HtmlElement {
  return { ...element, childNodes: element.childNodes.filter((child) => child !== left) };
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
