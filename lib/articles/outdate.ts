/** What readers have of an article was printed before somebody declared or withdrew: the draft is newer, though no word of it changed. */
import { stageAfter } from "#lib/drafts/settle";
import { type ArticleSubject, updateArticle } from "./store.ts";

/** Call inside of a command that holds the article. */
export async function outdatePrinting({ row }: ArticleSubject): Promise<void> {
  if (row.publishedVersion === row.version) await updateArticle(row.id, { version: row.version + 1, stage: stageAfter(row.stage) });
}
