/** Checks a whole article: blocks, check and decisions in one go, as the server does before publishing. Pure. */
import { contentSchema } from "#lib/content/schema";
import type { ArticleContent } from "#lib/content/types";
import { factBlocks, type MadeLines } from "./blocks.ts";
import { checkingText } from "./check.ts";
import { joinLedger, type Ledger } from "./ledger.ts";
import { preparing } from "./prepare.ts";
import { atOnce, type Work } from "./turns.ts";
import type { CheckedClaim, Decision, FactContext, SourceText } from "./types.ts";

/** @param sources in the order in which `evidence.source` counts them, from 0. */
export function ledgerOf(content: ArticleContent, sources: readonly SourceText[], decisions: readonly Decision[], context: FactContext, made: MadeLines = {}): Ledger {
  return atOnce(checkingArticle(content, sources, decisions, context, made));
}

/** The same in pieces. */
export function* checkingArticle(content: ArticleContent, sources: readonly SourceText[], decisions: readonly Decision[], context: FactContext, made: MadeLines = {}): Work<Ledger> {
  const blocks = factBlocks(content, contentSchema().nodeFromJSON(content.body), undefined, made);
  const prepared = yield* preparing(sources, context);
  const known = new Map<string, CheckedClaim[]>();
  for (const { text } of blocks) {
    if (!known.has(text)) known.set(text, yield* checkingText(text, prepared, context));
    yield;
  }
  return joinLedger(blocks, (text) => known.get(text) ?? [], decisions);
}
