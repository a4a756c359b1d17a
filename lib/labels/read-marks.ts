/** What of a text a machine made, by its marks and the records of its article, before it is kept or printed. */
import type { ArticleContent } from "#lib/content/types";
import { type DeclaredLines, declaredLines } from "./declared-lines.ts";
import { countChanges, findElsewhere, findGenerations, type GenerationRow, insertGenerations, type NewGeneration } from "./generations-store.ts";
import { machineWords } from "./machine-words.ts";
import { type FoundMark, marksIn } from "./marks-in.ts";
import { type Attributed, mendMarks } from "./mend-marks.ts";
import { inBothWritings, otherWritings } from "./other-writing.ts";
import { fieldOf, recordedInField } from "./recorded.ts";
import type { MachineWords } from "./types.ts";

/** `content`: with its marks put right; the same object where they were. `lines`: what of headline and standfirst. `unknown`: marks that this article has no record of, to be learned. */
export type MarkedText = { content: ArticleContent; machine: MachineWords; lines: DeclaredLines; unknown: ReadonlyMap<string, FoundMark>; /** Of the records that were looked at, as `countChanges` counts. */ changes: number };

/** Call inside of the transaction that prints what `readMarks` read before it: false where somebody declared or withdrew meanwhile. */
export async function marksStand(articleId: number, { changes }: Pick<MarkedText, "changes">): Promise<boolean> {
  return (await countChanges(articleId)) === changes;
}

/** One question to the database; call it outside of a transaction, long texts take tens of milliseconds. */
export async function readMarks(articleId: number, content: ArticleContent): Promise<MarkedText> {
  const records = (await findGenerations(articleId)).map(attributed);
  const known = new Set(records.map(({ mark }) => mark));
  const unknown = new Map([...marksIn(content.body)].filter(([mark]) => !known.has(mark)));
  const body = mendMarks(content.body, records);
  const mended = body === content.body ? content : { ...content, body };
  const changes = records.length + records.filter(({ withdrawn }) => withdrawn).length;
  const written = await inBothWritings(records);
  return { content: mended, machine: machineWords(mended, written), lines: declaredLines(mended, written), unknown, changes };
}

export function attributed({ mark, model, text, by, name, at, withdrawnAt }: GenerationRow): Attributed {
  return { mark, model, text, withdrawn: withdrawnAt !== null, by: by ?? 0, name: (name ?? "").slice(0, 200), at: at.toISOString() };
}

/**
 * Puts marks that came from elsewhere on record. Call inside of the transaction that keeps the text.
 * Copied from another article they bring its record along. Else nobody knows whose they are: what a page says of itself proves nothing.
 * @param importer who brought them in with a file; the file's word for the model is then kept beside that name.
 */
export async function learnMarks(articleId: number, unknown: MarkedText["unknown"], importer: number | null = null): Promise<void> {
  if (unknown.size === 0) return;
  const elsewhere = await findElsewhere(articleId, [...unknown.keys()]);
  const writings = new Map(await Promise.all([...unknown].map(async ([mark, { text }]) => [mark, elsewhere.length === 0 ? [] : [text, ...(await otherWritings(text))]] as const)));
  const rows = [...unknown].flatMap(([mark, { attrs, text }]): NewGeneration[] => {
    // A name alone proves nothing: any page can write it under other words. In the other characters they are the same.
    const copies = elsewhere.filter((copy) => copy.mark === mark && fieldOf(mark) === null && writings.get(mark)?.some((words) => isFrom(copy, words)));
    const copy = copies.find(({ withdrawnAt }) => withdrawnAt === null) ?? copies[0];
    if (copy) return [{ ...copy, articleId }];
    // Only suggested so far, or a name no program of ours gives.
    if (text === "" || !/^[\w-]+$/.test(mark)) return [];
    return [{ articleId, mark, origin: "imported", model: importer === null ? "" : attrs.model.slice(0, 200), text, acceptedBy: importer }];
  });
  await insertGenerations(rows);
}

/** Puts lines on record that no mark can reach, as they came in. Call as `learnMarks`. */
export async function recordLines(articleId: number, lines: readonly { mark: string; model: string; text: string }[], acceptedBy: number | null): Promise<void> {
  await insertGenerations(lines.map((line) => ({ ...line, articleId, origin: "imported", acceptedBy })));
}

/** Whether most of these words stand in that record. */
export function isFrom({ mark, model, text: recorded }: { mark: string; model: string; text: string }, text: string): boolean {
  const [found = []] = recordedInField([text], [{ mark, model, text: recorded, withdrawn: false }]);
  return text !== "" && found.reduce((sum, { from, to }) => sum + to - from, 0) * 2 > text.length;
}
