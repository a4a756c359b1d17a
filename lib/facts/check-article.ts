/** Checks a whole article: blocks, check and decisions in one go, as the server does before publishing. Pure. */
import { contentSchema } from "#lib/content/schema";
import type { ArticleContent } from "#lib/content/types";
import { factBlocks } from "./blocks.ts";
import { checkText } from "./check.ts";
import { joinLedger, type Ledger } from "./ledger.ts";
import { prepareSources } from "./prepare.ts";
import type { CheckedClaim, Decision, FactContext, SourceText } from "./types.ts";

/** @param sources in the order in which `evidence.source` counts them, from 0. */
export function ledgerOf(content: ArticleContent, sources: readonly SourceText[], decisions: readonly Decision[], context: FactContext): Ledger {
  const blocks = factBlocks(content, contentSchema().nodeFromJSON(content.body));
  const prepared = prepareSources(sources, context);
  const known = new Map<string, CheckedClaim[]>();
  for (const { text } of blocks) if (!known.has(text)) known.set(text, checkText(text, prepared, context));
  return joinLedger(blocks, (text) => known.get(text) ?? [], decisions);
}
