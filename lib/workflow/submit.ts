/** Hands an article in: from here on it goes through the steps of its section. */
import { z } from "zod";
import { personBehind, systemActor } from "#lib/access/actor";
import { updateArticle } from "#lib/articles/change-row";
import { articleSubject } from "#lib/articles/subject";
import { isSeen } from "#lib/content/clean";
import { plainText } from "#lib/content/text";
import { figuresOf } from "#lib/content/figures";
import { settleDraft } from "#lib/drafts/settle";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { tellOfArticle } from "#lib/notices/tell";
import { keepRevision } from "#lib/revisions/keep";
import { articleIdInput, momentInput, remarkInput } from "./inputs.ts";
import { placeOf, tooEarlyOrLate } from "./moments.ts";
import { askedOf, hashedDraft } from "./read-standing.ts";
import { signerFor } from "./signers.ts";
import { standing } from "./standing.ts";
import { tellSigners } from "./tell-signers.ts";
import { findNamesOf, insertReviewEvent, tellReviewers } from "./workflow-store.ts";

/** Where nobody says otherwise. Every article on its way has a time: the review desk is sorted by it. */
const usualTime = 24 * 3_600_000;

/**
 * `assigneeId`: who is to sign next, null: whoever comes first; `dueAt`: null: in a day. Refuses "workflow.nothingToSubmit" without headline or text,
 * "workflow.timePassed", "workflow.closedAccount", and "workflow.cannotSign" for somebody who may not sign what is open then.
 */
export const submitArticle = command({
  name: "article.submit",
  can: "article.submit",
  input: z.object({ articleId: articleIdInput, remark: remarkInput, assigneeId: z.int().positive().nullable().default(null), dueAt: momentInput.nullable().default(null) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: ({ articleId }) => settleDraft(systemActor("settle"), { articleId }),
  run: async ({ actor, input, subject }) => {
    const { row } = subject;
    const why = tooEarlyOrLate("submit", placeOf(row));
    if (why) refuse(why);
    const { content, hash } = await hashedDraft(subject);
    if (!isSeen(content.headline) || (!isSeen(plainText(content.body)) && figuresOf(content.body.content).length === 0)) refuse("workflow.nothingToSubmit");
    const now = await databaseNow();
    const dueAt = input.dueAt === null ? new Date(now.getTime() + usualTime) : new Date(input.dueAt);
    if (dueAt <= now) refuse("workflow.timePassed");
    const round = row.round + 1;
    const asked = await askedOf({ ...subject, row: { ...row, round } }, hash);
    const assignee = input.assigneeId === null ? null : await signerFor(subject, asked, input.assigneeId);
    const by = personBehind(actor);
    const revision = await keepRevision(row.id, content, "submit", by);
    const { stage } = standing(asked);
    await updateArticle(row.id, { stage, round, submittedBy: by, submittedAt: now, dueAt, assigneeId: assignee?.id ?? null });
    await insertReviewEvent({ articleId: row.id, kind: "submitted", round, revisionId: revision.id, hash: asked.hash, text: input.remark, dueAt, personId: by, personName: (await findNamesOf([by])).get(by ?? 0) ?? "", toId: assignee?.id ?? null, toName: assignee?.name ?? "" });
    if (assignee) await tellOfArticle(subject, { kind: "assigned", from: by, to: [assignee.id], detail: input.remark === "" ? {} : { text: input.remark } });
    else await tellSigners(subject, { kind: "submitted", from: by, text: input.remark });
    await tellReviewers(row.id);
    return { value: { stage, round, dueAt: dueAt.toISOString() }, about: { kind: "article", id: row.id }, detail: { round, hash, ...(assignee && { personId: assignee.id }), dueAt: dueAt.toISOString() } };
  },
});
