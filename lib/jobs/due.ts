/** Articles whose hour has come: up, or down again. */
import { systemActor } from "#lib/access/actor";
import { findDueArticles, findDueTakeDowns } from "#lib/articles/due";
import { publishScheduled } from "#lib/articles/publish-scheduled";
import { unpublishScheduled } from "#lib/articles/unpublish-at";
import { log } from "#lib/kernel/log";
import type { Outcome } from "#lib/kernel/outcome";

export type Due = { articleId: number; at: string };

export async function publishDue(data: Due): Promise<void> {
  orTryAgain(await publishScheduled(systemActor("schedule"), data), "scheduled publishing");
}

export async function takeDownDue(data: Due): Promise<void> {
  orTryAgain(await unpublishScheduled(systemActor("schedule"), data), "scheduled take-down");
}

/** A second net under the queue: those that are due and have no job any more. */
export async function sweepDue(): Promise<void> {
  for (const due of await findDueArticles(50)) await byItself(publishDue, { articleId: due.id, at: due.at });
  for (const due of await findDueTakeDowns(50)) await byItself(takeDownDue, { articleId: due.id, at: due.at });
}

/** An article that is gone will not come back by trying again; anything else may. */
function orTryAgain(outcome: Outcome<unknown>, work: string): void {
  if (!outcome.ok && outcome.code !== "article.unknown" && outcome.code !== "access.denied") throw new Error(`${work}: ${outcome.code}`);
}

/** One article that cannot be published or taken down keeps none of the others waiting. */
async function byItself(work: (due: Due) => Promise<void>, due: Due): Promise<void> {
  try {
    await work(due);
  } catch (error) {
    log().warn({ err: error, articleId: due.articleId }, "a due article was not published or taken down; it will be tried again");
  }
}
