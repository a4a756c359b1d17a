/** Words of the sources that are nearly the ones quoted. Pure. */

/** Places in the squeezed words. `shared`: how much of the longer one both have, in the same order, from 0 to 1. `missedBefore`, `missedBehind`: how many characters of what is quoted have none before the first and behind the last shared one. */
export type Near = { from: number; to: number; shared: number; missedBefore: number; missedBehind: number };

const piece = 4;
const longest = 400;

/** The stretch of `words` that is most like `quoted`; null when no four characters in a row agree. */
export function nearest(quoted: string, words: string): Near | null {
  const wanted = quoted.slice(0, longest);
  const starts = new Map<number, number>();
  for (let at = 0; at + piece <= wanted.length; at += wanted.length > 60 ? 4 : 1) {
    const part = wanted.slice(at, at + piece);
    let found = words.indexOf(part);
    for (let times = 0; found >= 0 && times < 4; times++) {
      const bucket = Math.round((found - at) / 8);
      starts.set(bucket, (starts.get(bucket) ?? 0) + 1);
      found = words.indexOf(part, found + 1);
    }
  }
  let best: Near | null = null;
  const ranked = [...starts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
  for (const [bucket] of ranked) {
    const from = Math.max(0, bucket * 8 - 12);
    const near = align(wanted, words, from, Math.min(words.length, bucket * 8 + wanted.length + 16));
    if (near !== null && near.shared > (best?.shared ?? 0)) best = near;
  }
  return best;
}

/** What both have in the same order: `first` and `last` place of it in the window, `missed` of the wanted before and behind it. */
export type Shared = { first: number; last: number; count: number; missedBefore: number; missedBehind: number };

function align(wanted: string, words: string, from: number, to: number): Near | null {
  const window = words.slice(from, to);
  const found = sharedOf(wanted, window);
  if (found === null) return null;
  const { first, last, count, missedBefore, missedBehind } = found;
  return { from: from + first, to: from + last + 1, shared: count / Math.max(wanted.length, last - first + 1), missedBefore, missedBehind };
}

/** Longest common subsequence of characters or of words. */
export function sharedOf(wanted: ArrayLike<string>, window: ArrayLike<string>): Shared | null {
  const width = window.length + 1;
  const lengths = new Uint16Array((wanted.length + 1) * width);
  for (let a = wanted.length - 1; a >= 0; a--) {
    for (let b = window.length - 1; b >= 0; b--) {
      const here = a * width + b;
      lengths[here] = wanted[a] === window[b] ? (lengths[here + width + 1] ?? 0) + 1 : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  const kept = trace(wanted, window, lengths, width);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { first: latestBegin(kept, window), last: last[1], count: kept.length, missedBefore: first[0], missedBehind: wanted.length - 1 - last[0] };
}

/** Where the shared ones begin at the latest: a letter of the sentence before would do for the first as well, and tear the words apart. */
function latestBegin(kept: readonly [number, number][], window: ArrayLike<string>): number {
  let begin = kept.at(-1)?.[1] ?? 0;
  for (const [, at] of kept.slice(0, -1).reverse()) {
    let latest = begin - 1;
    while (latest > at && window[latest] !== window[at]) latest--;
    begin = latest;
  }
  return begin;
}

function trace(wanted: ArrayLike<string>, window: ArrayLike<string>, lengths: Uint16Array, width: number): [number, number][] {
  const kept: [number, number][] = [];
  let [a, b] = [0, 0];
  while (a < wanted.length && b < window.length) {
    const here = a * width + b;
    if (wanted[a] === window[b] && lengths[here] === (lengths[here + width + 1] ?? 0) + 1) {
      kept.push([a, b]);
      [a, b] = [a + 1, b + 1];
    } else if ((lengths[here + width] ?? 0) >= (lengths[here + 1] ?? 0)) a++;
    else b++;
  }
  return kept;
}

/** How many characters have to be changed, added or left out; `limit` + 1 for more. */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let a = 1; a <= one.length; a++) {
    const next = [a];
    for (let b = 1; b <= other.length; b++) next.push(Math.min((row[b] ?? 0) + 1, (next[b - 1] ?? 0) + 1, (row[b - 1] ?? 0) + (one[a - 1] === other[b - 1] ? 0 : 1)));
    row = next;
  }
  return Math.min(limit + 1, row[other.length] ?? limit + 1);
}
