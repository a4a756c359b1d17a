/** Where a text says word for word what a machine is on record for, whatever became of its marks. Pure. */
import { declaredFields, type DeclaredField } from "./types.ts";
import type { Stretch } from "./share.ts";

/** A row of `generations` as far as texts are compared with it. `mark`: as in the text; of a line without marks its name follows behind a point. */
export type Recorded = { mark: string; model: string; text: string; withdrawn: boolean };

/**
 * Words in a row that are taken for a machine's: Chinese characters, or words where a text has no Chinese. Blanks and punctuation are not looked at.
 * Twelve characters are longer than nearly every name of an office and shorter than nearly every sentence.
 */
export const leastInRow = { chinese: 12, english: 8 };
/** In a headline, where the record is of that line alone; a shorter one is taken whole. */
const leastInField = { chinese: 4, english: 3 };

const han = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const word = new RegExp(String.raw`[${han}]|[[\p{L}\p{M}\p{N}]--[${han}]]+`, "gv");
const anyHan = new RegExp(`[${han}]`, "v");
const followed = /[^\p{L}\p{N}\s]+/uy;
const base = 0x01000193;

export function fieldOf(mark: string): DeclaredField | null {
  return declaredFields.find((field) => mark.endsWith(`.${field}`)) ?? null;
}

/**
 * For each line what of it stands in a record, in UTF-16 units, with the marks that end it; of several records the first.
 * Ends of lines part nothing: a passage cut up into many paragraphs is known again. One pass over the text and one over the records.
 */
export function recordedIn(lines: readonly string[], records: readonly Recorded[], least = leastInRow): Stretch[][] {
  if (records.every(({ text }) => text === "")) return lines.map(() => []);
  const size = lines.some((line) => anyHan.test(line)) ? least.chinese : least.english;
  const words = new Words(lines);
  const grams = gramsOf(words.keys, size);
  const owners = new Int32Array(words.keys.length).fill(-1);
  for (const [at, { text }] of records.entries()) claim(words, grams, owners, { keys: words.known(text), at, size });
  return stretchesOf(lines, words, owners, records);
}

/** The same for words that stand outside of the body, or under its pictures, against the records of just these. */
export function recordedInField(lines: readonly string[], records: readonly Recorded[]): Stretch[][] {
  const words = Math.min(...records.map((record) => record.text.match(word)?.length ?? 0));
  const least = { chinese: Math.min(leastInField.chinese, words), english: Math.min(leastInField.english, words) };
  return words === 0 ? lines.map(() => []) : recordedIn(lines, records, least);
}

type Place = { line: number; from: number; to: number };

/** The words of a text by number: equal numbers are equal words. */
class Words {
  readonly keys: number[] = [];
  readonly places: Place[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(lines: readonly string[]) {
    for (const [line, text] of lines.entries()) {
      for (const { 0: found, index } of text.matchAll(word)) {
        const key = keyOf(found);
        const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
        this.#numbers.set(key, number);
        this.keys.push(number);
        this.places.push({ line, from: index, to: index + found.length });
      }
    }
  }

  /** 0 for a word that this text has not. */
  known(text: string): number[] {
    return Array.from(text.matchAll(word), ([found]) => this.#numbers.get(keyOf(found)) ?? 0);
  }
}

/** Full width and capitals make no other word. */
function keyOf(found: string): string {
  return found.length === 1 && found >= "\u4e00" && found <= "\u9fff" ? found : found.normalize("NFKC").toLowerCase();
}

function gramsOf(keys: readonly number[], size: number): Map<number, number[]> {
  const grams = new Map<number, number[]>();
  for (const { start, hash } of windows(keys, size)) {
    const same = grams.get(hash);
    if (same) same.push(start);
    else grams.set(hash, [start]);
  }
  return grams;
}

/** Every run of `size` known words, with a number that equal runs share (Rabin and Karp). */
function* windows(keys: readonly number[], size: number): Generator<{ start: number; hash: number }> {
  let power = 1;
  for (let at = 1; at < size; at++) power = Math.imul(power, base);
  let [hash, length] = [0, 0];
  for (const [at, key] of keys.entries()) {
    if (length === size) hash = (hash - Math.imul(keys[at - size] ?? 0, power)) | 0;
    else length++;
    hash = (Math.imul(hash, base) + key) | 0;
    if (key === 0) [hash, length] = [0, 0];
    if (length === size) yield { start: at - size + 1, hash };
  }
}

/** A run that is found is taken out of the index with all its equals: a text of one letter 50,000 times costs no more than another. */
function claim({ keys }: Words, grams: Map<number, number[]>, owners: Int32Array, record: { keys: readonly number[]; at: number; size: number }): void {
  const { size } = record;
  const isEqual = (start: number, other: number) => {
    for (let at = 0; at < size; at++) if (keys[start + at] !== record.keys[other + at]) return false;
    return true;
  };
  for (const { start, hash } of windows(record.keys, size)) {
    const found = grams.get(hash);
    if (!found) continue;
    const left = found.filter((place) => {
      if (!isEqual(place, start)) return true;
      for (let at = place; at < place + size; at++) if (owners[at] === -1) owners[at] = record.at;
      return false;
    });
    if (left.length > 0) grams.set(hash, left);
    else grams.delete(hash);
  }
}

function stretchesOf(lines: readonly string[], { places }: Words, owners: Int32Array, records: readonly Recorded[]): Stretch[][] {
  const found: Stretch[][] = lines.map(() => []);
  let before = -1;
  for (const [at, { line, from, to }] of places.entries()) {
    const id = records[owners[at] ?? -1]?.mark;
    if (id === undefined) continue;
    const own = found[line];
    const last = own?.at(-1);
    followed.lastIndex = to;
    const end = to + (followed.exec(lines[line] ?? "")?.[0].length ?? 0);
    if (last && before === at - 1 && last.id === id) last.to = end;
    else own?.push({ from, to: end, id });
    before = at;
  }
  return found;
}
