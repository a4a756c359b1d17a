/** A source as the gate is asked about it. */
import type { SourceFacts } from "#lib/access/policy";
import { refuse } from "#lib/kernel/refusal";
import { findUsing, type UsingArticle } from "./facts-store.ts";
import { findSource, type SourceRow } from "./keep-store.ts";

export type SourceSubject = Omit<SourceFacts, "articles"> & { row: SourceRow; articles: readonly UsingArticle[] };

/** With `lock` its row is held until the transaction ends. Refuses "source.unknown". */
export async function sourceSubject(sourceId: number, lock: boolean): Promise<SourceSubject> {
  const row = await findSource(sourceId, lock);
  if (row === null) return refuse("source.unknown");
  return { row, createdBy: row.createdBy, articles: await findUsing(sourceId) };
}
