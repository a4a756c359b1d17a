/** An arrangement as it stands in the address of a preview: short, and the same after reading (`parse-written.ts`). */
import type { Arrangement } from "./types.ts";

export function writeArrangement({ lead, pinned, blocks }: Arrangement): string {
  return JSON.stringify([lead, pinned, blocks.map((block) => [block.sectionId, block.shown ? 1 : 0, block.lines, block.pinned])]);
}
