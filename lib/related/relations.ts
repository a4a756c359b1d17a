/** What an article is like: looked for before it is published, kept with it. */
import { tag } from "#lib/cache/tags";
import type { Lang } from "#lib/i18n/languages";
import { keywordsOf } from "./keywords.ts";
import { likest } from "./likeness.ts";
import { enterOthers, findCandidates, putKeywords, replaceRelated, waitForOtherRelations } from "./store.ts";
import type { Kin, Likeness, PrintedText, Relations } from "./types.ts";

export type Asked = PrintedText & Omit<Kin, "words">;

/** Takes some milliseconds: call it from `prepare`. */
export async function findRelations({ language, headline, standfirst, text, ...of }: Asked): Promise<Relations> {
  const words = await keywordsOf({ language, headline, standfirst, text });
  const kin = { ...of, words };
  return { words, like: await likestOf(kin, language) };
}

/** Of what is live in the language just now. */
export async function likestOf(kin: Kin, language: Lang): Promise<Likeness[]> {
  return likest(kin, await findCandidates(kin, language));
}

/**
 * Keeps them inside of a command, as the last thing it does: others who publish wait from here on.
 * @returns the tags of the pages of others that print this article from now on, or another one less.
 */
export async function keepRelations(articleId: number, language: Lang, { words, like }: Relations): Promise<string[]> {
  await waitForOtherRelations();
  await putKeywords([{ articleId, language, words }]);
  await replaceRelated(articleId, like);
  return (await enterOthers(articleId, like)).map(tag.line);
}
