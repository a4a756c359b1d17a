/** Which addresses may lead where: from this site to this site, never away from the desk, and never in a circle. Pure. */

/** First steps of addresses that are the program's own. */
const reserved: ReadonlySet<string> = new Set(["desk", "api", "media", "_next", "sign-in", "setup", "invite", "reset", "preview", "collab", "healthz", "readyz"]);
const longest = 500;

/** The one spelling of a path of this site; null for anything else. An address of another site cannot be told from a trap. */
export function cleanPath(raw: string): string | null {
  const text = raw.trim().normalize("NFC");
  if (text.length > longest || !/^\/(?![/\\])[^\s?#\\\p{Cc}]*$/u.test(text)) return null;
  const decoded = decodedOnce(text);
  if (decoded === null || /[\\?#\p{Cc}\s]|\/\//u.test(decoded) || decoded.split("/").some((step) => step === "." || step === "..")) return null;
  const shorter = decoded.length > 1 ? decoded.replace(/\/$/, "") : decoded;
  return shorter === "/zh-CN" || shorter.startsWith("/zh-CN/") ? shorter.slice("/zh-CN".length) || "/" : shorter;
}

function decodedOnce(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export function isReserved(path: string): boolean {
  return path === "/" || path === "/en" || reserved.has(path.split("/")[1] ?? "");
}

export type Verdict = { ok: true; from: string; to: string } | { ok: false; code: "redirect.path" | "redirect.reserved" | "redirect.same" | "redirect.loop"; path: string };

/**
 * @param ways where addresses lead today
 * @returns the place where the way ends: one step for readers, however many there were
 */
export function judgeRedirect(given: { from: string; to: string }, ways: ReadonlyMap<string, string>): Verdict {
  const [from, to] = [cleanPath(given.from), cleanPath(given.to)];
  if (from === null) return { ok: false, code: "redirect.path", path: given.from.trim().slice(0, 80) };
  if (to === null) return { ok: false, code: "redirect.path", path: given.to.trim().slice(0, 80) };
  if (isReserved(from)) return { ok: false, code: "redirect.reserved", path: from };
  if (to !== "/" && to !== "/en" && isReserved(to)) return { ok: false, code: "redirect.reserved", path: to };
  if (from === to) return { ok: false, code: "redirect.same", path: from };
  let end = to;
  const seen = new Set([from]);
  for (let next: string | undefined = end; next !== undefined; next = ways.get(end)) {
    if (seen.has(next)) return { ok: false, code: "redirect.loop", path: to };
    seen.add(next);
    end = next;
  }
  return { ok: true, from, to: end };
}
