/** Where a word stands: what is before and behind it, in which clause, how well the rest of that is supported. Pure. */
import { isDigit } from "./letters.ts";
import { classNames, generalClasses } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { put, putAll, type Row } from "./row.ts";
import type { Surroundings } from "./surroundings.ts";

const is = (yes: boolean) => (yes ? 1 : 0);
const among = (signs: string, sign: string) => is(sign !== "" && signs.includes(sign));
const classBit = (name: string) => classNames.indexOf(name);
const classesBefore = ["saying", "aim", "good", "verb", "vague", "post", "body", "place"].map(classBit);
const classesBehind = ["saying", "abstract", "verb", "people", "post", "body", "event"].map(classBit);
const saying = ["表示", "说", "称", "认为", "指出", "介绍", "强调", "透露", "宣布"];

export function putPosition(row: Row, reading: Reading, around: Surroundings, from: number, to: number): void {
  putBeside(row, reading, from, to);
  putAll(row, clauseFeatures(reading, around, from, to));
  putAll(row, numberFeatures(around, from, to));
  putAll(row, around.whole);
}

function putBeside(row: Row, { text, word, around, classes }: Reading, from: number, to: number): void {
  const [before, behind] = [text.charAt(from - 1), text.charAt(to)];
  const [maskBefore, maskBehind] = [classes[from - 1] ?? 0, classes[to] ?? 0];
  let [left, right] = [0, 0];
  for (let step = 1; step <= 6; step++) {
    if ((around[from - step] ?? 0) >= 2) left++;
    if ((around[to + step - 1] ?? 0) >= 2) right++;
  }
  putAll(row, [
    is(!word[from - 1]), is(!word[to]), among("、", before), among("、", behind), among("的", before), among("的", behind), among("和与及", before), among("和与及", behind),
    among("在于至到", before), among("是为", before), among("由被与同向对", before), among("了着过", before), among("了着过", behind), among("“《‘\"「『", before), among("”》’\"」』", behind),
    is(isDigit(text.charCodeAt(from - 1))), is(isDigit(text.charCodeAt(to))), is(saying.some((verb) => text.startsWith(verb, to))),
    left, right, around[from - 1] ?? 0, around[to] ?? 0, is((maskBefore & generalClasses) !== 0), is((maskBehind & generalClasses) !== 0),
  ]);
  for (const bit of classesBefore) put(row, (maskBefore >> bit) & 1);
  for (const bit of classesBehind) put(row, (maskBehind >> bit) & 1);
}

function clauseFeatures({ text }: Reading, { clauseOf, size }: Surroundings, from: number, to: number): number[] {
  const clause = clauseOf(from);
  const before = text.slice(clause.from, from);
  const outside = clause.words - (to - from);
  return [
    clause.to - clause.from, outside > 0 ? Math.max(0, clause.covered - clause.coveredIn(from, to)) / outside : 0, from - clause.from, clause.to - to, from / Math.max(1, size),
    is(clause.first), is(clause.last), clause.missingBefore(from), clause.likeness,
    is(/将|计划|预计|有望|希望|期待|未来|力争|拟|争取|旨在/.test(before)), is(clause.reasons),
    is(/说|表示|认为|指出|称|强调|介绍/.test(text.slice(Math.max(0, from - 40), from))), is(/[不未无没]$/.test(before)), is(clause.numbers),
  ];
}

function numberFeatures({ wrongNumbers }: Surroundings, from: number, to: number): number[] {
  let near = 30;
  for (const wrong of wrongNumbers) near = Math.min(near, wrong.from >= to ? wrong.from - to : Math.max(0, from - wrong.to));
  return [wrongNumbers.length, near];
}
