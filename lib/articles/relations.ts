/** What an article that is about to be printed is like. */
import type { RenderedContent } from "#lib/content/render";
import { findRelations } from "#lib/related/relations";
import type { Relations } from "#lib/related/types";
import type { Assembled } from "./assemble.ts";
import { type ArticleSubject, findArticleTags } from "./store.ts";

/** For `prepare`: some milliseconds of reading and counting. */
export async function relationsOf({ row }: ArticleSubject, { content, details }: Assembled, rendered: RenderedContent): Promise<Relations> {
  const tagIds = (await findArticleTags(row.id)).map((tag) => tag.id);
  const { headline, standfirst } = content;
  return findRelations({ id: row.id, language: row.language, headline, standfirst, text: rendered.text, sectionId: details.sectionId, seriesId: details.seriesId, tagIds });
}
