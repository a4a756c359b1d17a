/** Which addresses are what: a reader's public document, a file, the newsroom, or nothing. */
import type { Lang } from "#lib/i18n/languages";
import { drawnPages } from "#lib/reading/shell";
import { readSocialPath, type SocialAddress } from "#lib/social/address";
import { speculationPath } from "./speculation.ts";

export type Route =
  /** A public document; `target` is its address for Next, with what of the query counts. */
  | { kind: "document"; language: Lang; target: string }
  | { kind: "moved"; to: string }
  | { kind: "media" }
  /** Which pages a browser may fetch beforehand. */
  | { kind: "speculation" }
  /** A picture that other sites show beside a link. */
  | { kind: "social"; address: SocialAddress }
  /** A file of the build or of `public/`, the same for everybody. */
  | { kind: "file" }
  /** The signed-in side, what leads there, and what is shown to single visitors: never kept by any cache. */
  | { kind: "inside" }
  | { kind: "nothing"; language: Lang };

const inside = new Set(["desk", "sign-in", "setup", "invite", "reset", "preview", "api"]);

/** Doors that open only with what stands behind them in the address. */
const bare = new Set(["/api", "/invite", "/reset", "/preview"]);

const cursor = /^[0-9a-z]{1,11}-[0-9a-z]{1,11}$/;

/** Which parts of a query count on which pages; all others are as if they were not there. */
const queries: [page: RegExp, name: string, read: (value: string) => string | null][] = [
  [/^\/(?:(?:section|tag|by|archive|series)\/[^/]+|corrections)$/, "before", (value) => (cursor.test(value) ? value : null)],
  // Longer than any headline; the search itself takes less.
  [/^\/search$/, "q", (value) => value.trim().slice(0, 200) || null],
];

/** Feeds beside their pages, articles as Markdown. */
const documentsWithEnding = /^\/(?:(?:en\/)?(?:(?:section|by|tag)\/[^/]+\/)?(?:feed\.xml|atom\.xml|feed\.json)|(?:en\/)?a\/[^/]+(?:\.md|\/qr\.svg))$/;

const editions = /^\/(en|zh-Hant)(?=[/?]|$)/;

/** What stands outside of both languages. */
const outsideOfEditions = /^\/(?:(?:news-)?sitemap\.xml|sitemap\/[^/]+\.xml|(?:robots|llms)\.txt)$/;

/** The same articles once more: an edition of its own beside `/en`, made from the Chinese one by the front. */
const articleInTraditional = /^\/zh-Hant\/a\/[^/.]+$/;

/** Whether an address shows the page of another one in traditional characters. */
export const isTraditional = (target: string) => target.startsWith("/zh-Hant/");

/**
 * @param path in its only spelling (`cleanAddress`).
 * @param publicFiles addresses of the files in `public/`.
 */
export function routeOf(path: string, query: URLSearchParams, publicFiles: ReadonlySet<string>, dev = false): Route {
  const [first = ""] = path.slice(1).split("/");
  const language: Lang = first === "en" ? "en" : "zh-CN";
  if (publicFiles.has(path)) return { kind: "file" };
  if (first === "_next") return path.startsWith("/_next/static/") || dev ? { kind: "file" } : { kind: "nothing", language };
  if (path.endsWith(".rsc")) return { kind: "nothing", language };
  if (path === speculationPath) return { kind: "speculation" };
  if (first === "media") return { kind: "media" };
  if (bare.has(path)) return { kind: "nothing", language };
  if (inside.has(first)) return { kind: "inside" };
  if (first === "zh-CN") return { kind: "moved", to: withSearch(path.slice("/zh-CN".length) || "/", query) };
  // Articles can be read in traditional characters; whoever asks for more of them finds the page as it is.
  if (first === "zh-Hant" && !articleInTraditional.test(path)) return { kind: "moved", to: withSearch(path.slice("/zh-Hant".length) || "/", query) };
  if (documentsWithEnding.test(path) || outsideOfEditions.test(path)) return { kind: "document", language, target: path };
  const social = readSocialPath(path);
  if (social) return { kind: "social", address: social };
  // What has an ending is a file to everybody who asks: most of them look for holes, and none of them reads a page.
  // But for pages as older sites called them: they may have moved here.
  if (/\.[a-z0-9]{1,8}$/i.test(path) && !/\.s?html?$/i.test(path)) return { kind: "nothing", language };
  return { kind: "document", language, target: path + counting(path, language, query) };
}

function counting(path: string, language: Lang, query: URLSearchParams): string {
  const page = language === "en" ? path.slice(3) || "/" : path;
  for (const [pages, name, read] of queries) {
    const value = pages.test(page) ? read(query.get(name) ?? "") : null;
    if (value !== null) return `?${new URLSearchParams({ [name]: value })}`;
  }
  return "";
}

function withSearch(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Where Next has the answer for a reader's address. Pages are drawn, except while one develops; an ending behind a name is a folder there. */
export function pageOf(target: string, dev: boolean): string {
  const [path = ""] = target.split("?");
  if (outsideOfEditions.test(path)) return target;
  const within = editions.test(path) ? target : `/zh-CN${target.replace(/^\/(?=$|\?)/, "")}`;
  if (documentsWithEnding.test(path)) return within.replace(/\.md$/, "/copy.md");
  return dev ? within : drawnPages + within;
}

/** The first part of `pageOf` that names an edition: readers of Chinese do not see their language in an address. */
export function editionOf(target: string): string {
  return editions.exec(target)?.[1] ?? "zh-CN";
}
