/** A draft's document as it goes to the page that is going to write in it. */
import * as Y from "yjs";
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { findDocument, findSeed } from "#lib/collab/keep";
import { query } from "#lib/kernel/query";

/** @returns the whole state in base64, and the document's own mark; null where nobody has begun one. */
export const readDocument: (actor: Actor, articleId: number) => Promise<{ state: string; seed: string } | null> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ subject }) => {
    const [stored, seed] = [await findDocument(subject.row.id), await findSeed(subject.row.id)];
    return stored && seed !== null ? { state: Buffer.from(Y.encodeStateAsUpdate(stored.doc)).toString("base64"), seed } : null;
  },
});
