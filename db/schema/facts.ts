import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { ClaimKind, ClaimState } from "#lib/facts/types";
import { articles } from "./articles.ts";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";

/** What a person said of a claim, and why. The claim itself is found in the text anew each time; a line here holds for it as long as value and sentence do. */
export const claimDecisions = pgTable("claim_decisions", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  kind: text().$type<ClaimKind>().notNull(),
  /** Canonical, as in `FoundClaim`. */
  value: text().notNull(),
  text: text().notNull(),
  sentence: text().notNull(),
  /** What the check had said: verifying a contradicted claim overrules a source. */
  over: text().$type<Exclude<ClaimState, "verified">>().notNull(),
  /** Keys of the passages that spoke against it then; another one is a new question. */
  against: jsonb().$type<string[]>().notNull().default([]),
  reason: text().notNull(),
  personId: ref().notNull().references(() => people.id),
  createdAt: createdAt(),
  withdrawnAt: moment(),
  withdrawnBy: ref().references(() => people.id),
}, (table) => [index("claim_decisions_article").on(table.articleId, table.id).where(sql`${table.withdrawnAt} is null`)]);
