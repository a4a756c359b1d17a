/** Finding things by the words people type for them: Chinese, pinyin, initials, English. Pure. */

/** Pinyin of every Chinese word as it is typed, syllables parted by blanks; initials are taken from it. */
export type SearchWords = { pinyin: readonly string[]; words: readonly string[] };

/** Nothing is found at this rank and beyond. */
export const unfound = 9;

/** An input method that is still at work parts syllables with an apostrophe. */
export function wantedWord(query: string): string {
  return query.normalize("NFKC").toLowerCase().replace(/['’\s]/g, "");
}

/** How well any of the words fits, 0 best. */
export function rankOf({ pinyin, words }: SearchWords, wanted: string): number {
  const initials = pinyin.map((word) => word.replace(/(\S)\S*\s*/g, "$1"));
  return Math.min(unfound, ...[...words, ...pinyin.map((word) => word.replaceAll(" ", "")), ...initials].map((key) => rankOfKey(wantedWord(key), wanted)));
}

/** Whole word, beginning, middle. A middle counts for Chinese and longer words only, else "p" would find everything. */
function rankOfKey(key: string, wanted: string): number {
  if (key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  return (/\p{Script=Han}/u.test(wanted) || wanted.length > 2) && key.includes(wanted) ? 2 : unfound;
}
