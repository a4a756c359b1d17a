/** The section headings of a body, each with an address of its own. */
import { inlineText } from "./text.ts";
import type { Doc } from "./types.ts";

export type OutlineHeading = { id: string; level: 2 | 3; text: string };

/** Headings in order, also empty ones: `render()` walks the same order. Addresses are positions, so they hold while a heading is reworded. */
export function outline(doc: Doc): OutlineHeading[] {
  const headings = doc.content.filter((block) => block.type === "heading");
  return headings.map((block, index) => ({ id: `s${index + 1}`, level: block.attrs.level, text: inlineText(block.content).replaceAll("\n", " ").trim() }));
}
