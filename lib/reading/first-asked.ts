/** What readers ask for first after a start: both front pages, every section with something to read, the newest articles. */
import { articlePath } from "#lib/articles/slug";
import { languages, localPath } from "#lib/i18n/languages";
import { newestCards, sectionsWithStories } from "./store.ts";

/** Site-relative, without doubles. @param articles of each language. */
export async function firstAsked(articles: number): Promise<string[]> {
  const paths: string[] = languages.map((language) => localPath(language, "/"));
  for (const language of languages) {
    for (const { slug } of await sectionsWithStories(language)) paths.push(localPath(language, `/section/${slug}`));
    for (const card of await newestCards(language, { limit: articles })) paths.push(articlePath(card));
  }
  return [...new Set(paths)];
}
