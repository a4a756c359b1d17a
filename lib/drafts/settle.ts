/** From the document that people write in to the text that lists, previews and publishing read. */
import { z } from "zod";
import { articleSubject, type ArticleSubject, findDraft, updateArticle, updateDraft } from "#lib/articles/store";
import { contentOf, rewrite } from "#lib/collab/document";
import { changeDocument, findDocument, holdState } from "#lib/collab/keep";
import { contentHash } from "#lib/content/hash";
import { hasSuggestions } from "#lib/content/suggestions";
import { countCharacters, plainText } from "#lib/content/text";
import type { ArticleContent } from "#lib/content/types";
import { command } from "#lib/kernel/command";
import { learnMarks, type MarkedText, readMarks } from "#lib/labels/read-marks";
import { stageAfter } from "#lib/workflow/stage-after";

/**
 * Brings the draft's text up to what its document says; a new text is a new version.
 * @returns the version readers of the draft now see.
 */
export const settleDraft = command({
  name: "draft.settle",
  can: "article.revise",
  input: z.object({ articleId: z.int().positive() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  // Reading a long document takes tens of milliseconds: nobody shall wait for the article's row meanwhile.
  prepare: async (_, subject) => readDocument(subject),
  run: async ({ subject, prepared }) => {
    const { row } = subject;
    const { settledTo: before, body } = await findDraft(row.id);
    if (!prepared || prepared.last <= before) return { value: { version: row.version, changed: false } };
    const { characters, machine, writer } = prepared;
    await learnMarks(row.id, prepared.unknown);
    const last = await mendStored(row.id, prepared);
    const settledTo = last ?? prepared.last;
    // Somebody wrote on meanwhile: the next settling mends it.
    const content = last === null ? prepared.asWritten : prepared.content;
    const hash = last === null ? contentHash(content) : prepared.hash;
    const { kicker, headline, standfirst, note } = row;
    if (contentHash({ kicker, headline, standfirst, note, body }) === hash) {
      // What is only suggested makes no new version, but lists, the checklist and revisions must know of it.
      const suggested = hasSuggestions(body) || hasSuggestions(content.body);
      await updateDraft(row.id, suggested ? { body: content.body, savedBy: writer, settledTo } : { settledTo });
      // Who looks for drafts to keep in the history goes by this moment.
      if (suggested || Math.abs(row.machineShare - machine.share) > 1e-6) await updateArticle(row.id, { machineShare: machine.share });
      return { value: { version: row.version, changed: false } };
    }
    const { body: newBody, ...texts } = content;
    await updateDraft(row.id, { body: newBody, savedBy: writer, settledTo });
    await updateArticle(row.id, { ...texts, characters, machineShare: machine.share, version: row.version + 1, stage: await stageAfter(subject, hash) });
    return { value: { version: row.version + 1, changed: true } };
  },
  unrecorded: true,
});

type Read = MarkedText & { asWritten: ArticleContent; hash: string; characters: number; last: number; writer: number | null };

async function readDocument({ row }: ArticleSubject): Promise<Read | null> {
  const [stored, { settledTo }] = [await findDocument(row.id), await findDraft(row.id)];
  if (!stored || stored.last <= settledTo) return null;
  const asWritten = contentOf(stored.doc);
  stored.doc.destroy();
  const marked = await readMarks(row.id, asWritten);
  return { ...marked, asWritten, hash: contentHash(marked.content), characters: countCharacters(plainText(asWritten.body)), last: stored.last, writer: stored.writer };
}

/** Marks of machine-made words that a page took off come back, as a change that everybody sees. @returns the last update that the text contains; null where somebody wrote on. */
async function mendStored(articleId: number, { content, asWritten, last }: Read): Promise<number | null> {
  if (content === asWritten) return last;
  await holdState(articleId);
  const stored = await findDocument(articleId);
  if (stored?.last !== last) return null;
  const update = await changeDocument(articleId, stored, null, (doc) => rewrite(doc, content));
  stored.doc.destroy();
  return update ?? last;
}
