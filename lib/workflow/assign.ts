/** In whose hands an article is, and until when. */
import { z } from "zod";
import { type Actor, personBehind } from "#lib/access/actor";
import { updateArticle } from "#lib/articles/change-row";
import { articleSubject, type ArticleSubject } from "#lib/articles/subject";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { tellOfArticle } from "#lib/notices/tell";
import { articleIdInput, momentInput, remarkInput } from "./inputs.ts";
import { placeOf, tooEarlyOrLate } from "./moments.ts";
import { assigneeFor } from "./readers.ts";
import type { ReviewDeed, ReviewEventKind } from "./types.ts";
import { findNamesOf, insertReviewEvent, tellReviewers } from "./workflow-store.ts";

type Written = { kind: ReviewEventKind; text?: string; dueAt?: Date; to?: { id: number; name: string } | null };

function refuseUnless(deed: ReviewDeed, { row }: ArticleSubject): void {
  const why = tooEarlyOrLate(deed, placeOf(row));
  if (why) refuse(why);
}

/** Into the record of the way to readers, and to every page that has the article open. */
export async function recordDeed({ row }: ArticleSubject, actor: Actor, { kind, text = "", dueAt, to }: Written): Promise<void> {
  const by = personBehind(actor);
  await insertReviewEvent({ articleId: row.id, kind, round: row.round, text, dueAt: dueAt ?? null, personId: by, personName: (await findNamesOf([by])).get(by ?? 0) ?? "", toId: to?.id ?? null, toName: to?.name ?? "" });
  await tellReviewers(row.id);
}

/** Gives it to somebody who may read it. Refuses "workflow.cannotAssign". */
export const assignArticle = command({
  name: "article.assign",
  can: "article.assign",
  input: z.object({ articleId: articleIdInput, personId: z.int().positive(), remark: remarkInput }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input: { personId, remark }, subject }) => {
    refuseUnless("assign", subject);
    const to = await assigneeFor(subject, personId);
    const about = { kind: "article", id: subject.row.id };
    if (subject.row.assigneeId === to.id) return { value: { assignee: to.name }, about, detail: { personId, again: true } };
    await updateArticle(subject.row.id, { assigneeId: to.id });
    await recordDeed(subject, actor, { kind: "assigned", text: remark, to });
    await tellOfArticle(subject, { kind: "assigned", from: personBehind(actor), to: [to.id], detail: remark === "" ? {} : { text: remark } });
    return { value: { assignee: to.name }, about, detail: { personId, before: subject.row.assigneeId } };
  },
});

/** Takes it into one's own hands. Two at once: the second finds it taken by the first, and takes it from there. */
export const takeOver = command({
  name: "article.takeOver",
  can: "article.takeOver",
  input: z.object({ articleId: articleIdInput }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, subject }) => {
    refuseUnless("takeOver", subject);
    const me = personBehind(actor) ?? refuse("access.denied");
    const about = { kind: "article", id: subject.row.id };
    if (subject.row.assigneeId === me) return { value: undefined, about, detail: { again: true } };
    await updateArticle(subject.row.id, { assigneeId: me });
    await recordDeed(subject, actor, { kind: "takenOver" });
    return { value: undefined, about, detail: { before: subject.row.assigneeId } };
  },
});

/** Refuses "workflow.timePassed". What waits for readers' eyes already has its time from its chief. */
export const setDueTime = command({
  name: "article.setDue",
  can: "article.setDue",
  input: z.object({ articleId: articleIdInput, dueAt: momentInput }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input, subject }) => {
    refuseUnless("setDue", subject);
    const dueAt = new Date(input.dueAt);
    if (dueAt <= (await databaseNow())) refuse("workflow.timePassed");
    await updateArticle(subject.row.id, { dueAt });
    await recordDeed(subject, actor, { kind: "due", dueAt });
    return { value: { dueAt: dueAt.toISOString() }, about: { kind: "article", id: subject.row.id }, detail: { dueAt: input.dueAt, before: subject.row.dueAt?.toISOString() ?? null } };
  },
});
