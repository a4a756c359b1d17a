/** The pictures of a body, wherever they stand. */
import { leavesOf } from "./blocks.ts";
import type { Block, Figure } from "./types.ts";

/** Figures in the order of the page, also those inside quotations, lists and tables. */
export function figuresOf(blocks: readonly Block[]): Figure[] {
  return [...leavesOf(blocks)].filter((block): block is Figure => block.type === "figure");
}
