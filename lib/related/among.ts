/** Many new articles at once, each like the others among them; for generated archives. */
import type { Lang } from "#lib/i18n/languages";
import { likest } from "./likeness.ts";
import { insertRelated, putKeywords } from "./store.ts";
import type { Kin } from "./types.ts";

/** Inside of a command; nothing may be known of any of them yet. */
export async function relateAmong(articles: readonly (Kin & { language: Lang })[]): Promise<void> {
  await putKeywords(articles.map(({ id, language, words }) => ({ articleId: id, language, words: [...words] })));
  const byLanguage = Map.groupBy(articles, ({ language }) => language);
  await insertRelated(articles.flatMap((article) => likest(article, byLanguage.get(article.language) ?? []).map(({ id, score }) => ({ articleId: article.id, relatedId: id, score }))));
}
