/** Where one word ends and the next begins, as people cut who look for what could be wrong in a sentence. Pure. */
import { type Background, commonness, hash } from "./background.ts";
import { functionSigns } from "./letters.ts";
import { classNames } from "./lexicon.ts";
import type { Reading } from "./reading.ts";

export const cutDimensions = 1024;

type Run = { from: number; to: number };
const is = (yes: boolean) => (yes ? 1 : 0);

/** Of the place between the characters `at - 1` and `at` inside of a run. */
export function cutFeatures(reading: Reading, background: Background, at: number, run: Run): number[] {
  const { text, source, around, classes } = reading;
  const [left, right, pair] = [text.charAt(at - 1), text.charAt(at), text.slice(at - 1, at + 1)];
  const together = source.pairs.get(pair)?.count ?? 0;
  const [lefts, rights] = [source.places.get(left)?.length ?? 0, source.places.get(right)?.length ?? 0];
  const [common, commonLeft, commonRight] = [commonness(background, pair), commonness(background, left), commonness(background, right)];
  const features = tileFeatures(reading, at);
  features.push(Math.log1p(together), lefts > 0 ? together / lefts : 0, rights > 0 ? together / rights : 0, Math.log1p(lefts), Math.log1p(rights));
  features.push(...matchFeatures(reading, at, run), around[at - 1] ?? 0, around[at] ?? 0, common, commonLeft, commonRight, common - commonLeft, common - commonRight);
  features.push(at - 2 >= run.from ? commonness(background, text.slice(at - 2, at)) : 0, at + 2 <= run.to ? commonness(background, text.slice(at, at + 2)) : 0);
  features.push(at - run.from, run.to - at, run.to - run.from);
  const [maskLeft, maskRight] = [classes[at - 1] ?? 0, classes[at] ?? 0];
  for (let c = 0; c < classNames.length; c++) features.push((maskLeft >> c) & 1, (maskRight >> c) & 1);
  return features;
}

function tileFeatures({ text, tileAt, tileEnd }: Reading, at: number): number[] {
  const [before, behind] = [tileAt[at - 1] ?? -1, tileAt[at] ?? -1];
  const [sizeBefore, sizeBehind] = [before >= 0 ? (tileEnd[at - 1] ?? 0) - before : 0, behind >= 0 ? (tileEnd[at] ?? 0) - behind : 0];
  const [leftSmall, rightSmall] = [functionSigns.has(text.charAt(at - 1)), functionSigns.has(text.charAt(at))];
  return [is(before >= 0 && before === behind), is(before >= 0), is(behind >= 0), sizeBefore, sizeBehind, is(leftSmall), is(rightSmall), is(leftSmall && sizeBefore === 1), is(rightSmall && sizeBehind === 1)];
}

/** The longest match that ends here, that begins here, that goes on over this place. */
function matchFeatures({ ahead }: Reading, at: number, run: Run): number[] {
  let [ends, over] = [0, 0];
  for (let i = Math.max(run.from, at - 12); i < at; i++) {
    const length = ahead[i] ?? 0;
    if (i + length === at && length >= 2 && (i === run.from || (ahead[i - 1] ?? 0) <= length)) ends = Math.max(ends, length);
    if (i + length > at) over = Math.max(over, length);
  }
  const begins = (ahead[at] ?? 0) >= 2 && (ahead[at - 1] ?? 0) <= (ahead[at] ?? 0) ? (ahead[at] ?? 0) : 0;
  return [ends, begins, over];
}

export function cutSigns({ text }: Reading, at: number): number[] {
  const [left, right] = [text.charAt(at - 1), text.charAt(at)];
  return [`l${left}`, `r${right}`, `b${left}${right}`, `L${text.slice(Math.max(0, at - 2), at)}`, `R${text.slice(at, at + 2)}`].map((sign) => hash(sign, cutDimensions));
}
