/** Saving a whole text at once: whoever is late is told, and overwrites nothing. */
import { z } from "zod";
import { personBehind, systemActor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { contentInput } from "#lib/content/input";
import { countCharacters, plainText } from "#lib/content/text";
import { leavesOut } from "#lib/content/suggestions";
import { command } from "#lib/kernel/command";
import { readMarks } from "#lib/labels/read-marks";
import { refuse } from "#lib/kernel/refusal";
import { keepRevision } from "#lib/revisions/keep";
import { readDraft } from "./open.ts";
import { replaceContent } from "./replace.ts";
import { settleDraft } from "./settle.ts";

/**
 * Saves the text of a draft over the version it was based on: an ordinary change of its document, which those who write in it see happen.
 * @returns the new version and the newsroom's character count of the body; refuses "draft.stale" when somebody saved meanwhile.
 */
export const saveDraft = command({
  name: "draft.save",
  can: "article.revise",
  input: z.object({ articleId: z.int().positive(), basedOn: z.int().positive(), content: contentInput }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: async ({ articleId, content }) => {
    await settleDraft(systemActor("settle"), { articleId });
    return { text: await readMarks(articleId, content), characters: countCharacters(plainText(content.body)) };
  },
  run: async ({ actor, input, subject, prepared: { text, characters } }) => {
    if (subject.row.version !== input.basedOn) refuse("draft.stale", { version: subject.row.version });
    // What is only suggested makes no version: whoever saves over it may not have seen it.
    const { content: before } = await readDraft(subject);
    if (leavesOut(input.content.body, before.body)) await keepRevision(input.articleId, before, "idle", personBehind(actor));
    const version = await replaceContent(subject, text, characters, personBehind(actor));
    return { value: { version, characters } };
  },
  unrecorded: true,
});
