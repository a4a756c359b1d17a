/** Puts the pieces of a page in their places: head, body, note, and what belongs to the site. */
import { plainText } from "#lib/content/text";
import type { Block } from "#lib/content/types";
import { withLinesParted } from "./broken-lines.ts";
import { furnitureReason } from "./furniture.ts";
import { takeHead } from "./head.ts";
import { raisedHeadings, withHeadings } from "./headings.ts";
import { namesAfterLabel } from "./names.ts";
import { readParticulars } from "./particulars.ts";
import { gist, type Piece, type Story } from "./story.ts";
import { takeLine, takeTail } from "./tail.ts";
import type { Clock } from "./times.ts";

/** Lines under the body that may still belong to the story. */
const nearBody = 3;

export function pieceOf(block: Block, linked = 0): Piece {
  return { block, text: plainText({ type: "doc", content: [block] }).trim(), linked, zone: null, inBody: true };
}

/** Returns the blocks of the body; everything else goes into `story`. */
export function arrange(blocks: readonly Piece[], story: Story, clock: Clock): Block[] {
  const pieces = withLinesParted(blocks, clock);
  const first = pieces.findIndex((piece) => piece.inBody);
  const last = pieces.findLastIndex((piece) => piece.inBody);
  const visible = visibleHeadline(pieces, last, story);
  const start = visible ?? Math.max(first, 0);
  above(pieces.slice(0, start), story, clock);
  underHeadline(pieces.slice(start, Math.max(first, start)), story, clock);
  const inside = withoutZones(pieces.slice(Math.max(first, start), last + 1), story, clock);
  const text = takeTail(takeHead(inside, story, clock), story, clock);
  for (const [at, piece] of pieces.slice(last + 1).entries()) below(piece, at, story, clock);
  const body = withoutTools(text, story).map((piece) => piece.block);
  readDateline(body, story);
  const marked = body.some((block) => block.type === "heading");
  return raisedHeadings(withHeadings(trimmedRules(body), !marked));
}

/** Where the known headline stands on the page; one that is repeated after a good part of the text opens nothing. */
function visibleHeadline(pieces: readonly Piece[], last: number, story: Story): number | null {
  const headline = gist(story.fields.headline);
  const at = headline === "" ? -1 : pieces.findIndex((piece, index) => index <= last && piece.zone === null && gist(piece.text) === headline);
  const words = (list: readonly Piece[]) => list.reduce((sum, piece) => sum + (piece.inBody ? piece.text.length : 0), 0);
  return at === -1 || words(pieces.slice(0, at)) * 3 > words(pieces) ? null : at;
}

/** Above the headline: the site's, but for particulars right above it. */
function above(pieces: readonly Piece[], story: Story, clock: Clock): void {
  for (const [at, piece] of pieces.entries()) {
    const found = pieces.length - at <= 2 && piece.zone === null ? readParticulars(piece.text, clock) : null;
    if (found?.time || found?.source || found?.kicker || found?.author) story.absorb(found, piece.text);
    else story.drop(furnitureReason(piece.text, "head") ?? piece.zone ?? "site", piece.text);
  }
}

/** Between the headline and a body that stands elsewhere on the page. */
function underHeadline(pieces: readonly Piece[], story: Story, clock: Clock): void {
  for (const piece of pieces) {
    const reason = piece.zone ?? furnitureReason(piece.text, "head");
    const found = reason === null || reason === "site" || reason === "tools" || reason === "share" ? readParticulars(piece.text, clock) : null;
    if (found) story.absorb(found, piece.text);
    else if (reason) story.drop(reason, piece.text);
    else if (gist(piece.text) === gist(story.fields.headline)) story.drop("headline", piece.text);
    else if (story.fields.standfirst === "" && piece.text.length >= 20 && piece.text.length <= 500 && piece.linked === 0 && piece.block.type === "paragraph") story.fields.standfirst = piece.text;
    else story.drop("site", piece.text);
  }
}

function below(piece: Piece, at: number, story: Story, clock: Clock): void {
  const near = at < nearBody && (piece.zone === null || piece.zone === "site" || piece.zone === "tools");
  if (near && piece.linked * 2 <= piece.text.length && piece.block.type === "paragraph" && takeLine(piece, story, clock)) return;
  story.drop(furnitureReason(piece.text, "tail") ?? piece.zone ?? "site", piece.text);
}

function withoutZones(pieces: readonly Piece[], story: Story, clock: Clock): Piece[] {
  return pieces.filter((piece) => {
    if (piece.zone === null) return true;
    const found = piece.zone === "site" || piece.zone === "tools" ? readParticulars(piece.text, clock) : null;
    if (found?.editor || found?.source || found?.author || found?.time) story.absorb(found, piece.text);
    else story.drop(furnitureReason(piece.text, "tail") ?? piece.zone, piece.text);
    return false;
  });
}

/** Tool bars and advertisements between paragraphs, and links to other stories set among them. */
function withoutTools(pieces: readonly Piece[], story: Story): Piece[] {
  return pieces.filter((piece) => {
    const plain = piece.block.type === "paragraph" || piece.block.type === "bulletList";
    const reason = plain && pieces.length > 1 ? (furnitureReason(piece.text, "body") ?? (linksElsewhere(piece) ? "related" : null)) : null;
    if (reason) story.drop(reason, piece.text);
    return reason === null;
  });
}

function linksElsewhere(piece: Piece): boolean {
  return piece.linked * 2 > piece.text.length && /^[【[]?(?:相关(?:阅读|新闻|报道|链接)|延伸阅读|推荐阅读|点击(?:查看|阅读)|Read more|Related|See also)[】\]]?\s*[:：>]/iu.test(piece.text);
}

/** The agency and the reporters that a story names in its first or last brackets; the words stay where they are. */
function readDateline(body: readonly Block[], story: Story): void {
  const paragraphs = body.filter((block) => block.type === "paragraph").map((block) => pieceOf(block).text);
  const opening = /^[【（(]?(?:本报|本刊|本网|本社)?(?<outlet>[\p{Script=Han}]{1,4}(?:社|网))?[^（(。！？]{0,24}?[电讯]\s*[】]?\s*[（(](?:[^（()）]{0,10})记者\s*(?<names>[^）)]{2,40})[)）]/u.exec(paragraphs[0] ?? "")?.groups;
  const closing = /[（(](?:本报|本刊|本网|\S{2,4}社)?(?:全媒体)?记者[\s:：]*(?<names>[^）)，。]{2,30})[)）]$/u.exec(paragraphs.at(-1) ?? "")?.groups;
  story.fields.author ||= namesAfterLabel(opening?.names ?? closing?.names ?? "");
  story.fields.sourceName ||= opening?.outlet ?? "";
}

/** Dividers at both ends divide nothing. */
function trimmedRules(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => block.type !== "horizontalRule");
  const last = blocks.findLastIndex((block) => block.type !== "horizontalRule");
  return first === -1 ? [] : blocks.slice(first, last + 1);
}
