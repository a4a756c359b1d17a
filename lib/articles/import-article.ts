/** Makes a draft of what an import found and a person looked over. `declared`: they say that a machine made all of it. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { contentInput } from "#lib/content/input";
import { countCharacters, plainText } from "#lib/content/text";
import { command } from "#lib/kernel/command";
import { newToken } from "#lib/kernel/ids";
import { declaredWhole } from "#lib/labels/declare-whole";
import { machineWords } from "#lib/labels/machine-words";
import { learnMarks, readMarks, recordLines } from "#lib/labels/read-marks";
import { keepRevision } from "#lib/revisions/keep";
import { bringPictures } from "./bring-pictures.ts";
import { detailsInput } from "./detail-input.ts";
import { writeDetails } from "./details.ts";
import { checkOriginal } from "./original.ts";
import { insertArticle } from "./store.ts";

export const importArticle = command({
  name: "article.import",
  can: "article.import",
  input: z.object({ language: z.enum(["zh-CN", "en"]), content: contentInput, details: detailsInput, file: z.string().max(400).default(""), declared: z.boolean().default(false), pictures: z.array(z.object({ src: z.string().max(2_000), alt: z.string().max(500) })).max(500).default([]) }),
  subject: async () => undefined,
  prepare: async ({ content: given, pictures, declared }, _subject, actor) => {
    const brought = { ...given, body: await bringPictures(actor, given.body, pictures) };
    const whole = declared ? declaredWhole(brought, { id: newToken().replace(/\W/g, "").toLowerCase(), model: "", by: personBehind(actor) ?? 0, name: actor.kind === "person" ? actor.name : "", at: new Date().toISOString() }) : null;
    const content = whole?.content ?? brought;
    const { body } = content;
    // A new article has no records yet: every mark of the file is to be learned.
    const { machine: marked, unknown } = await readMarks(0, content);
    const lines = (whole?.lines ?? []).map((line) => ({ ...line, model: "" }));
    const machine = lines.length === 0 ? marked : machineWords(content, lines.map((line) => ({ ...line, withdrawn: false })));
    return { body, unknown, lines, counted: { characters: countCharacters(plainText(body)), machineShare: machine.share } };
  },
  run: async ({ actor, input, prepared: { body, unknown, lines, counted } }) => {
    const { body: _, ...texts } = input.content;
    const createdBy = personBehind(actor);
    const article = await insertArticle({ ...texts, language: input.language, ...counted, createdBy }, { body, savedBy: createdBy });
    await learnMarks(article.id, unknown, createdBy);
    await recordLines(article.id, lines, createdBy);
    if (input.details.translationOf !== null) await checkOriginal(actor, article, input.details.translationOf);
    await writeDetails(article.id, input.details, actor);
    await keepRevision(article.id, { ...texts, body }, "import", createdBy);
    return { value: { articleId: article.id, version: article.version }, about: { kind: "article", id: article.id }, detail: { file: input.file, ...(input.declared && { declared: true }) } };
  },
});
