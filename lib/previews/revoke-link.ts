/** Takes a preview link back; whoever has it sees nothing from that moment on. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { endLink, endLinksOf, findLink } from "./store.ts";

/** A second time changes nothing. Refuses "preview.unknown". */
export const revokePreviewLink = command({
  name: "preview.revokeLink",
  can: "preview.revoke",
  input: z.object({ articleId: z.int().positive(), linkId: z.int().positive() }),
  subject: async ({ articleId, linkId }, lock) => {
    const link = await findLink(linkId);
    if (!link || link.articleId !== articleId) return refuse("preview.unknown");
    return { ...(await articleSubject(articleId, lock)), madeBy: link.createdBy };
  },
  run: async ({ actor, input: { articleId, linkId } }) => {
    await endLink(linkId, personBehind(actor));
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { link: linkId } };
  },
});

/** For the command that removes an article: its links do not come back with it. */
export async function revokeLinksOf(articleId: number, by: number | null): Promise<void> {
  await endLinksOf(articleId, by);
}

/** After a restore nobody knows which had been taken back since. */
export { endEveryLink } from "./store.ts";
