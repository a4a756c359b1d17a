/** Gives an article back to who submitted it, with the reason, and to the passage it is about. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { updateArticle } from "#lib/articles/change-row";
import { articleSubject } from "#lib/articles/subject";
import { speakOf } from "#lib/comments/speak-of";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { tellOfArticle } from "#lib/notices/tell";
import { articleIdInput, passageInput, reasonInput } from "./inputs.ts";
import { placeOf, tooEarlyOrLate } from "./moments.ts";
import { hashedDraft, signedHashOf } from "./read-standing.ts";
import { findNamesOf, insertReviewEvent, tellReviewers } from "./workflow-store.ts";

/** What was signed in this round holds no more, also over the same words: the round is counted on. */
export const returnArticle = command({
  name: "article.return",
  can: "article.return",
  input: z.object({ articleId: articleIdInput, reason: reasonInput, passage: passageInput.nullable().default(null) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input: { reason, passage }, subject }) => {
    const { row } = subject;
    const why = tooEarlyOrLate("return", placeOf(row));
    if (why) refuse(why);
    const by = personBehind(actor) ?? refuse("access.denied");
    const to = row.submittedBy ?? row.createdBy;
    const names = await findNamesOf([by, to]);
    const { hash } = await hashedDraft(subject);
    await updateArticle(row.id, { stage: "draft", round: row.round + 1, assigneeId: to });
    await insertReviewEvent({ articleId: row.id, kind: "returned", round: row.round, hash: await signedHashOf(row.id, hash), text: reason, ...passage, personId: by, personName: names.get(by) ?? "", toId: to, toName: names.get(to ?? 0) ?? "" });
    // The author meets the reason where the words are.
    const spoken = passage ? await speakOf(subject, { ...passage, by, text: reason }) : null;
    await tellOfArticle(subject, { kind: "returned", from: by, to: [to, ...subject.authorIds].filter((id) => id !== null), detail: { text: reason } });
    if (!spoken) await tellReviewers(row.id);
    return { value: { stage: "draft" as const }, about: { kind: "article", id: row.id }, detail: { round: row.round, reason } };
  },
});
