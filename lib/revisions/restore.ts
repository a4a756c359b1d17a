/** Puts an older revision back as an ordinary change; what stood there is kept first. */
import { z } from "zod";
import { personBehind, systemActor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { readDoc } from "#lib/content/schema";
import { countCharacters, plainText } from "#lib/content/text";
import { readDraft } from "#lib/drafts/open";
import { replaceContent } from "#lib/drafts/replace";
import { settleDraft } from "#lib/drafts/settle";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { type MarkedText, readMarks } from "#lib/labels/read-marks";
import { keepRevision } from "./keep.ts";
import { findRevisionByNumber } from "./store.ts";

/**
 * Refuses "draft.stale" when somebody saved meanwhile, "revision.unknown" for a number this article has not.
 * @returns the new version and `kept`: the revision to restore for taking it back.
 */
export const restoreRevision = command({
  name: "revision.restore",
  can: "revision.restore",
  input: z.object({ articleId: z.int().positive(), number: z.int().positive(), basedOn: z.int().positive() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: async ({ articleId, number }) => {
    await settleDraft(systemActor("settle"), { articleId });
    return textOf(articleId, number);
  },
  run: async ({ actor, input: { articleId, number, basedOn }, subject, prepared: { text, characters } }) => {
    if (subject.row.version !== basedOn) refuse("draft.stale", { version: subject.row.version });
    const by = personBehind(actor);
    const kept = await keepRevision(articleId, (await readDraft(subject)).content, "beforeRestore", by);
    const version = await replaceContent(subject, text, characters, by);
    const restored = await keepRevision(articleId, text.content, "restore", by);
    return { value: { version, kept: kept.number, restored: restored.number }, about: { kind: "article", id: articleId }, detail: { number, kept: kept.number, restored: restored.number } };
  },
});

/** Revisions never change, so it is read outside of the transaction. An old one passes through today's document model, and gets the marks that came later. */
async function textOf(articleId: number, number: number): Promise<{ text: MarkedText; characters: number }> {
  const { content } = (await findRevisionByNumber(articleId, number)) ?? refuse("revision.unknown");
  const body = readDoc(content.body);
  return { text: await readMarks(articleId, { ...content, body }), characters: countCharacters(plainText(body)) };
}
