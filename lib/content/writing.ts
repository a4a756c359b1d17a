/** What another way of writing Chinese would change in a body, place by place, for a person to look over. Pure: who converts is not asked here. */
import { type Change, linesIn } from "./tidy.ts";
import type { Doc } from "./types.ts";

export type Writing = "simplified" | "traditional";
export type WritingChange = Omit<Change, "rule">;

const untouchable = "\ufffc";
const around = 14;

/** The lines of a body as they are to be converted: code, formulas, footnotes and what is only suggested are signs that stay; each footnote's words are a line of their own. */
export function wordsIn(doc: Doc): string[] {
  return linesIn(doc).map((line) => line.map((piece) => piece.text).join(""));
}

/** @param converted the same lines in the other writing; a line whose signs cannot be paired with those that are there stays as it is. In the order of the page. */
export function writingChanges(doc: Doc, converted: readonly string[]): WritingChange[] {
  return linesIn(doc).flatMap((line, index) => changesIn(line, converted[index] ?? "")).sort((one, other) => one.from - other.from);
}

function changesIn(line: ReturnType<typeof linesIn>[number], converted: string): WritingChange[] {
  const text = line.map((piece) => piece.text).join("");
  const [old, now] = [[...text], [...converted]];
  if (old.length !== now.length) return [];
  const found: WritingChange[] = [];
  // In UTF-16 units, of which every piece has one: a rare character has two.
  let at = 0;
  for (let index = 0; index < old.length; index++) {
    const start = index;
    const from = at;
    while (index < old.length && old[index] !== now[index] && old[index] !== untouchable) at += old[index++]?.length ?? 0;
    if (index > start) found.push({ from: line[from]?.from ?? 0, to: line[at - 1]?.to ?? 0, before: text.slice(from, at), after: now.slice(start, index).join(""), left: text.slice(Math.max(0, from - around), from), right: text.slice(at, at + around) });
    at += old[index]?.length ?? 0;
  }
  return found;
}

export type WritingGroup = { before: string; after: string; changes: WritingChange[] };

/** The same words to the same words are looked over once, with how often they stand there. In the order of the page. */
export function grouped(changes: readonly WritingChange[]): WritingGroup[] {
  const groups = Map.groupBy(changes, ({ before, after }) => `${before}→${after}`);
  return [...groups.values()].flatMap((same) => (same[0] ? [{ before: same[0].before, after: same[0].after, changes: same }] : []));
}
