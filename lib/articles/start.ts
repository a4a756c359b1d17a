/** Starts an article: an empty draft with the person who started it above it. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { emptyDoc } from "#lib/content/schema";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { insertArticle, replaceBylines, sectionExists } from "./store.ts";

export const startArticle = command({
  name: "article.start",
  can: "article.start",
  input: z.object({ language: z.enum(["zh-CN", "en"]).default("zh-CN"), sectionId: z.int().positive().nullable().default(null) }),
  subject: async ({ sectionId }) => ({ sectionId }),
  run: async ({ actor, input }) => {
    if (input.sectionId !== null && !(await sectionExists(input.sectionId))) refuse("section.unknown");
    const createdBy = personBehind(actor);
    const article = await insertArticle({ ...input, createdBy }, { body: emptyDoc(), savedBy: createdBy });
    if (actor.kind === "person") await replaceBylines(article.id, [{ personId: actor.id, name: actor.name }]);
    return { value: { articleId: article.id }, about: { kind: "article", id: article.id } };
  },
});
