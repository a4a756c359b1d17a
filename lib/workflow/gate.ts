/** The gate before readers: nothing is printed while a step of its section's workflow is unsigned for exactly this text. */
import { type Actor, personBehind } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { updateArticle } from "#lib/articles/change-row";
import type { ArticleSubject } from "#lib/articles/subject";
import type { ChecklistItem } from "#lib/articles/types";
import { refuse } from "#lib/kernel/refusal";
import { tellOfArticle } from "#lib/notices/tell";
import { placeOf, tooEarlyOrLate } from "./moments.ts";
import { readStanding, signedHashOf, workflowFor } from "./read-standing.ts";
import { reviewLines } from "./review-lines.ts";
import { tellSigners } from "./tell-signers.ts";
import { isUrgentUsed } from "./unreviewed.ts";
import { findNamesOf, insertReviewEvent, tellReviewers } from "./workflow-store.ts";

/** The chief's reason for publishing before the reviews. */
export type Urgent = { reason: string };
const hour = 3_600_000;

/** The checklist's line about reviews. Who may not take the urgent path is refused here. */
export async function reviewsOf(subject: ArticleSubject, hash: string, actor: Actor, urgent?: Urgent): Promise<ChecklistItem[]> {
  const reviews = await readStanding(subject, hash);
  if (!urgent || reviews === null || reviews.unsigned === 0) return reviewLines(reviews?.unsigned ?? null);
  if (!can(actor, "article.publishUrgent", subject)) refuse("access.denied");
  if ((await workflowFor(subject.row.sectionId)).urgentHours === 0) refuse("workflow.noUrgentPath");
  const why = tooEarlyOrLate("publishUrgent", placeOf(subject.row));
  if (why) refuse(why);
  if (await isUrgentUsed(subject.row.id)) refuse("workflow.urgentUsed");
  return [];
}

export type JustPrinted = { actor: Actor; hash: string; revisionId: number; now: Date; urgent?: Urgent | undefined; /** The owner goes on over the checklist, by the command line. */ overridden: boolean };

/** Call in the transaction that printed, with the article as it was before. What was signed a moment ago may have been returned meanwhile: refuses "article.checklist". */
export async function reviewPrinted(subject: ArticleSubject, printed: JustPrinted): Promise<void> {
  const { actor, hash, urgent, overridden } = printed;
  const reviews = await readStanding(subject, hash);
  const open = reviews !== null && reviews.unsigned > 0;
  if (open && urgent) return printedBefore(subject, printed, urgent, reviews.stage);
  if (open && !overridden) refuse("article.checklist", { items: "unsignedReviews" });
  await tellReviewers(subject.row.id);
  if (subject.row.round > 0) await tellOfArticle(subject, { kind: "published", from: personBehind(actor), to: subject.authorIds });
}

/** The reviews go on; without them it is taken down. A second printing does not buy more time. */
async function printedBefore(subject: ArticleSubject, { actor, hash, revisionId, now }: JustPrinted, { reason }: Urgent, stage: "first" | "second" | "final" | "ready"): Promise<void> {
  const { row } = subject;
  const { urgentHours } = await workflowFor(row.sectionId);
  const reviewBy = row.reviewBy ?? new Date(now.getTime() + urgentHours * hour);
  await updateArticle(row.id, { stage, reviewBy, dueAt: reviewBy, assigneeId: row.assigneeId });
  const by = personBehind(actor);
  const names = await findNamesOf([by]);
  await insertReviewEvent({ articleId: row.id, kind: "urgent", round: row.round, revisionId, hash: await signedHashOf(row.id, hash), text: reason, dueAt: reviewBy, personId: by, personName: names.get(by ?? 0) ?? "" });
  await tellSigners(subject, { kind: "urgent", from: by, text: reason, besides: subject.authorIds });
  await tellReviewers(row.id);
}
