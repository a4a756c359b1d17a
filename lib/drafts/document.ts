/** A draft's document as it goes to the page that is going to write in it. */
import * as Y from "yjs";
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { findDocument } from "#lib/collab/keep";
import { query } from "#lib/kernel/query";

/** @returns the whole state in base64; null where nobody has begun one. */
export const readDocument: (actor: Actor, articleId: number) => Promise<string | null> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ subject }) => {
    const stored = await findDocument(subject.row.id);
    return stored && Buffer.from(Y.encodeStateAsUpdate(stored.doc)).toString("base64");
  },
});
