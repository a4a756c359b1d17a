/** The facts of an article as publishing sees them: checked against what is attached, with what people decided. */
import type { ArticleSubject } from "#lib/articles/subject";
import type { ArticleContent } from "#lib/content/types";
import { attachedSources } from "#lib/sources/attached";
import { ledgerOf } from "./check-article.ts";
import { findDecisions, findRule } from "./facts-store.ts";
import { type FactsAsked, factsAsked, type Ledger } from "./ledger.ts";
import { articleDay, decisionOf } from "./open-facts.ts";

/** `numbers[n]`: under which number source n of the check is printed. `names`: the one who decided, by the number of the decision. */
export type ArticleFacts = { ledger: Ledger; asked: FactsAsked; numbers: readonly number[]; people: ReadonlyMap<number, { id: number; name: string; nameEn: string }> };

/** May take some 20 ms per 1,000 characters: call it outside of transactions. */
export async function readFacts({ row }: ArticleSubject, content: ArticleContent): Promise<ArticleFacts> {
  const [attached, found, date, rule] = [await attachedSources(row.id), await findDecisions(row.id), await articleDay(row.id), await findRule(row.sectionId)];
  const kept = attached.filter(({ passages }) => passages.length > 0);
  const ledger = ledgerOf(content, kept, found.map(decisionOf), { date, language: row.language });
  return {
    ledger,
    asked: factsAsked(ledger, { checked: kept.length > 0, rule }),
    numbers: kept.map(({ number }) => number),
    people: new Map(found.map(({ row: { id, personId }, name, nameEn }) => [id, { id: personId, name, nameEn }])),
  };
}
