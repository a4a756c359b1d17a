/** Two versions of one article, paragraph by paragraph, and the text that comes of choosing. Pure. */
import type { ArticleContent, Block } from "#lib/content/types";
import { same } from "../saving/same.ts";
import { align, likeness } from "./align.ts";
import { blockText } from "../block-text.ts";

export type Field = "kicker" | "headline" | "standfirst" | "note";
export type Piece = { part: Field; text: string } | { part: "body"; text: string; block: Block };
export type Choice = "mine" | "theirs" | "both";
export type Row =
  | { same: true; piece: Piece }
  /** A side is null where it has no such paragraph. `open`: both sides changed it, a person has to choose. */
  | { same: false; mine: Piece | null; theirs: Piece | null; suggested: Choice; open: boolean };

const above = ["kicker", "headline", "standfirst"] as const;
/** Paragraphs less alike than this are two paragraphs, not one that was changed. */
const alikeEnough = 0.35;

/** @param base the text both sides started from; with it, what only one side changed needs no choosing */
export function compare(mine: ArticleContent, theirs: ArticleContent, base?: ArticleContent): Row[] {
  const field = (part: Field) => rowOf(fieldPiece(part, mine), fieldPiece(part, theirs), base && [fieldPiece(part, base)]);
  const bases = base?.body.content.map(bodyPiece);
  return [...above.map(field), ...bodyRows(mine.body.content.map(bodyPiece), theirs.body.content.map(bodyPiece), bases), field("note")].filter((row) => !isBlank(row));
}

/** The article that follows from the choices; rows without one go as suggested. */
export function merge(rows: readonly Row[], choices: ReadonlyMap<number, Choice>): ArticleContent {
  const pieces = rows.flatMap((row, at) => (row.same ? [row.piece] : chosen(row, choices.get(at) ?? row.suggested)));
  const field = (part: Field) => pieces.find((piece) => piece.part === part)?.text ?? "";
  const content = pieces.flatMap((piece) => (piece.part === "body" ? [piece.block] : []));
  const body = { type: "doc" as const, content: content.length > 0 ? content : [{ type: "paragraph" as const }] };
  return { kicker: field("kicker"), headline: field("headline"), standfirst: field("standfirst"), note: field("note"), body };
}

/** Whether a row can keep both sides, one after the other. */
export function canKeepBoth(row: Row): boolean {
  return !row.same && row.mine?.part === "body" && row.theirs?.part === "body";
}

function chosen(row: Extract<Row, { same: false }>, choice: Choice): Piece[] {
  const sides = choice === "both" ? [row.mine, row.theirs] : [row[choice]];
  return sides.filter((piece) => piece !== null);
}

function bodyRows(mine: Piece[], theirs: Piece[], bases?: Piece[]): Row[] {
  const rows: Row[] = [];
  let [left, right]: [Piece[], Piece[]] = [[], []];
  const closeGap = () => {
    const score = (one: Piece, other: Piece) => kinship(one, other) - alikeEnough;
    for (const [i, j] of align(left, right, score)) rows.push(rowOf(left[i ?? -1] ?? null, right[j ?? -1] ?? null, bases));
    [left, right] = [[], []];
  };
  const keyed = (pieces: Piece[]) => pieces.map(canonical);
  for (const [i, j] of align(keyed(mine), keyed(theirs), (one, other) => (one === other ? 1 : 0))) {
    const [one, other] = [mine[i ?? -1], theirs[j ?? -1]];
    if (one && other) {
      closeGap();
      rows.push(rowOf(one, other, bases));
    } else if (one) left.push(one);
    else if (other) right.push(other);
  }
  closeGap();
  return rows;
}

/** Blocks of one kind without text (pictures, dividers) are near enough to be one that was changed. */
function kinship(one: Piece, other: Piece): number {
  if (one.part !== "body" || other.part !== "body") return 0;
  if (one.block.type === "figure" && other.block.type === "figure") return one.block.attrs.media === other.block.attrs.media ? 1 : 0;
  // An empty line and what was written into it belong together.
  if ((one.text === "") !== (other.text === "")) return alikeEnough + 0.01;
  return one.text === other.text ? 1 : likeness(one.text, other.text);
}

function rowOf(mine: Piece | null, theirs: Piece | null, bases: Piece[] | undefined): Row {
  if (mine && theirs && same(mine, theirs)) return { same: true, piece: mine };
  const known = (piece: Piece | null) => piece !== null && (bases?.some((base) => same(base, piece)) ?? false);
  if (!bases) return { same: false, mine, theirs, suggested: mine ? "mine" : "theirs", open: true };
  // A side that stands as it was has not been worked on; a missing side was deleted if the other stands as it was.
  const minesWork = mine ? !known(mine) : known(theirs);
  const theirsWork = theirs ? !known(theirs) : known(mine);
  return { same: false, mine, theirs, suggested: theirsWork && !minesWork ? "theirs" : "mine", open: minesWork === theirsWork };
}

function isBlank(row: Row): boolean {
  return row.same && row.piece.part !== "body" && row.piece.text === "";
}

function fieldPiece(part: Field, content: ArticleContent): Piece {
  return { part, text: content[part] };
}

function bodyPiece(block: Block): Piece {
  return { part: "body", text: blockText(block), block };
}

function canonical(piece: Piece): string {
  return JSON.stringify(piece, (_key, value: unknown) => (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value));
}
