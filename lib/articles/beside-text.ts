/** What stands beside the text of an article and is changed by commands of other domains: when that may be, and who has to hear of it. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { notifyDetails } from "#lib/collab/keep";
import { refuse } from "#lib/kernel/refusal";
import { stageBeside } from "#lib/workflow/stage-after";
import { type ArticleSubject, findVersions, updateArticle } from "./store.ts";

/** The hour prints the details of the hour: who could not have scheduled them must not change them. Refuses "article.scheduled". */
export function checkUnscheduled(actor: Actor, subject: ArticleSubject): void {
  if (subject.row.scheduledAt !== null && !can(actor, "article.schedule", subject)) refuse("article.scheduled");
}

/** Says to every page that has one of these open that something beside its text is to be asked for again; the articles stay as they are. */
export async function tellBeside(articleIds: readonly number[]): Promise<void> {
  for (const { id, version } of await findVersions(articleIds)) await notifyDetails(id, version);
}

/** Call with the article's row locked, inside a command. @returns the new version, of which every page that has the article open hears. */
export async function changedBeside(subject: ArticleSubject): Promise<number> {
  const { row } = subject;
  const version = row.version + 1;
  await updateArticle(row.id, { version, stage: await stageBeside(subject) });
  await notifyDetails(row.id, version);
  return version;
}
