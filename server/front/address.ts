/** Makes one spelling of an address, so that nothing further in has to think about a second one. */

export type Cleaned = { ok: true; path: string; query: URLSearchParams } | { ok: false; status: 400 | 404 } | { ok: false; status: 308; to: string };

/** Most addresses are in their only spelling: letters, figures and a few signs, no segment that begins with a dot, no slash at the end. */
const asItIs = /^\/(?:[\w-][\w.-]*(?:\/[\w-][\w.-]*)*)?$/;

/**
 * @param target the request's target as it came in: "/a/1-x?before=…".
 * @returns the path in its only spelling; else where it is to be found (a doubled slash, a dot segment, a slash at the end,
 * a needless escape), or that there cannot be such a path (an escaped slash, a control character, half an escape).
 */
export function cleanAddress(target: string): Cleaned {
  if (asItIs.test(target)) return { ok: true, path: target, query: new URLSearchParams() };
  const [rawPath = "", ...rest] = target.split("?");
  const search = rest.join("?");
  if (!rawPath.startsWith("/")) return { ok: false, status: 400 };
  const segments: string[] = [];
  for (const raw of rawPath.replaceAll("\\", "/").split("/").slice(1)) {
    const segment = decoded(raw);
    if (segment === null) return { ok: false, status: 400 };
    if (/[/\\\p{Cc}]/u.test(segment)) return { ok: false, status: 404 };
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(encodeSegment(segment));
  }
  const path = `/${segments.join("/")}`;
  if (path !== rawPath) return { ok: false, status: 308, to: search ? `${path}?${search}` : path };
  return { ok: true, path, query: new URLSearchParams(search) };
}

function decoded(raw: string): string | null {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

/** What RFC 3986 allows bare in a segment stays bare. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
}
