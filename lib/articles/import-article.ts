/** Makes a draft of what an import found and a person looked over. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { contentInput } from "#lib/content/input";
import { countCharacters, plainText } from "#lib/content/text";
import { command } from "#lib/kernel/command";
import { keepRevision } from "#lib/revisions/keep";
import { bringPictures } from "./bring-pictures.ts";
import { detailsInput } from "./detail-input.ts";
import { writeDetails } from "./details.ts";
import { checkOriginal } from "./original.ts";
import { insertArticle } from "./store.ts";

export const importArticle = command({
  name: "article.import",
  can: "article.import",
  input: z.object({ language: z.enum(["zh-CN", "en"]), content: contentInput, details: detailsInput, file: z.string().max(400).default(""), pictures: z.array(z.object({ src: z.string().max(2_000), alt: z.string().max(500) })).max(500).default([]) }),
  subject: async () => undefined,
  prepare: async ({ content, pictures }, _subject, actor) => {
    const body = await bringPictures(actor, content.body, pictures);
    return { body, characters: countCharacters(plainText(body)) };
  },
  run: async ({ actor, input, prepared: { body, characters } }) => {
    const { body: _, ...texts } = input.content;
    const createdBy = personBehind(actor);
    const article = await insertArticle({ ...texts, language: input.language, characters, createdBy }, { body, savedBy: createdBy });
    if (input.details.translationOf !== null) await checkOriginal(actor, article, input.details.translationOf);
    await writeDetails(article.id, input.details, actor);
    await keepRevision(article.id, { ...texts, body }, "import", createdBy);
    return { value: { articleId: article.id, version: article.version }, about: { kind: "article", id: article.id }, detail: { file: input.file } };
  },
});
