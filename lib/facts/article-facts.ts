/** The facts of an article as publishing sees them: checked against what is attached, with what people decided. */
import type { ArticleSubject } from "#lib/articles/subject";
import type { ArticleContent } from "#lib/content/types";
import { attachedSources, attachedTag } from "#lib/sources/attached";
import type { MadeLines } from "./blocks.ts";
import { checkingArticle } from "./check-article.ts";
import { findDecisions, findRule } from "./facts-store.ts";
import { type FactsAsked, factsAsked, type Ledger } from "./ledger.ts";
import { articleDay, decisionOf } from "./open-facts.ts";
import type { NamedSource } from "./printed.ts";
import { inTurns } from "./turns.ts";
import type { FactRule } from "./types.ts";

/** `basis`: see `basisOf`. `numbers[n]`: under which number source n of the check is printed, `sources[n]`: what it is called. `names`: the one who decided, by the number of the decision. */
export type ArticleFacts = { basis: string; ledger: Ledger; asked: FactsAsked; numbers: readonly number[]; sources: readonly NamedSource[]; people: ReadonlyMap<number, { id: number; name: string; nameEn: string }> };

/** `at`: when it is to be printed, where that is later. `lines`: what of headline and standfirst a machine made. */
export type Printing = { at?: Date | undefined; lines?: MadeLines | undefined };

/** What a check rested on beside the text: sources as they are attached, what people decided, the section's rule. Whoever prints asks again: the check takes seconds, and a word may be taken back meanwhile. */
export async function basisOf({ row }: ArticleSubject): Promise<string> {
  return basisFrom(await attachedTag(row.id), await findDecisions(row.id), await findRule(row.sectionId));
}

function basisFrom(tag: string, decisions: Awaited<ReturnType<typeof findDecisions>>, rule: FactRule): string {
  return JSON.stringify([tag, decisions.map(({ row: { id } }) => id), rule]);
}

/**
 * May take some 20 ms per 1,000 characters, and seconds for sources as long as books: call it outside of transactions.
 */
export async function readFacts(subject: ArticleSubject, content: ArticleContent, { at, lines }: Printing = {}): Promise<ArticleFacts> {
  const { row } = subject;
  // Before the sources: what is attached after it is asked for again, what is attached before it and after the sources would be missed.
  const tag = await attachedTag(row.id);
  const [attached, found, date, rule] = await Promise.all([attachedSources(row.id), findDecisions(row.id), articleDay(row.id, at), findRule(row.sectionId)]);
  const kept = attached.filter(({ passages }) => passages.length > 0);
  const ledger = await inTurns(checkingArticle(content, kept, found.map(decisionOf), { date, language: row.language }, lines));
  return {
    basis: basisFrom(tag, found, rule),
    ledger,
    asked: factsAsked(ledger, { checked: kept.length > 0, rule }),
    numbers: kept.map(({ number }) => number),
    sources: kept.map(({ name, url }) => ({ name, url })),
    people: new Map(found.map(({ row: { id, personId }, name, nameEn }) => [id, { id: personId, name, nameEn }])),
  };
}
