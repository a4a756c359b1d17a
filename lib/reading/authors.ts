/** People under whose name something can be read, for the map of the site. */
import { tag } from "#lib/cache/tags";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import { authorsWithStories } from "./authors-store.ts";
import type { AuthorLine } from "./types.ts";

/** A larger newsroom's list would be no map any more. */
const most = 200;

export function readAuthors(language: Lang): Promise<AuthorLine[]> {
  declareTags(tag.feed, tag.lists);
  return ask(async () => {
    const rows = await authorsWithStories(language, most);
    declareTags(...rows.map((row) => tag.person(row.id)));
    return rows.map(({ slug, name, nameEn }) => ({ slug, name: (language === "en" && nameEn) || name }));
  });
}
