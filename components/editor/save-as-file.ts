/** Gives a person text as a file of their own. */
export function saveAsFile(articles: readonly { articleId: number; text: string }[]): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([articles.map(({ text }) => text).join("\n\n———\n\n")], { type: "text/plain;charset=utf-8" }));
  link.download = `linjia-${articles.map(({ articleId }) => articleId).join("-")}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
