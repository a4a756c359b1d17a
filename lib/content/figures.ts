/** The pictures of a body, wherever they stand. */
import type { Block, Figure } from "./types.ts";

/** Figures in the order of the page, also those inside quotations, lists and tables. */
export function figuresOf(blocks: readonly Block[]): Figure[] {
  const found: Figure[] = [];
  const waiting: Block[] = [...blocks].reverse();
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (block.type === "figure") found.push(block);
    else if (block.type !== "paragraph" && block.type !== "heading" && block.type !== "horizontalRule") for (const inner of (block.content ?? []).toReversed()) waiting.push(inner);
  }
  return found;
}
