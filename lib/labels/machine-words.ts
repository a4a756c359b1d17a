/** What of an article a machine made, by its marks and by what is on record: whoever takes off a mark changes nothing. Pure. */
import { rejected } from "#lib/content/suggestions";
import { isCountedInChinese } from "#lib/content/text";
import type { ArticleContent } from "#lib/content/types";
import { type Line, linesOf, wordsOf } from "./lines.ts";
import { fieldOf, type Recorded, recordedIn, recordedInField } from "./recorded.ts";
import { sentenceShares, shareOf, type Stretch, stretchesOf } from "./share.ts";
import { type DeclaredField, declaredFields, type MachineWords } from "./types.ts";

/** `stretches`: all that is the machine's; `missing`: those of them that carry no mark. */
export type ReadLine = { text: string; stretches: Stretch[]; missing: Stretch[] };

/**
 * Marks of a withdrawn declaration are none. Recorded words count where the sentence then is the machine's:
 * an office's long name that both have used makes no sentence a machine's.
 */
export function readLines(lines: readonly Line[], records: readonly Recorded[]): ReadLine[] {
  const withdrawn = new Set(records.flatMap(({ mark, withdrawn: gone }) => (gone ? [mark] : [])));
  const texts = lines.map(wordsOf);
  const recorded = recordedIn(texts, records.filter(({ mark, withdrawn: gone }) => !gone && fieldOf(mark) === null));
  const chinese = texts.some(isCountedInChinese);
  return lines.map((line, at): ReadLine => {
    const text = texts[at] ?? "";
    const marked = stretchesOf(line).filter(({ id }) => !withdrawn.has(id));
    const found = without(recorded[at] ?? [], marked);
    if (found.length === 0) return { text, stretches: marked, missing: [] };
    const machine = sentenceShares(text, sorted([...marked, ...found]), chinese).filter(({ counts }) => counts > 0);
    const missing = found.flatMap((stretch) => machine.flatMap(({ from, to }) => cut(stretch, from, to)));
    return { text, stretches: sorted([...marked, ...missing]), missing };
  });
}

/** Of the text as readers would have it. A headline, standfirst, kicker or note joins the count where it was declared; captions are in it anyway. */
export function machineWords({ body, ...texts }: ArticleContent, records: readonly Recorded[]): MachineWords {
  const standing = records.filter(({ withdrawn }) => !withdrawn);
  const of = (field: DeclaredField) => standing.filter(({ mark }) => fieldOf(mark) === field);
  const fields = declaredFields.flatMap((field): ReadLine[] => {
    const [own, text] = [of(field), field === "captions" ? "" : texts[field].trim()];
    return own.length === 0 || text === "" ? [] : [{ text, stretches: recordedInField([text], own)[0] ?? [], missing: [] }];
  });
  const inBody = linesOf(rejected(body));
  const lines = [...withCaptions(inBody, readLines(inBody, records), of("captions")), ...fields];
  return { ...shareOf(lines), models: modelsOf(lines, standing) };
}

/** Captions can carry no marks: what of them is the machine's says the declaration of the whole article. */
function withCaptions(lines: readonly Line[], read: readonly ReadLine[], records: readonly Recorded[]): readonly ReadLine[] {
  if (records.length === 0) return read;
  const captions = read.map(({ text }, at) => (lines[at]?.some(({ caption }) => caption) ? text : ""));
  const found = recordedInField(captions, records);
  return read.map((line, at) => (found[at]?.length ? { ...line, stretches: found[at] } : line));
}

function modelsOf(lines: readonly ReadLine[], records: readonly Recorded[]): string[] {
  const chinese = lines.some(({ text }) => isCountedInChinese(text));
  const counting = new Set<string>();
  for (const { text, stretches } of lines) {
    if (stretches.length === 0) continue;
    for (const { from, to, counts } of sentenceShares(text, stretches, chinese)) if (counts > 0) for (const stretch of stretches) if (stretch.from < to && stretch.to > from) counting.add(stretch.id);
  }
  return [...new Set(records.flatMap(({ mark, model }) => (counting.has(mark) && model !== "" ? [model] : [])))];
}

const sorted = (stretches: readonly Stretch[]) => stretches.toSorted((one, other) => one.from - other.from);

function cut({ from, to, id }: Stretch, start: number, end: number): Stretch[] {
  const [first, last] = [Math.max(from, start), Math.min(to, end)];
  return first < last ? [{ from: first, to: last, id }] : [];
}

/** What of `stretches` lies in none of `taken`; both are in order. */
function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let next = 0;
  for (const { from, to, id } of stretches) {
    let at = from;
    while ((taken[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
    for (let each = next; each < taken.length && (taken[each]?.from ?? to) < to; each++) {
      const { from: start, to: end } = taken[each] ?? { from: to, to };
      if (start > at) left.push({ from: at, to: start, id });
      at = Math.max(at, end);
    }
    if (at < to) left.push({ from: at, to, id });
  }
  return left;
}
