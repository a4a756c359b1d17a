/** What a word is made of: listed words of which classes, common or rare pairs, how it looks. Pure. */
import { type Background, commonness } from "./background.ts";
import { lookOf } from "./letters.ts";
import { classNames, generalClasses } from "./lexicon.ts";
import type { Reading } from "./reading.ts";

export function makeupFeatures(reading: Reading, background: Background, from: number, to: number): number[] {
  const { text, tileAt, tileEnd } = reading;
  const listed = tileAt[from] === from && tileEnd[from] === to;
  return [...classFeatures(reading, from, to), listed ? 1 : 0, ...commonFeatures(text.slice(from, to), background), ...lookOf(text.slice(from, to), listed)];
}

function classFeatures({ classes, tileAt, around }: Reading, from: number, to: number): number[] {
  const size = to - from;
  const shares = new Array<number>(classNames.length).fill(0);
  let [known, tiles, general, missing, missingGeneral] = [0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const mask = classes[i] ?? 0;
    const ordinary = (mask & generalClasses) !== 0;
    if (ordinary) general++;
    if ((around[i] ?? 0) < 2) { missing++; if (ordinary) missingGeneral++; }
    if ((tileAt[i] ?? -1) < 0) continue;
    known++;
    if (tileAt[i] === i || i === from) tiles++;
    for (let c = 0; c < shares.length; c++) if (mask & (1 << c)) shares[c] = (shares[c] ?? 0) + 1 / size;
  }
  return [...shares, known / size, tiles, general / size, missing / size, missing > 0 ? missingGeneral / missing : 1];
}

function commonFeatures(word: string, background: Background): number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < word.length; i++) pairs.push(commonness(background, word.slice(i, i + 2)));
  const signs = [...word].map((sign) => commonness(background, sign));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...(pairs.length > 0 ? [Math.min(...pairs), Math.max(...pairs), mean(pairs)] : [3, 3, 3]), Math.min(...signs), mean(signs)];
}
