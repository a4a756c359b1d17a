/** Attaches the notes of a talk: with whom, when and where. What is said in confidence stands in the note, which is never printed. */
import { z } from "zod";
import { articleSubject } from "#lib/articles/subject";
import { command } from "#lib/kernel/command";
import { keepAndAttach } from "./attach.ts";
import { readText } from "./attach-text.ts";
import { articleIdInput, particularsInput } from "./input.ts";
import { longestText } from "./passages.ts";

const { name, note, day, licence } = particularsInput.shape;

/** `name`: as it is printed. Refuses "source.noWords", "source.textTooLong". */
export const attachInterview = command({
  name: "source.attachInterview",
  can: "source.attach",
  fieldsOf: "source",
  input: z.object({ articleId: articleIdInput, name: name.pipe(z.string().min(1)), day: day.default(""), licence: licence.default(""), note: note.default(""), words: z.string().max(longestText * 2) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: async ({ words }) => readText(words),
  run: async ({ actor, input: { articleId, words, ...said }, subject, prepared: passages }) => {
    const taken = { url: "", originalAuthor: "", originalHeadline: "", ...said, kind: "interview" as const, passages, type: "text/plain", bytes: Buffer.byteLength(words), fileName: "", aboutArticleId: null, problem: "" as const };
    const value = await keepAndAttach({ actor, subject, taken });
    return { value, about: { kind: "article", id: articleId }, detail: { sourceId: value.sourceId, kind: "interview", again: value.again } };
  },
});
