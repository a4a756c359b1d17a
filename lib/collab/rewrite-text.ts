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

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}
