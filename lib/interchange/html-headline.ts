/** Chooses the headline of a web page: what stands in large letters and what the page calls itself should agree. */
import type { HtmlElement } from "#lib/content/html-tree";
import { isHeadlineLike } from "./head.ts";
import type { Metadata } from "./metadata.ts";
import type { PagePiece } from "./region.ts";
import { gist } from "./story.ts";
import { ancestorsOf } from "./zones.ts";

export type Headline = { text: string; holder: HtmlElement | null };

/** "" when the page names none; then the lines themselves decide. */
export function headlineOf(pieces: readonly PagePiece[], metadata: Metadata): Headline {
  const site = gist(metadata.siteName);
  const named = [...metadata.headlines, metadata.title].flatMap(segmentsOf).filter((text) => gist(text) !== site && gist(text) !== "");
  const known = new Map(pieces.filter((piece) => piece.text.length <= 400 && (piece.block.type === "heading" || piece.block.type === "paragraph")).map((piece) => [piece, gist(piece.text)]));
  const visible = pieces.filter((piece) => piece.holder !== null && (known.get(piece)?.length ?? 0) > 1 && known.get(piece) !== site);
  const large = visible.filter((piece) => piece.holder?.tagName === "h1" && piece.linked * 2 <= piece.text.length && !isPageFurniture(piece.holder));
  const names = named.map(gist);
  const agreed = (list: readonly PagePiece[]) => names.map((name) => list.find((piece) => known.get(piece) === name)).find((piece) => piece !== undefined);
  const chosen = agreed(large) ?? (large.length === 1 ? large[0] : undefined) ?? agreed(visible.filter((piece) => piece.block.type === "heading")) ?? agreed(visible.filter((piece) => isHeadlineLike(piece.text))) ?? large[0];
  if (chosen) return { text: chosen.text.replace(/\s+/g, " "), holder: chosen.holder };
  return { text: unseen(metadata), holder: null };
}

/** A title that stands nowhere on the page: its first part, without the site's name. */
function unseen(metadata: Metadata): string {
  const title = metadata.headlines[0] ?? metadata.title;
  const [first = "", ...others] = parts(title);
  const text = gist(first) === gist(metadata.siteName) ? (others[0] ?? "") : first;
  return isHeadlineLike(text) ? text : "";
}

/** The whole title and each part of it: 标题_栏目_网站, Headline | Site, Headline - Section - Site. */
function segmentsOf(title: string): string[] {
  const all = parts(title);
  return [title, ...all, ...all.slice(1).map((_, at) => all.slice(0, at + 2).join("-"))];
}

function parts(title: string): string[] {
  const strong = title.split(/\s*[_|｜»]\s*|\s+[-–—·]\s+|\s*(?:--|——)\s*(?=\S{2,12}$)/u).filter((part) => part.trim() !== "");
  const last = strong.at(-1) ?? "";
  // 标题-某某网: a hyphen without blanks counts only before the name of an outlet.
  const tail = /^(.{4,})-([^-]{2,16}(?:网|社|报|在线|新闻|频道|客户端|官网|门户|News|Times|Daily))$/u.exec(last);
  return tail ? [...strong.slice(0, -1), tail[1] ?? "", tail[2] ?? ""] : strong;
}

function isPageFurniture(element: HtmlElement): boolean {
  const line = ancestorsOf(element);
  return !line.some((outer) => outer.tagName === "article" || outer.tagName === "main") && line.some((outer) => /^(?:nav|footer|aside)$/.test(outer.tagName));
}
