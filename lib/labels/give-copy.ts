/** Records to whom a copy without the explicit label is given, and under which agreement; only then can it be fetched. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { parseRef } from "#lib/articles/slug";
import { cleanText } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { articleExists, findLive, insertCopy } from "./copies-store.ts";
import { longestAgreement, longestParty } from "./types.ts";

const text = (longest: number) => z.string().max(longest * 4).transform((raw) => cleanText(raw.replaceAll("\r\n", "\n")).trim()).pipe(z.string().min(1).max(longest));

/** Refuses "article.unknown", "copy.notLive", and "copy.notLabelled" where the public copy is the same. */
export const giveCopy = command({
  name: "copy.give",
  can: "copy.give",
  input: z.object({ article: z.string().trim().min(1).max(2_000), recipient: text(longestParty), purpose: text(longestParty), agreement: text(longestAgreement) }),
  subject: async () => undefined,
  run: async ({ actor, input: { article, ...undertaken } }) => {
    const articleId = articleIn(article) ?? refuse("article.unknown");
    const live = await findLive(articleId);
    if (!live) refuse((await articleExists(articleId)) ? "copy.notLive" : "article.unknown");
    if (live.label === null) refuse("copy.notLabelled");
    // A copy has a giver: jobs and the command line have nobody to answer for it.
    const givenBy = personBehind(actor) ?? refuse("access.denied");
    const id = await insertCopy({ articleId, publicationId: live.id, givenBy, ...undertaken });
    return { value: { id }, about: { kind: "article", id: articleId }, detail: { copy: id, publicationId: live.id, recipient: undertaken.recipient, purpose: undertaken.purpose } };
  },
});

/** The article meant by a number or by an address of its page, with or without ".md". */
export function articleIn(given: string): number | null {
  const path = URL.canParse(given) ? new URL(given).pathname : given;
  const [, ref = given] = /^\/?(?:(?:en|zh-Hant)\/)?a\/([^/?#]+)/.exec(path) ?? [];
  return parseRef(ref)?.id ?? null;
}
