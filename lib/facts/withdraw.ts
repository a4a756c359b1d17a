/** Takes back what a person said of a claim; the line stays, and who took it back. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { type ArticleSubject, articleSubject } from "#lib/articles/subject";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { type DecisionRow, findDecision, setWithdrawn, tellPages } from "./facts-store.ts";

const input = z.object({ articleId: z.int().positive(), decisionId: z.int().positive() });

/** Refuses "facts.unknown", also for one that was withdrawn already. */
export const withdrawDecision = command({
  name: "claim.withdraw",
  can: "claim.withdraw",
  input,
  subject: async ({ articleId, decisionId }, lock): Promise<ArticleSubject & { decision: DecisionRow; verifiedBy: number }> => {
    const article = await articleSubject(articleId, lock);
    const decision = (await findDecision(articleId, decisionId)) ?? refuse("facts.unknown");
    return { ...article, decision, verifiedBy: decision.personId };
  },
  run: async ({ actor, input: { articleId, decisionId }, subject: { decision } }) => {
    await setWithdrawn(decisionId, personBehind(actor) ?? refuse("access.denied"));
    await tellPages(articleId);
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { decisionId, text: decision.text } };
  },
});
