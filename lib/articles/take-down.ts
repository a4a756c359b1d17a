/** Takes from readers what they have of an article. */
import { refuse } from "#lib/kernel/refusal";
import { endUnreviewed } from "#lib/workflow/unreviewed";
import { announceChange } from "./print.ts";
import { endPublication } from "./publication-store.ts";
import { type ArticleSubject, updateArticle } from "./store.ts";
import type { Stage } from "./types.ts";

/** A copy that waits for somebody's name goes on waiting: it is not what readers had. All others are drafts again. */
export function stageTakenDown(stage: Stage): Stage {
  return stage === "first" || stage === "second" || stage === "final" ? stage : "draft";
}

/** Call inside a command that holds the article. Refuses "article.notLive". @returns the tags of every document it was on. */
export async function takeDown(subject: ArticleSubject, { stage }: { stage: Stage }): Promise<string[]> {
  const { id } = subject.row;
  const ended = (await endPublication(id)) ?? refuse("article.notLive");
  await endUnreviewed(subject);
  // Changes that were waiting for their hour would bring it back.
  await updateArticle(id, { live: "unpublished", stage, publishedVersion: null, scheduledAt: null, scheduledRevisionId: null, unpublishAt: null, reviewBy: null });
  return announceChange(subject, [ended]);
}
