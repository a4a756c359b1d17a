/** A line of text as people change it together. Pure; the editor uses it at each key. */
import type { Text } from "yjs";

/** One deletion and one insertion between what both texts have in common at their ends; never inside of a surrogate pair. */
export function rewriteText(text: Text, wanted: string): void {
  const now = text.toString();
  if (now === wanted) return;
  const shorter = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < shorter && now[start] === wanted[start]) start++;
  if (splitsPair(now, start) || splitsPair(wanted, start)) start--;
  let end = 0;
  while (end < shorter - start && now[now.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  if (splitsPair(now, now.length - end) || splitsPair(wanted, wanted.length - end)) end--;
  if (now.length - end > start) text.delete(start, now.length - end - start);
  if (wanted.length - end > start) text.insert(start, wanted.slice(start, wanted.length - end));
}

/** What somebody made of `base` by typing, done to `now`, which others have changed meanwhile: their letters stay. */
export function mergeTyped(base: string, typed: string, now: string): string {
  const [start, end] = between(base, typed);
  const [from, to] = [movedThrough(base, now, start), movedThrough(base, now, base.length - end)];
  return now.slice(0, from) + typed.slice(start, typed.length - end) + now.slice(Math.max(from, to));
}

/** Where a place in `before` is in `after`. */
export function movedThrough(before: string, after: string, at: number): number {
  const [start, end] = between(before, after);
  if (at <= start) return at;
  return at >= before.length - end ? at + after.length - before.length : Math.min(at, after.length - end);
}

/** How many signs two texts have in common at their beginning and at their end. */
function between(one: string, other: string): [start: number, end: number] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [start, end];
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}
