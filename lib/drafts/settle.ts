/** From the document that people write in to the text that lists, previews and publishing read. */
import { z } from "zod";
import { articleSubject, type ArticleSubject, findDraft, updateArticle, updateDraft } from "#lib/articles/store";
import { contentOf } from "#lib/collab/document";
import { findDocument } from "#lib/collab/keep";
import { contentHash } from "#lib/content/hash";
import { hasSuggestions } from "#lib/content/suggestions";
import { countCharacters, plainText } from "#lib/content/text";
import type { ArticleContent } from "#lib/content/types";
import { command } from "#lib/kernel/command";

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
    const { settledTo, body } = await findDraft(row.id);
    if (!prepared || prepared.last <= settledTo) return { value: { version: row.version, changed: false } };
    const { content, hash, characters, last, writer } = prepared;
    const { kicker, headline, standfirst, note } = row;
    if (contentHash({ kicker, headline, standfirst, note, body }) === hash) {
      // What is only suggested makes no new version, but lists, the checklist and revisions must know of it.
      const suggested = hasSuggestions(body) || hasSuggestions(content.body);
      await updateDraft(row.id, suggested ? { body: content.body, savedBy: writer, settledTo: last } : { settledTo: last });
      // Who looks for drafts to keep in the history goes by this moment.
      if (suggested) await updateArticle(row.id, {});
      return { value: { version: row.version, changed: false } };
    }
    const { body: newBody, ...texts } = content;
    await updateDraft(row.id, { body: newBody, savedBy: writer, settledTo: last });
    await updateArticle(row.id, { ...texts, characters, version: row.version + 1, stage: stageAfter(row.stage) });
    return { value: { version: row.version + 1, changed: true } };
  },
  unrecorded: true,
});

/** A text that was ready is a draft again when it changes. */
export const stageAfter = (stage: ArticleSubject["row"]["stage"]) => (stage === "ready" ? "draft" : stage);

type Read = { content: ArticleContent; hash: string; characters: number; last: number; writer: number | null };

async function readDocument({ row }: ArticleSubject): Promise<Read | null> {
  const [stored, { settledTo }] = [await findDocument(row.id), await findDraft(row.id)];
  if (!stored || stored.last <= settledTo) return null;
  const content = contentOf(stored.doc);
  stored.doc.destroy();
  return { content, hash: contentHash(content), characters: countCharacters(plainText(content.body)), last: stored.last, writer: stored.writers.at(-1) ?? null };
}
