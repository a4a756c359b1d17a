/** An answer as tags. Pure: the editor reads answers with it as well. */
import { readLines } from "./read-answer.ts";

/** As tags may be: names in `lib/taxonomy` are no longer. */
const longest = 40;
const most = 8;

/** @param names tags that exist: those are written as they exist. Null where nothing is left. */
export function readTags(answer: string, names: readonly string[]): string[] | null {
  const lines = readLines(answer, { most: 40, longest: 600 });
  const tags = (lines?.length === 1 ? lines.flatMap(divided) : (lines ?? [])).map((line) => asGiven(line.replace(/^[#＃\s]+|[#＃。，,、\s]+$/gu, ""), names));
  const kept = [...new Set(tags)].filter((tag) => tag !== "" && [...tag].length <= longest).slice(0, most);
  return kept.length > 0 ? kept : null;
}

/** Asked for lines, some models answer with one. */
const divided = (line: string) => line.split(/[、，,；;|]|\s+(?=[#＃])/u);

function asGiven(tag: string, names: readonly string[]): string {
  const plain = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  return names.find((name) => plain(name) === plain(tag))?.trim() ?? tag;
}
