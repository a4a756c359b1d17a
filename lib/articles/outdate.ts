/** What readers have of an article was printed before somebody declared or withdrew: the draft is newer, though no word of it changed. */
import { stageBeside } from "#lib/workflow/stage-after";
import { type ArticleSubject, updateArticle } from "./store.ts";

/** Call inside of a command that holds the article. */
export async function outdatePrinting(subject: ArticleSubject): Promise<void> {
  const { row } = subject;
  if (row.publishedVersion === row.version) await updateArticle(row.id, { version: row.version + 1, stage: await stageBeside(subject) });
}
