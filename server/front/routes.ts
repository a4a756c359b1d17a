/** Which answers are public: an allow list, never what a page's own headers say. */

/** `document`: a reader's page or feed. `asset`: built or public files. `private`: everything else. */
export type RouteKind = "document" | "asset" | "media" | "private";

const privatePaths = /^\/(?:desk|sign-in|setup|invite|reset|api)(?:\/|$)/;
const assetFile = /^\/(?:_next\/static\/|[\w-]+\.(?:js|css|svg|ico|png|webp|json|txt|woff2)$)/;
const documents = /^\/(?:robots\.txt|llms\.txt|sitemap\.xml|sitemap\/[\w.-]+)$/;

export function routeKind(pathname: string): RouteKind {
  if (privatePaths.test(pathname)) return "private";
  if (documents.test(pathname)) return "document";
  if (pathname.startsWith("/media/")) return "media";
  if (assetFile.test(pathname)) return "asset";
  return pathname.startsWith("/_next/") ? "private" : "document";
}

/** The queries a document listens to; others would split one page into many. */
const known = new Set(["q", "before"]);

export function knownQuery(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => known.has(name));
  return kept.length === 0 ? "" : `?${new URLSearchParams(kept)}`;
}
