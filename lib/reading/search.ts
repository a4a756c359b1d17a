/** Finds articles by words of their headlines, in both editions. */
import { tidyWords } from "#lib/articles/headline-words";
import { type Lang, languages } from "#lib/i18n/languages";
import { doNotKeep } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import { pageOf } from "./rows.ts";
import { headlineMatches } from "./store.ts";
import type { ArticleCard } from "./types.ts";

const mostWords = 6;
const size = 30;

/** `more`: there are older ones that are not in `items`. */
export type Found = { language: Lang; items: ArticleCard[]; more: boolean };

/** What a reader typed, as it is searched for and shown again: one blank between words, nothing at the ends. */
export function readQuery(typed: string | undefined): string {
  return tidyWords(typed ?? "");
}

/** The edition asked for first. Answers to a search are never kept. */
export async function searchHeadlines(query: string, language: Lang): Promise<Found[]> {
  const words = query.split(" ").filter((word) => word !== "").slice(0, mostWords);
  if (words.length === 0) return [];
  doNotKeep();
  const order = [language, ...languages.filter((other) => other !== language)];
  return ask(() => Promise.all(order.map(async (edition) => {
    const { items, next } = pageOf(await headlineMatches(edition, words, { limit: size + 1 }), size);
    return { language: edition, items, more: next !== null };
  })));
}
