/** Joins the many small updates of a document into one state: it opens faster, and says the same. */
import { z } from "zod";
import * as Y from "yjs";
import { articleSubject, findDraft } from "#lib/articles/store";
import { opened } from "#lib/collab/document";
import { schemaNumber } from "#lib/content/schema-number";
import { findParts, holdState, replaceParts } from "#lib/collab/keep";
import { command } from "#lib/kernel/command";
import { lastKeptAt } from "#lib/revisions/last";

/** Fewer are not worth it. */
const worthIt = 50;

/** @returns how many updates went into the state: those that are settled, and older than the last revision. */
export const compactDocument = command({
  name: "draft.compact",
  can: "article.revise",
  input: z.object({ articleId: z.int().positive(), least: z.int().positive().optional() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ input: { articleId, least = worthIt } }) => {
    await holdState(articleId);
    const parts = await findParts(articleId);
    const { settledTo } = await findDraft(articleId);
    const keptAt = await lastKeptAt(articleId);
    // Settling goes by the numbers of updates, and the next revision asks them who wrote since the last.
    const joined = parts.filter(({ id, createdAt }) => id <= settledTo && (createdAt === null || (keptAt !== null && createdAt <= keptAt)));
    const updates = joined.flatMap(({ id }) => (id > 0 ? [id] : []));
    if (updates.length < least) return { value: 0 };
    const doc = opened(joined.map(({ body }) => body));
    await replaceParts(articleId, Y.encodeStateAsUpdate(doc), schemaNumber, updates);
    doc.destroy();
    return { value: updates.length };
  },
  unrecorded: true,
});
