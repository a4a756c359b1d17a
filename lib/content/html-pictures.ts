/** Pictures of foreign HTML: where they lie, what the page says of them, which of them are none. */
import { cleanText } from "./clean.ts";
import type { Flow } from "./flow.ts";
import { styleOf } from "./html-style.ts";
import { attribute, type HtmlElement } from "./html-tree.ts";
import type { Figure } from "./types.ts";

/** A picture that is only a sign of feeling; its description is that sign. */
const feeling = /^(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier})*){1,4}$|^\[\p{Script=Han}{1,4}\]$/u;
/** The picture is in the page itself; larger ones are refused with every other upload. */
const carried = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i;
const longestCarried = 28_000_000;

export function writeImage(element: HtmlElement, flow: Flow): void {
  const style = styleOf(element);
  const size = (name: "width" | "height") => Number.parseInt(attribute(element, name) ?? style.get(name) ?? "100", 10);
  if (size("width") <= 3 || size("height") <= 3) return;
  const alt = oneLine(attribute(element, "alt") ?? "").slice(0, 1_000);
  if (feeling.test(alt) && size("width") <= 100) return flow.text(alt, [], false);
  const figure: Figure = { type: "figure", attrs: { media: null, alt, caption: "", credit: "" } };
  const src = pictureAddress(element, flow.notes.base);
  const data = src === "" ? (attribute(element, "src")?.trim() ?? "") : "";
  flow.notes.pictures.set(figure, { src, alt, ...(carried.test(data) && data.length <= longestCarried ? { data } : {}) });
  flow.add(figure);
}

function pictureAddress(element: HtmlElement, base: string | null): string {
  const named = ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "src"].map((name) => attribute(element, name)?.trim() ?? "");
  const src = named.find((address) => address !== "" && !address.startsWith("data:")) ?? attribute(element, "srcset")?.trim().split(/[\s,]+/)[0] ?? "";
  return (src === "" ? "" : (absolute(src, base) ?? src)).slice(0, 2_000);
}

export function absolute(address: string, base: string | null): string | null {
  return URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined).href : null;
}

export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
