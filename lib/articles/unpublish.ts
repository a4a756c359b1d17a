/** Takes an article down; its address answers "not here" from then on, its history stays. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { touchedTags } from "./print.ts";
import { endPublication } from "./publication-store.ts";
import { articleSubject, updateArticle } from "./store.ts";

export const unpublishArticle = command({
  name: "article.unpublish",
  can: "article.unpublish",
  input: z.object({ articleId: z.int().positive() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ subject }) => {
    const { id } = subject.row;
    const ended = (await endPublication(id)) ?? refuse("article.notLive");
    await updateArticle(id, { live: "unpublished", stage: "draft", publishedVersion: null });
    return { value: undefined, about: { kind: "article", id }, tags: await touchedTags(subject, [ended]) };
  },
});
