/** A web page as pieces: where its story stands, what its head says, which parts are the site's. */
import { blocksOfHtml, blocksOfTree, picturesOf } from "#lib/content/html";
import { parseHtml, UnreasonableTree } from "#lib/content/html-tree";
import { pieceOf } from "./arrange.ts";
import { headlineOf } from "./html-headline.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { namesAfterLabel } from "./names.ts";
import { bodyRegion, type PagePiece } from "./region.ts";
import type { Source } from "./source.ts";
import { type Clues, gist, noClues } from "./story.ts";
import { type Clock, findTime } from "./times.ts";
import { Zones } from "./zones.ts";

/** `address`: where it was fetched, if it was. */
export function readPage(html: string, clock: Clock, address?: string): Source {
  try {
    return readTree(html, clock, address);
  } catch (error) {
    if (!(error instanceof UnreasonableTree)) throw error;
    const { blocks } = blocksOfHtml(html, null);
    return { pieces: blocks.map(({ block }) => pieceOf(block)), clues: noClues(), dropped: [], pictures: () => [], flat: true };
  }
}

function readTree(html: string, clock: Clock, address?: string): Source {
  const tree = parseHtml(html);
  const said = readMetadata(tree);
  // A page that was fetched stands where it was found, unless it says better.
  const metadata = address ? { ...said, base: said.base ?? address, canonical: said.canonical || address, sourceName: said.sourceName || said.siteName } : said;
  const { blocks, notes } = blocksOfTree(tree, metadata.base);
  const pieces = blocks.map(({ block, holder, linked }): PagePiece => ({ ...pieceOf(block, linked), holder, inBody: false }));
  const headline = headlineOf(pieces, metadata);
  const zones = new Zones(tree, headline.holder);
  for (const piece of pieces) piece.zone = zones.reasonOf(piece.holder);
  markBody(pieces, html);
  return {
    pieces,
    clues: cluesOf(metadata, headline.text, pieces, clock),
    dropped: notes.unseen.map(({ text, hidden }) => ({ reason: hidden ? ("hidden" as const) : ("form" as const), text })),
    pictures: (body) => picturesOf(body, notes),
    flat: false,
  };
}

function markBody(pieces: PagePiece[], html: string): void {
  const isFragment = !/<(?:!doctype|html|head|body|nav|footer)\b/i.test(html);
  const region = isFragment ? null : bodyRegion(pieces);
  for (const [at, piece] of pieces.entries()) piece.inBody = region === null ? piece.zone === null : at >= region.first && at <= region.last;
  // A page of furniture only: better everything than nothing.
  if (!pieces.some((piece) => piece.inBody)) for (const piece of pieces) Object.assign(piece, { inBody: true, zone: null });
}

function cluesOf(metadata: Metadata, headline: string, pieces: readonly PagePiece[], clock: Clock): Clues {
  const authors = [...new Set(metadata.authors.map(namesAfterLabel))].filter((name) => name !== "" && gist(name) !== gist(metadata.siteName));
  const body = gist(pieces.filter((piece) => piece.inBody).map((piece) => piece.text).join(""));
  const described = metadata.isArticle && metadata.description.length >= 12 && gist(metadata.description) !== gist(headline) && !body.includes(gist(metadata.description).slice(0, 40));
  return {
    ...noClues(),
    headline,
    standfirst: described && gist(metadata.siteName) !== "" ? metadata.description : "",
    time: metadata.published.map((text) => findTime(text, clock)).find((time) => time !== null) ?? null,
    sourceName: metadata.sourceName,
    sourceUrl: metadata.canonical,
    author: authors.join(authors.some((name) => /\p{Script=Han}/u.test(name)) ? "、" : ", "),
    editor: namesAfterLabel(metadata.editor),
    tags: metadata.tags,
    language: metadata.language,
    hints: { author: namesAfterLabel(metadata.hints.author), source: metadata.hints.source },
  };
}
