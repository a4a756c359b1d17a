/** Reads what stands above a story: kicker, headline, subtitle, particulars, bylines. */
import { furnitureReason } from "./furniture.ts";
import { widthOf } from "#lib/content/plain-lines";
import { languageOf } from "./language.ts";
import { type Particulars, readBareNames, readParticulars } from "./particulars.ts";
import { gist, type Piece, type Story } from "./story.ts";
import type { Clock } from "./times.ts";
import type { DropReason } from "./types.ts";

const subtitle = /^(?:——|—|--|──)\s*\S/u;
/** Lines above the text that are looked at. */
const longestHead = 20;

/** Takes lines from the front of a story until its text begins, and returns the rest. */
export function takeHead(pieces: readonly Piece[], story: Story, clock: Clock): Piece[] {
  const rest = [...pieces];
  for (let step = 0; step < longestHead; step++) {
    const [piece] = rest;
    if (!piece || !takeLine(piece, rest, story, clock)) break;
    rest.shift();
  }
  return rest;
}

function takeLine(piece: Piece, rest: readonly Piece[], story: Story, clock: Clock): boolean {
  const { block, text } = piece;
  if (block.type === "horizontalRule") return true;
  if (block.type === "bulletList" || block.type === "orderedList") return takeMenu(piece, rest, story);
  if (block.type !== "paragraph" && block.type !== "heading") return false;
  const reason = furnitureReason(text, "head");
  if (reason) return dropped(story, reason, text);
  const found = readParticulars(text, clock);
  if (found) return absorbed(story, found, text);
  const { fields } = story;
  if (fields.headline !== "" && gist(text) === gist(fields.headline)) return dropped(story, "headline", text);
  if (fields.headline === "") return takeHeadline(text, rest, story, clock);
  return takeUnderHeadline(text, rest, story, clock);
}

/** A list of links above the text is a menu. */
function takeMenu(piece: Piece, rest: readonly Piece[], story: Story): boolean {
  if (rest.length < 2 || piece.linked * 2 < piece.text.length) return false;
  story.drop("navigation", piece.text);
  return true;
}

function takeHeadline(text: string, rest: readonly Piece[], story: Story, clock: Clock): boolean {
  const [, second, ...others] = rest;
  if (!second || !isHeadlineLike(text)) return false;
  const third = others.find((piece) => !subtitle.test(piece.text));
  const underSecond = third ? readParticulars(third.text, clock) : null;
  const isKicker = story.fields.kicker === "" && widthOf(text) <= 24 && widthOf(second.text) > widthOf(text) && underSecond !== null && isHeadlineLike(second.text) && !readParticulars(second.text, clock);
  if (isKicker) story.fields.kicker = text;
  else story.fields.headline = text;
  return true;
}

function takeUnderHeadline(text: string, rest: readonly Piece[], story: Story, clock: Clock): boolean {
  const { fields } = story;
  const names = fields.author === "" ? readBareNames(text) : null;
  if (names && rest.length > 1) return absorbed(story, names, text);
  const isSubtitle = subtitle.test(text) && widthOf(text) <= 120;
  if (story.standfirstSeen || !(isSubtitle || (!story.particularsSeen && widthOf(text) <= 500 && particularsFollow(rest, clock)))) return false;
  // What is printed under the headline wins over what the head of the file says.
  fields.standfirst = text;
  story.standfirstSeen = true;
  return true;
}

/** Time or names within the next lines, no paragraph between: then this line still belongs to the head of the story. */
function particularsFollow(rest: readonly Piece[], clock: Clock): boolean {
  for (const piece of rest.slice(1, 4)) {
    if (piece === rest.at(-1)) return false;
    const found = readParticulars(piece.text, clock);
    if (found?.time !== undefined || found?.author !== undefined) return true;
    if (widthOf(piece.text) > 120) return false;
  }
  return false;
}

/** One line that could stand in large letters: no full stop, no brackets around it, not too long. */
export function isHeadlineLike(text: string): boolean {
  const longest = languageOf(text) === "en" ? 180 : 110;
  if (text.includes("\n") || widthOf(text) > longest || widthOf(text) < 3 || gist(text) === "") return false;
  if (/[。；;，,、：:]$|。|[^.\d]\.$/u.test(text)) return false;
  return !/^[（(【[].*[)）】\]]$|^[■◎□●]/u.test(text);
}

function dropped(story: Story, reason: DropReason, text: string): true {
  story.drop(reason, text);
  return true;
}

function absorbed(story: Story, found: Particulars, text: string): true {
  story.absorb(found, text);
  return true;
}
