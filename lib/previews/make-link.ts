/** Makes an address under which somebody without an account sees a draft. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { cleanText } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { hashToken, newToken } from "#lib/kernel/ids";
import { refuse } from "#lib/kernel/refusal";
import { countOpenLinks, insertLink } from "./store.ts";
import { linkDays } from "./types.ts";

/** More than this nobody keeps an eye on. */
export const mostOpen = 50;

/** The address is given once, site-relative: only a hash of its token is kept, also in the audit log. Refuses "preview.tooMany". */
export const makePreviewLink = command({
  name: "preview.makeLink",
  can: "preview.share",
  input: z.object({
    articleId: z.int().positive(),
    label: z.string().max(80).transform((text) => cleanText(text).replace(/\s+/g, " ").trim()),
    days: z.literal([...linkDays]),
  }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input: { articleId, label, days } }) => {
    const createdBy = personBehind(actor);
    // A link has somebody to ask about it.
    if (createdBy === null) return refuse("access.denied");
    if ((await countOpenLinks(articleId)) >= mostOpen) refuse("preview.tooMany", { maximum: mostOpen });
    const token = newToken();
    const { id, expiresAt } = await insertLink({ articleId, tokenHash: hashToken(token), label, createdBy, days });
    return { value: { path: `/preview/${token}`, expiresAt: expiresAt.toISOString() }, about: { kind: "article", id: articleId }, detail: { link: id, label, days } };
  },
});
