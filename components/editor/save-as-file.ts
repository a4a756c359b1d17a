/** Gives a person the text of drafts as a file of their own. */
import { saveFile } from "./save-file.ts";

export function saveAsFile(articles: readonly { articleId: number; text: string }[]): void {
  const text = articles.map((article) => article.text).join("\n\n———\n\n");
  saveFile(new Blob([text], { type: "text/plain;charset=utf-8" }), `linjia-${articles.map(({ articleId }) => articleId).join("-")}.txt`);
}
