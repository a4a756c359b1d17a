/** Where a person goes after signing in: only ever a place of this site. */

const somewhere = "https://site.invalid";

/** The path to go to; the desk for anything that would lead elsewhere. */
export function safeNext(given: string | null | undefined): string {
  if (!given?.startsWith("/") || given.length > 500) return "/desk";
  // Browsers read backslashes as slashes and drop tabs and line ends: `/\evil.example` would leave the site.
  const url = /[\\\s\p{Cc}]/u.test(given) ? null : URL.parse(given, somewhere);
  if (url?.origin !== somewhere || given.startsWith("//") || url.pathname.startsWith("//")) return "/desk";
  return url.pathname === "/sign-in" ? "/desk" : `${url.pathname}${url.search}${url.hash}`;
}

/** The door's address, remembering where one was going. */
export function signInPath(wanted: string | null): string {
  const next = safeNext(wanted);
  return next === "/desk" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
