/** Letters that went down with a block which somebody rebuilt come back into the stored document, once, whichever server saw it. */
import { z } from "zod";
import * as Y from "yjs";
import { articleSubject } from "#lib/articles/store";
import type { Fallen } from "#lib/collab/fallen";
import { changeDocument, findClients, findDocument, holdState } from "#lib/collab/keep";
import { putBack } from "#lib/collab/put-back";
import { command } from "#lib/kernel/command";

/** @returns the number of the update; null where it was done already. */
export const putBackLetters = command({
  name: "draft.putBack",
  can: "article.revise",
  input: z.object({ articleId: z.int().positive(), fallen: z.custom<Fallen & { first: NonNullable<Fallen["first"]> }>((value) => typeof value === "object" && value !== null) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ input: { articleId, fallen } }) => {
    await holdState(articleId);
    const stored = await findDocument(articleId);
    if (!stored) return { value: null };
    const writer = (await findClients(articleId)).find(({ client }) => client === fallen.first.client)?.personId ?? null;
    // Two servers may see the same: written under a number of its own, it is seen to be there.
    stored.doc.clientID = numberOf(fallen.first);
    const isThere = Y.getState(stored.doc.store, stored.doc.clientID) > 0;
    const update = isThere ? null : await changeDocument(articleId, stored, writer, (doc) => putBack(doc, fallen, null));
    stored.doc.destroy();
    return { value: update };
  },
  unrecorded: true,
});

/** 32 bits of what was written under which number (FNV-1a). */
function numberOf({ client, clock }: { client: number; clock: number }): number {
  let hash = 0x811c9dc5;
  for (const sign of `${client}.${clock}`) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
