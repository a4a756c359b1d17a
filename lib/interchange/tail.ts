/** Reads what stands under a story: notes, editors, copyright, other stories. */
import { furnitureReason, opensRelated } from "./furniture.ts";
import { widthOf } from "#lib/content/plain-lines";
import { noteIn } from "./notes.ts";
import { type Particulars, readBareNames, readParticulars } from "./particulars.ts";
import type { Piece, Story } from "./story.ts";
import type { Clock } from "./times.ts";

/** A paragraph this wide, not made of links, is text of the story. */
const longParagraph = 120;

/** Takes lines from the end of a story while they are not text; at least one block with words stays. */
export function takeTail(pieces: readonly Piece[], story: Story, clock: Clock): Piece[] {
  const rest = withoutRelated(pieces, story);
  let worded = rest.filter((piece) => piece.text !== "").length;
  while (worded > 1) {
    const piece = rest.at(-1);
    if (!piece || !takeLine(piece, story, clock)) break;
    if (piece.text !== "") worded--;
    rest.pop();
  }
  return rest;
}

/** From the line that opens a list of other stories to the end, unless the story goes on after it. */
function withoutRelated(pieces: readonly Piece[], story: Story): Piece[] {
  const lastProse = pieces.findLastIndex((piece) => !isNoProse(piece));
  const opening = pieces.findIndex((piece, at) => at > 0 && at >= lastProse && opensRelated(piece.text));
  if (opening === -1) return [...pieces];
  for (const piece of pieces.slice(opening)) story.drop(furnitureReason(piece.text, "tail") ?? "related", piece.text);
  return pieces.slice(0, opening);
}

function isNoProse(piece: Piece): boolean {
  return piece.linked * 2 > piece.text.length || widthOf(piece.text) < longParagraph || furnitureReason(piece.text, "tail") !== null;
}

/** Also for lines after the story: takes a line into a field or away; false for a line of text. */
export function takeLine(piece: Piece, story: Story, clock: Clock): boolean {
  const { block, text } = piece;
  if (block.type === "horizontalRule") return true;
  if (text === "" && block.type !== "figure") return true;
  const reason = furnitureReason(text, "tail");
  if (reason) {
    story.drop(reason, text);
    return true;
  }
  if (block.type === "bulletList" || block.type === "orderedList") return takeLinks(piece, story);
  if (block.type !== "paragraph" && block.type !== "heading") return false;
  const found = readParticulars(text, clock) ?? (story.fields.author === "" ? readBareNames(text) : null);
  if (found && isSignOff(found)) {
    story.fields.time ??= found.time ?? null;
    return false;
  }
  if (found && !found.headline && !found.kicker && !found.standfirst) {
    story.absorb(found, text);
    return true;
  }
  const note = noteIn(text, story.fields.author);
  if (note !== null) story.fields.note = [note, story.fields.note].filter((part) => part !== "").join("\n");
  return note !== null;
}

/** A day alone under a letter or an announcement is its last line. */
function isSignOff({ time, ...others }: Particulars): boolean {
  return time?.kind === "dateOnly" && Object.keys(others).length === 0;
}

function takeLinks(piece: Piece, story: Story): boolean {
  if (piece.linked * 10 < piece.text.length * 6) return false;
  story.drop("related", piece.text);
  return true;
}
