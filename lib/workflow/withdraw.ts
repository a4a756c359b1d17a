/** Takes a submission back before anybody has signed it. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { updateArticle } from "#lib/articles/change-row";
import { articleSubject } from "#lib/articles/subject";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { articleIdInput } from "./inputs.ts";
import { placeOf, tooEarlyOrLate } from "./moments.ts";
import { findNamesOf, findSignatures, insertReviewEvent, tellReviewers } from "./workflow-store.ts";

/** A signature over words that have changed since counts as well: somebody has begun. */
export const withdrawSubmission = command({
  name: "article.withdraw",
  can: "article.withdraw",
  input: z.object({ articleId: articleIdInput }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, subject }) => {
    const { row } = subject;
    const why = tooEarlyOrLate("withdraw", placeOf(row));
    if (why) refuse(why);
    if ((await findSignatures(row.id)).some(({ round }) => round === row.round)) refuse("workflow.begun");
    const by = personBehind(actor);
    await updateArticle(row.id, { stage: "draft", assigneeId: null });
    await insertReviewEvent({ articleId: row.id, kind: "withdrawn", round: row.round, personId: by, personName: (await findNamesOf([by])).get(by ?? 0) ?? "" });
    await tellReviewers(row.id);
    return { value: { stage: "draft" as const }, about: { kind: "article", id: row.id }, detail: { round: row.round } };
  },
});
