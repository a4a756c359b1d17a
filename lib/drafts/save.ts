/** Saving a whole text at once: whoever is late is told, and overwrites nothing. */
import { z } from "zod";
import { personBehind, systemActor } from "#lib/access/actor";
import { articleSubject, findDraft, updateArticle, updateDraft } from "#lib/articles/store";
import { rewrite } from "#lib/collab/document";
import { changeDocument, documentOf } from "#lib/collab/keep";
import { contentInput } from "#lib/content/input";
import { countCharacters, plainText } from "#lib/content/text";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { settleDraft, stageAfter } from "./settle.ts";

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
    return countCharacters(plainText(content.body));
  },
  run: async ({ actor, input, subject, prepared: characters }) => {
    const { articleId, basedOn, content } = input;
    const { row } = subject;
    if (row.version !== basedOn) refuse("draft.stale", { version: row.version });
    const { body: oldBody, settledTo } = await findDraft(articleId);
    const { kicker, headline, standfirst, note } = row;
    const stored = await documentOf(articleId, { kicker, headline, standfirst, note, body: oldBody });
    // Somebody typed since the text was settled a moment ago.
    if (stored.last > settledTo) refuse("draft.stale", { version: row.version });
    const savedBy = personBehind(actor);
    const update = await changeDocument(articleId, stored, savedBy, (doc) => rewrite(doc, content));
    const { body, ...texts } = content;
    const version = basedOn + 1;
    await updateDraft(articleId, { body, savedBy, settledTo: update ?? stored.last });
    await updateArticle(articleId, { ...texts, characters, version, stage: stageAfter(row.stage) });
    return { value: { version, characters } };
  },
  unrecorded: true,
});
