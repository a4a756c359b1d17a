/** What a word is made of: listed words of which classes, common or rare pairs, how it looks. Pure. */
import { type Background, commonnessAt } from "./background.ts";
import { lookOf } from "./letters.ts";
import { classNames, generalClasses } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { put, putAll, type Row } from "./row.ts";

export function putMakeup(row: Row, reading: Reading, background: Background, from: number, to: number): void {
  const { text, tileAt, tileEnd } = reading;
  const listed = tileAt[from] === from && tileEnd[from] === to;
  putClasses(row, reading, from, to);
  put(row, listed ? 1 : 0);
  putCommon(row, text, background, from, to);
  putAll(row, lookOf(text.slice(from, to), listed));
}

function putClasses(row: Row, { classes, tileAt, around }: Reading, from: number, to: number): void {
  const [size, shares] = [to - from, row.size];
  for (let c = 0; c < classNames.length; c++) put(row, 0);
  let [known, tiles, general, missing, missingGeneral] = [0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const mask = classes[i] ?? 0;
    const ordinary = (mask & generalClasses) !== 0;
    if (ordinary) general++;
    if ((around[i] ?? 0) < 2) { missing++; if (ordinary) missingGeneral++; }
    if ((tileAt[i] ?? -1) < 0) continue;
    known++;
    if (tileAt[i] === i || i === from) tiles++;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const share = shares + 31 - Math.clz32(rest & -rest);
      row.values[share] = (row.values[share] ?? 0) + 1 / size;
    }
  }
  putAll(row, [known / size, tiles, general / size, missing / size, missing > 0 ? missingGeneral / missing : 1]);
}

function putCommon(row: Row, text: string, background: Background, from: number, to: number): void {
  if (to - from > 1) {
    const { least, most, mean } = spread(from, to - 1, (at) => commonnessAt(background, text, at, at + 2));
    putAll(row, [least, most, mean]);
  } else putAll(row, [3, 3, 3]);
  const signs = spread(from, to, (at) => commonnessAt(background, text, at, at + 1));
  putAll(row, [signs.least, signs.mean]);
}

function spread(from: number, to: number, value: (at: number) => number): { least: number; most: number; mean: number } {
  let [least, most, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let at = from; at < to; at++) {
    const one = value(at);
    if (one < least) least = one;
    if (one > most) most = one;
    sum += one;
  }
  return { least, most, mean: sum / (to - from) };
}
