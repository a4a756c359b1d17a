/** What a style attribute says, property by property. */
import { attribute, type HtmlElement } from "./html-tree.ts";

const nothing: ReadonlyMap<string, string> = new Map();

/** Names and values in lower case. One pass, whatever stands there. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const written = attribute(element, "style");
  if (written === null || written === "") return nothing;
  const style = new Map<string, string>();
  for (const part of written.slice(0, 4_000).split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0) style.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim().toLowerCase());
  }
  return style;
}

/** True for bold, false for plainly not bold, null where nothing is said. */
export function boldness(style: ReadonlyMap<string, string>): boolean | null {
  const weight = style.get("font-weight") ?? "";
  if (/^(?:bold|bolder|[6-9]00)\b/.test(weight)) return true;
  return /^(?:normal|lighter|[1-5]00)\b/.test(weight) ? false : null;
}

/** As `boldness`. */
export function slant(style: ReadonlyMap<string, string>): boolean | null {
  const written = style.get("font-style") ?? "";
  if (/^(?:italic|oblique)/.test(written)) return true;
  return written.startsWith("normal") ? false : null;
}

export function hasClass(element: HtmlElement, pattern: RegExp): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).some((name) => pattern.test(name));
}
