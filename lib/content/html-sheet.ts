/** What a page's own style sheet says of bold and italic, where its words only name a class: downloads of Google Docs, Apple's programs. */
import { attribute, elementsIn, type HtmlElement, type HtmlParent, rawText } from "./html-tree.ts";

const longestSheet = 200_000;
const inline = /^(?:span|font|a)$/;

/** Writes it into the style attributes of these words, before what stands there already. */
export function mendClasses(root: HtmlParent): void {
  const said = new Map<string, string>();
  for (const element of elementsIn(root)) if (element.tagName === "style") readSheet(rawText(element, longestSheet).slice(0, longestSheet), said);
  if (said.size === 0) return;
  for (const element of elementsIn(root)) {
    if (!inline.test(element.tagName)) continue;
    const style = (attribute(element, "class") ?? "").split(/\s+/).flatMap((name) => said.get(name) ?? []).join(";");
    if (style !== "") writeStyle(element, style);
  }
}

/** Rules of one class alone: `.c4{…}` and `span.s1 {…}`. */
function readSheet(sheet: string, said: Map<string, string>): void {
  for (const rule of sheet.split("}").slice(0, 2_000)) {
    const [selectors = "", body = ""] = rule.split("{");
    const style = body.split(";").filter((part) => /^\s*font-(?:weight|style)\s*:/i.test(part)).join(";");
    if (style === "") continue;
    for (const selector of selectors.split(",")) {
      const name = /^\s*(?:span|a|font)?\.([\w-]+)\s*$/.exec(selector)?.[1];
      if (name !== undefined) said.set(name, `${said.has(name) ? `${said.get(name)};` : ""}${style}`);
    }
  }
}

function writeStyle(element: HtmlElement, style: string): void {
  const own = element.attrs.find(({ name }) => name === "style");
  if (own) own.value = `${style};${own.value}`;
  else element.attrs.push({ name: "style", value: style });
}
