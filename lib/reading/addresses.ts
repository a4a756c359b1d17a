/** Absolute addresses of this site, as they stand in feeds, heads and the sitemap. */

/** Scheme and host as readers see them, without a slash at the end; set by the server at its start. */
export function siteUrl(): string {
  return process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? "3000"}`;
}

/** @param path site-relative, beginning with a slash. */
export function absolute(path: string): string {
  return path === "/" ? siteUrl() : `${siteUrl()}${path}`;
}
