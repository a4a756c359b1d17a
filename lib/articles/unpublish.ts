/** Takes an article down; its address answers "not here" from then on, its history stays. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { announceFeeds } from "#lib/websub/announce";
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
    // Changes that were waiting for their hour would bring it back.
    await updateArticle(id, { live: "unpublished", stage: "draft", publishedVersion: null, scheduledAt: null, scheduledRevisionId: null, unpublishAt: null });
    await announceFeeds(subject.row.language, [ended]);
    return { value: undefined, about: { kind: "article", id }, tags: await touchedTags(subject, [ended]) };
  },
});
