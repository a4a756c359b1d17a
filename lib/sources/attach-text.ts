/** Attaches pasted text: what a page behind a login says, a document on paper, a message. */
import { z } from "zod";
import { articleSubject } from "#lib/articles/subject";
import { paragraphsIn } from "#lib/content/plain-lines";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { keepAndAttach } from "./attach.ts";
import { articleIdInput, saidInput } from "./input.ts";
import { nameFrom } from "./name-from.ts";
import { longestText, passagesOf } from "./passages.ts";
import { hostOf } from "./plain-address.ts";
import { readInThread } from "./reading.ts";
import { withinLength } from "./within-length.ts";

/** Refuses "source.noWords", "source.textTooLong". Without a name it is called by its first words. */
export const attachText = command({
  name: "source.attachText",
  can: "source.attach",
  fieldsOf: "source",
  input: saidInput.extend({ articleId: articleIdInput, words: z.string().max(longestText * 2) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: async ({ words }) => readText(words),
  run: async ({ actor, input: { articleId, words, ...said }, subject, prepared: passages }) => {
    const taken = { ...said, name: said.name || hostOf(said.url) || nameFrom(passages), kind: "text" as const, passages, type: "text/plain", bytes: Buffer.byteLength(words), fileName: "", aboutArticleId: null, problem: "" as const };
    const value = await keepAndAttach({ actor, subject, taken });
    return { value, about: { kind: "article", id: articleId }, detail: { sourceId: value.sourceId, kind: "text", again: value.again } };
  },
});

/** Characters that are cut into passages while nobody notices; more goes into a thread. */
const atOnce = 100_000;

export async function readText(text: string): Promise<string[]> {
  withinLength(text);
  const passages = text.length <= atOnce ? passagesOf(paragraphsIn(text)) : ((await readInThread({ read: "words", text })).passages ?? []);
  return passages.length === 0 ? refuse("source.noWords") : passages;
}
