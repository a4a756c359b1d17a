/** Parts paragraphs that a page broke into lines by `<br>` where the lines are paragraphs, particulars or furniture of their own. */
import { inlineText } from "#lib/content/text";
import type { Inline } from "#lib/content/types";
import { furnitureReason } from "./furniture.ts";
import { widthOf } from "#lib/content/plain-lines";
import { readParticulars } from "./particulars.ts";
import type { Piece } from "./story.ts";
import type { Clock } from "./times.ts";

/** Blocks at either end of a page where particulars stand. */
const edge = 4;
/** A line this wide is no verse and no address: it is a paragraph. */
const prose = 80;

export function withLinesParted<P extends Piece>(pieces: readonly P[], clock: Clock): P[] {
  return pieces.flatMap((piece, at): P[] => {
    if (piece.block.type !== "paragraph" || !piece.text.includes("\n")) return [piece];
    const lines = piece.text.split("\n");
    const atEdge = at < edge || at >= pieces.length - edge;
    const speaks = (line: string) => readParticulars(line, clock) !== null || furnitureReason(line, at < edge ? "head" : "tail") !== null;
    if (!lines.some((line) => widthOf(line) > prose) && !(atEdge && lines.some(speaks))) return [piece];
    return partsOf(piece.block.content ?? []).map((content) => {
      const text = inlineText(content).trim();
      return { ...piece, block: { type: "paragraph", content }, text, linked: Math.min(text.length, Math.ceil((piece.linked * text.length) / Math.max(1, piece.text.length))) };
    });
  });
}

function partsOf(content: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const run of content) {
    if (run.type === "hardBreak") parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts.filter((part) => part.length > 0);
}
