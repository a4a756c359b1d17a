/** A reader's document in traditional characters: its words, and those in attributes that people read or hear. */
import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";
import type { Converter } from "#lib/i18n/traditional";

type Edit = [start: number, end: number, text: string];

const asWritten = new Set(["script", "style", "template", "code", "pre", "kbd", "samp", "math", "svg", "textarea"]);
const spoken = new Set(["alt", "title", "aria-label", "placeholder", "data-copied", "data-to-dark", "data-to-light", "data-title"]);
/** `content` of these is read by people, elsewhere; of all others it is an address, a time, a colour. */
const told = /^(?:description|application-name|author|(?:og|twitter):(?:title|description|site_name|image:alt)|article:(?:section|tag|author))$/;
/** Addresses within a text. */
const address = /(https?:\/\/[^\s\u3000-\u303f\uff00-\uffef]+|[\w.+-]{1,64}@[\w.-]{1,255})/;

/**
 * @param html as Next made it for the simplified page. Only Chinese signs change, place by place: everything else stays byte by byte.
 * What is written in another language stays, and links to other articles of the Chinese edition lead to them in traditional characters.
 */
export function inTraditional(html: string, convert: Converter): string {
  const edits: Edit[] = [];
  walk(parse(html, { sourceCodeLocationInfo: true }), { html, edits, convert: (text) => text.split(address).map((part, at) => (at % 2 === 1 ? part : convert(part))).join("") }, true);
  edits.sort(([a], [b]) => a - b);
  let made = "";
  let at = 0;
  for (const [start, end, text] of edits) {
    if (start < at) continue;
    made += html.slice(at, start) + text;
    at = end;
  }
  return made + html.slice(at);
}

type Work = { html: string; edits: Edit[]; convert: Converter };

/** @param chinese whether the text here is in the language of the page. */
function walk(node: Tree.Node, work: Work, chinese: boolean): void {
  if (node.nodeName === "#text" && "value" in node) {
    const place = node.sourceCodeLocation;
    // The source, not the value: what is escaped there stays escaped.
    if (chinese && place) edit(work, place.startOffset, place.endOffset, work.convert);
    return;
  }
  if (!("childNodes" in node) || asWritten.has(node.nodeName)) return;
  const lang = "attrs" in node ? attribute(node, "lang") : undefined;
  const here = lang === undefined ? chinese : lang === "zh-CN" || (node.nodeName === "html" && lang === "zh-Hant");
  if ("attrs" in node) attributes(node, work, here);
  for (const child of node.childNodes) walk(child, work, here);
}

function attributes(element: Tree.Element, work: Work, chinese: boolean): void {
  const places = element.sourceCodeLocation?.attrs ?? {};
  for (const { name, value } of element.attrs) {
    const place = places[name];
    if (!place) continue;
    const change = changeOf(element, name, value, work, chinese);
    if (change) edit(work, place.startOffset, place.endOffset, change);
  }
}

function changeOf(element: Tree.Element, name: string, value: string, { convert }: Work, chinese: boolean): Converter | null {
  if (name === "lang" && value === "zh-CN") return () => 'lang="zh-Hant"';
  if (name === "href" && element.nodeName === "a" && /^\/a\/[^/]+$/.test(value) && attribute(element, "hreflang") === undefined) return (raw) => raw.replace("/a/", "/zh-Hant/a/");
  if (!chinese) return null;
  const isTold = element.nodeName === "meta" && name === "content" && told.test(attribute(element, "name") ?? attribute(element, "property") ?? "");
  return isTold || spoken.has(name) ? convert : null;
}

function edit({ html, edits }: Work, start: number, end: number, change: Converter): void {
  const before = html.slice(start, end);
  const after = change(before);
  if (after !== before) edits.push([start, end, after]);
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
