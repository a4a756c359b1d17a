/** What readers have of an article was printed before somebody declared or withdrew: the draft is newer, though no word of it changed. What was signed was signed without that. */
import { stageBeside } from "#lib/workflow/stage-after";
import { type ArticleSubject, updateArticle } from "./store.ts";

/** Call inside of a command that holds the article. */
export async function outdatePrinting(subject: ArticleSubject): Promise<void> {
  const { row } = subject;
  const stage = await stageBeside(subject);
  if (row.publishedVersion === row.version) await updateArticle(row.id, { version: row.version + 1, stage });
  else if (stage !== row.stage) await updateArticle(row.id, { stage });
}
