/** Puts an idea for a story on the board. It is an article from the start, but nothing that anybody could write in yet. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { insertArticle, sectionExists } from "#lib/articles/pitched";
import { emptyDoc } from "#lib/content/schema";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { ideaInput, titled } from "./input.ts";
import { insertPitch } from "./pitches-store.ts";

/** Refuses "pitch.noHeadline" and "section.unknown". */
export const proposePitch = command({
  name: "pitch.propose",
  can: "pitch.propose",
  input: z.object({ ...ideaInput, text: ideaInput.text.default(""), sectionId: ideaInput.sectionId.default(null), language: z.enum(["zh-CN", "en"]).default("zh-CN") }),
  fieldsOf: "pitch",
  subject: async () => undefined,
  run: async ({ actor, input: { text, headline, sectionId, language } }) => {
    if (sectionId !== null && !(await sectionExists(sectionId))) refuse("section.unknown");
    const createdBy = personBehind(actor);
    const { id } = await insertArticle({ language, headline: titled(headline), sectionId, createdBy, stage: "pitch" }, { body: emptyDoc(), savedBy: createdBy });
    await insertPitch(id, text);
    return { value: { articleId: id }, about: { kind: "article", id }, detail: { sectionId } };
  },
});
