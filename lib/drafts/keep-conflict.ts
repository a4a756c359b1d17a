/** Keeps the text that lost a conflict, so that nothing typed is gone. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { contentInput } from "#lib/content/input";
import { command } from "#lib/kernel/command";
import { keepRevision } from "#lib/revisions/keep";

export const keepConflict = command({
  name: "draft.keepConflict",
  can: "article.revise",
  input: z.object({ articleId: z.int().positive(), content: contentInput }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input }) => {
    const kept = await keepRevision(input.articleId, input.content, "conflict", personBehind(actor));
    return { value: { revision: kept.number }, about: { kind: "article", id: input.articleId } };
  },
});
