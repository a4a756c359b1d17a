/** Where one word ends and the next begins, as people cut who look for what could be wrong in a sentence. Pure. */
import { type Background, commonnessAt, hashOf, seedOf } from "./background.ts";
import { functionSigns } from "./letters.ts";
import { classNames } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { emptyRow, listOf, put, putAll, type Row } from "./row.ts";

export const cutDimensions = 1024;

type Run = { from: number; to: number };
const is = (yes: boolean) => (yes ? 1 : 0);

/** Of the place between the characters `at - 1` and `at` inside of a run. */
export function cutFeatures(reading: Reading, background: Background, at: number, run: Run): number[] {
  const row = emptyRow();
  putCut(row, reading, background, at, run);
  return listOf(row);
}

/** The same into a row. */
export function putCut(row: Row, reading: Reading, background: Background, at: number, run: Run): void {
  const { text, pairCounts, signCounts, around, classes } = reading;
  row.size = 0;
  putTiles(row, reading, at);
  const [together, lefts, rights] = [pairCounts[at - 1] ?? 0, signCounts[at - 1] ?? 0, signCounts[at] ?? 0];
  const [common, commonLeft, commonRight] = [commonnessAt(background, text, at - 1, at + 1), commonnessAt(background, text, at - 1, at), commonnessAt(background, text, at, at + 1)];
  putAll(row, [Math.log1p(together), lefts > 0 ? together / lefts : 0, rights > 0 ? together / rights : 0, Math.log1p(lefts), Math.log1p(rights)]);
  putMatches(row, reading, at, run);
  putAll(row, [around[at - 1] ?? 0, around[at] ?? 0, common, commonLeft, commonRight, common - commonLeft, common - commonRight]);
  putAll(row, [at - 2 >= run.from ? commonnessAt(background, text, at - 2, at) : 0, at + 2 <= run.to ? commonnessAt(background, text, at, at + 2) : 0, at - run.from, run.to - at, run.to - run.from]);
  const [maskLeft, maskRight] = [classes[at - 1] ?? 0, classes[at] ?? 0];
  for (let c = 0; c < classNames.length; c++) {
    put(row, (maskLeft >> c) & 1);
    put(row, (maskRight >> c) & 1);
  }
}

function putTiles(row: Row, { text, tileAt, tileEnd }: Reading, at: number): void {
  const [before, behind] = [tileAt[at - 1] ?? -1, tileAt[at] ?? -1];
  const [sizeBefore, sizeBehind] = [before >= 0 ? (tileEnd[at - 1] ?? 0) - before : 0, behind >= 0 ? (tileEnd[at] ?? 0) - behind : 0];
  const [leftSmall, rightSmall] = [functionSigns.has(text.charAt(at - 1)), functionSigns.has(text.charAt(at))];
  putAll(row, [is(before >= 0 && before === behind), is(before >= 0), is(behind >= 0), sizeBefore, sizeBehind, is(leftSmall), is(rightSmall), is(leftSmall && sizeBefore === 1), is(rightSmall && sizeBehind === 1)]);
}

/** The longest match that ends here, that begins here, that goes on over this place. */
function putMatches(row: Row, { ahead }: Reading, at: number, run: Run): void {
  let [ends, over] = [0, 0];
  for (let i = Math.max(run.from, at - 12); i < at; i++) {
    const length = ahead[i] ?? 0;
    if (i + length === at && length >= 2 && (i === run.from || (ahead[i - 1] ?? 0) <= length)) ends = Math.max(ends, length);
    if (i + length > at) over = Math.max(over, length);
  }
  const begins = (ahead[at] ?? 0) >= 2 && (ahead[at - 1] ?? 0) <= (ahead[at] ?? 0) ? (ahead[at] ?? 0) : 0;
  putAll(row, [ends, begins, over]);
}

const seeds = ["l", "r", "b", "L", "R"].map(seedOf);

/** The characters before and behind the place, together, and two of each, as numbers. */
export function cutSigns({ text }: Reading, at: number): number[] {
  const ends = [at - 1, at, at, at + 1, at - 1, at + 1, Math.max(0, at - 2), at, at, Math.min(text.length, at + 2)];
  return seeds.map((seed, sign) => hashOf(seed, text, ends[sign * 2] ?? 0, ends[sign * 2 + 1] ?? 0, cutDimensions));
}
