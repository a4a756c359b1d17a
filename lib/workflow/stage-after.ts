/** Where an article stands after a change: what was signed over other words has to be signed anew. */
import { articleSubject, type ArticleSubject } from "#lib/articles/subject";
import type { Stage } from "#lib/articles/types";
import { hashedDraft, readStanding } from "./read-standing.ts";
import { tellReviewers } from "./workflow-store.ts";

/** For commands that hold the article, before they write. @param hash of the text as it is from now on. */
export async function stageAfter(subject: ArticleSubject, hash: string): Promise<Stage> {
  const { stage, live, publishedVersion, version } = subject.row;
  if (stage === "pitch" || stage === "draft") return stage;
  const reviews = await readStanding(subject, hash);
  // What readers have is done with; its next text begins anew.
  const anew = reviews === null || (live === "live" && publishedVersion === version);
  if (anew && stage === "ready") return "draft";
  // A signature may have gone: whoever has the article open shall see it.
  if (reviews !== null) await tellReviewers(subject.row.id);
  return reviews?.stage ?? stage;
}

/** The same after a change of anything but the text, once it is written: the section may have other steps, a reviewer may be an author now. */
export async function stageBeside({ row }: ArticleSubject): Promise<Stage> {
  if (row.stage === "pitch" || row.stage === "draft") return row.stage;
  const subject = await articleSubject(row.id, false);
  return stageAfter(subject, (await hashedDraft(subject)).hash);
}

/** Of an article whose hour was taken away: what is signed is ready still. */
export async function stageWithoutHour(subject: ArticleSubject): Promise<Stage> {
  const reviews = await readStanding(subject, (await hashedDraft(subject)).hash);
  return reviews === null || subject.row.round === 0 ? "draft" : reviews.stage;
}
