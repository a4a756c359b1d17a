/** What writing programs leave in a page that is no part of its text, and forms that they write in their own way. */
import { newElement, put, putBefore, rename, runsOf, takeOut } from "./html-grow.ts";
import { isTypewritten } from "./html-insets.ts";
import { hasClass, styleOf } from "./html-style.ts";
import { attribute, elementsIn, type HtmlElement, type HtmlNode, type HtmlParent, isElement } from "./html-tree.ts";

const quoted = /^(?:MsoQuote|MsoIntenseQuote)/;

/** Word's and WPS's remarks and taken-back words go, titles and quotations become what they are. */
export function mendOffice(root: HtmlParent): void {
  const all = [...elementsIn(root)];
  const office = all.some((element) => hasClass(element, /^Mso/) || /(?:^|[;\s])mso-/.test(attribute(element, "style") ?? ""));
  for (const element of all) {
    mendHeading(element);
    if (element.tagName === "div" && isTypewritten(element)) rename(element, "pre");
    if (office && isRemark(element)) takeOut(element);
    // A tab is written as a row of blanks.
    else if (office && styleOf(element).has("mso-tab-count")) element.childNodes = [{ nodeName: "#text", value: " ", parentNode: element }];
  }
  if (!office) return;
  for (const parent of [root, ...all]) for (const lines of runsOf(parent, quotation)) wrap(lines);
}

function isRemark(element: HtmlElement): boolean {
  if (element.tagName === "del" || hasClass(element, /^(?:msoDel|MsoCommentReference|msocomanchor|msocomtxt)$/)) return true;
  const style = styleOf(element);
  if (style.get("mso-hide") === "all" || /^comment/.test(style.get("mso-element") ?? "")) return true;
  return /#_msocom_/.test(attribute(element, "href") ?? "");
}

function mendHeading(element: HtmlElement): void {
  const level = attribute(element, "role") === "heading" ? Number(attribute(element, "aria-level") ?? "2") : hasClass(element, /^MsoTitle/) ? 1 : null;
  if (level !== null && /^(?:p|div)$/.test(element.tagName)) rename(element, `h${Math.min(6, Math.max(1, Math.round(level) || 2))}`);
}

function quotation(node: HtmlNode): HtmlElement | null {
  return isElement(node) && node.tagName === "p" && hasClass(node, quoted) ? node : null;
}

function wrap(lines: readonly HtmlElement[]): void {
  const [first] = lines;
  if (!first) return;
  const box = newElement("blockquote");
  putBefore(first, box);
  put(box, ...lines);
}
