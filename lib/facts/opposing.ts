/** The passages that speak against a claim, by keys that stay the same whatever number their source has, on the server and in the browser. Pure. */
import type { SourceText } from "./types.ts";

/** So many are remembered of one claim. */
export const mostOpposing = 20;

/** Equal for equal words: blanks do not count. Two hashes of 32 bits (FNV-1a, from two beginnings) as 16 hexadecimal digits. */
export function passageKey(words: string): string {
  const plain = words.replace(/\s+/g, "");
  let [one, other] = [0x811c9dc5, 0x4f1bbcdc];
  for (let at = 0; at < plain.length; at++) {
    const unit = plain.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
    other ^= other >>> 15;
  }
  return [one, other].map((hash) => (hash >>> 0).toString(16).padStart(8, "0")).join("");
}

type Place = { source: number; passage: number };

/** Each passage once, in the order given. */
export function keysAgainst(places: Iterable<Place>, sources: readonly SourceText[]): string[] {
  const keys = new Set<string>();
  for (const { source, passage } of places) {
    const words = sources[source]?.passages[passage];
    if (words !== undefined) keys.add(passageKey(words));
    if (keys.size === mostOpposing) break;
  }
  return [...keys];
}
