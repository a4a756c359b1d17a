/** What an address really asks for: one spelling per path, and none that means two things to two programs. */

export type Asked = { kind: "ok"; pathname: string; search: string } | { kind: "moved"; to: string } | { kind: "refused" };

/** Slashes, backslashes and NULs in disguise, and dot segments, are how one program's public path becomes another's private one. */
const disguised = /%2f|%5c|%00|%2e|\\|(?:^|\/)\.{1,2}(?:\/|$)/i;
const longest = 4_096;

/** @param url the request target as it came in the request line. */
export function readPath(url: string | undefined): Asked {
  const target = url ?? "/";
  if (target.length > longest || !target.startsWith("/")) return { kind: "refused" };
  const cut = target.indexOf("?");
  const pathname = cut < 0 ? target : target.slice(0, cut);
  const search = cut < 0 ? "" : target.slice(cut);
  if (disguised.test(pathname) || !isDecodable(pathname)) return { kind: "refused" };
  if (pathname.includes("//")) return { kind: "moved", to: pathname.replace(/\/{2,}/g, "/") + search };
  if (pathname.length > 1 && pathname.endsWith("/")) return { kind: "moved", to: pathname.replace(/\/+$/, "") + search };
  return { kind: "ok", pathname, search };
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
