/** Finds where on a web page the story stands: the stretch with the most words that are not links. */
import type { HtmlElement } from "#lib/content/html-tree";
import { widthOf } from "#lib/content/plain-lines";
import type { Piece } from "./story.ts";
import { ancestorsOf } from "./zones.ts";

export type PagePiece = Piece & { holder: HtmlElement | null };

/** What a piece without words costs a stretch, in Chinese characters. */
const cost = 12;

/** First and last piece of the body; null when the page has no words outside of its furniture. */
export function bodyRegion(pieces: readonly PagePiece[]): { first: number; last: number } | null {
  const weights = pieces.map(weightOf);
  const best = namedRegion(pieces, weights) ?? heaviest(weights);
  return best && widened(pieces, best);
}

function weightOf(piece: Piece): number {
  if (piece.zone !== null) return -6;
  const words = widthOf(piece.text) / 2;
  const free = words * (1 - Math.min(1, (1.6 * piece.linked) / Math.max(1, piece.text.length)));
  return free - (piece.block.type === "figure" || piece.block.type === "heading" ? cost / 3 : cost);
}

/** The stretch with the greatest sum. */
function heaviest(weights: readonly number[]): { first: number; last: number } | null {
  let best: { first: number; last: number; sum: number } | null = null;
  let running = { first: 0, sum: 0 };
  for (const [at, weight] of weights.entries()) {
    running = running.sum > 0 ? { first: running.first, sum: running.sum + weight } : { first: at, sum: weight };
    if (running.sum > 0 && (best === null || running.sum > best.sum)) best = { first: running.first, last: at, sum: running.sum };
  }
  return best;
}

/** What the page itself calls its article, when most of the words are there. */
function namedRegion(pieces: readonly PagePiece[], weights: readonly number[]): { first: number; last: number } | null {
  const sums = new Map<HtmlElement, number>();
  let all = 0;
  for (const [at, piece] of pieces.entries()) {
    const weight = Math.max(0, weights[at] ?? 0);
    all += weight;
    if (weight === 0 || piece.holder === null) continue;
    for (const element of ancestorsOf(piece.holder)) if (isNamed(element)) sums.set(element, (sums.get(element) ?? 0) + weight);
  }
  const candidates = [...sums].filter(([, sum]) => sum * 2 >= all);
  // The innermost one that still has nearly everything: an articleBody inside an article inside main.
  const most = candidates.reduce((largest, [, sum]) => Math.max(largest, sum), 0);
  const chosen = candidates.filter(([, sum]) => sum >= most * 0.9).sort(([a], [b]) => ancestorsOf(b).length - ancestorsOf(a).length)[0]?.[0];
  if (!chosen) return null;
  const inside = (piece: PagePiece) => piece.holder !== null && ancestorsOf(piece.holder).includes(chosen);
  return { first: pieces.findIndex(inside), last: pieces.findLastIndex(inside) };
}

function isNamed(element: HtmlElement): boolean {
  if (element.tagName === "article" || element.tagName === "main") return true;
  return element.attrs.some(({ name, value }) => (name === "itemprop" && value === "articleBody") || (name === "role" && (value === "main" || value === "article")) || ((name === "class" || name === "id") && /\b(?:TRS_Editor|TRS_UEDITOR|article-?(?:content|body|text)|post-?(?:content|body)|entry-content|UCAP-CONTENT|zhengwen|rich_media_content|content-?article|news-?content|detail-?content)\b/i.test(value)));
}

/** Neighbours in the same container belong to the stretch: short first and last lines weigh little. */
function widened(pieces: readonly PagePiece[], region: { first: number; last: number }): { first: number; last: number } {
  const holders = pieces.slice(region.first, region.last + 1).filter((piece) => piece.zone === null).flatMap((piece) => (piece.holder ? [piece.holder] : []));
  const container = commonAncestor(holders);
  const belongs = (piece: PagePiece | undefined) => piece !== undefined && piece.zone === null && piece.linked * 2 <= piece.text.length && (container === null || (piece.holder !== null && ancestorsOf(piece.holder).includes(container)));
  let { first, last } = region;
  while (belongs(pieces[first - 1])) first--;
  while (belongs(pieces[last + 1])) last++;
  return { first, last };
}

function commonAncestor(elements: readonly HtmlElement[]): HtmlElement | null {
  const [first, ...others] = elements;
  if (!first) return null;
  let common = ancestorsOf(first);
  // One paragraph alone: its container, not itself.
  if (others.every((element) => element === first) && /^(?:p|h[1-6]|li|blockquote)$/.test(first.tagName)) common = common.slice(1);
  for (const element of others) {
    if (element === first) continue;
    const line = new Set(ancestorsOf(element));
    common = common.filter((each) => line.has(each));
  }
  return common[0] ?? null;
}
