/** Takes an article down; its address answers "not here" from then on, its history stays. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { articleSubject } from "./store.ts";
import { stageTakenDown, takeDown } from "./take-down.ts";

export const unpublishArticle = command({
  name: "article.unpublish",
  can: "article.unpublish",
  input: z.object({ articleId: z.int().positive() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ subject }) => {
    const tags = await takeDown(subject, { stage: stageTakenDown(subject.row.stage) });
    return { value: undefined, about: { kind: "article", id: subject.row.id }, tags };
  },
});
