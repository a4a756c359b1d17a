/** Puts another text in the place of a draft's: a save, a restored revision. */
import { type ArticleSubject, updateArticle, updateDraft } from "#lib/articles/store";
import type { ArticleContent } from "#lib/content/types";

/**
 * Call inside a command that has locked the article and compared versions.
 * @param characters of the body, counted outside of the transaction
 * @returns the new version
 */
export async function replaceContent({ row }: ArticleSubject, content: ArticleContent, characters: number, by: number | null): Promise<number> {
  const { body, ...texts } = content;
  const version = row.version + 1;
  await updateDraft(row.id, { body, savedBy: by });
  await updateArticle(row.id, { ...texts, characters, version, stage: row.stage === "ready" ? "draft" : row.stage });
  return version;
}
