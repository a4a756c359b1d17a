/** Corrections and retractions as rows: the desk has no commands for them yet, so the servers are told by hand. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { type CorrectionKind, corrections, retractions } from "#db/schema/corrections";
import { systemActor } from "#lib/access/actor";
import { valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { announce } from "#lib/cache/purge";
import { tag } from "#lib/cache/tags";

export async function correct(articleId: number, kind: CorrectionKind, texts: readonly string[], at = new Date()): Promise<void> {
  await db().insert(corrections).values(texts.map((text) => ({ articleId, kind, text, createdAt: at })));
  await announce([tag.article(articleId), tag.corrections]);
}

export async function retract(articleId: number, reason: string): Promise<void> {
  valueOf(await unpublishArticle(systemActor("test"), { articleId }));
  await db().update(articles).set({ live: "retracted" }).where(eq(articles.id, articleId));
  if (reason) await db().insert(retractions).values({ articleId, reason });
  await announce([tag.article(articleId), tag.corrections]);
}
