/** Tells Markdown from ordinary words by signs that only stand in Markdown. Pure. */

const blocks = [/^#{1,6} \S/, /^\s*[-*+] \S/, /^\s*\d+[.)] \S/, /^> ?\S/, /^\|.+\|\s*$/, /^(?:-{3,}|\*{3,})\s*$/];
const inline = [/\*\*[^*\s][^*]*\*\*/, /\[[^\]]+\]\([^()\s]+\)/];

/** One heading, table row or link is enough; single list signs and rules also stand in ordinary text, so they need company. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const strong = lines.some((line) => /^#{1,6} \S/.test(line) || /^\|.+\|\s*$/.test(line)) || inline.some((sign) => sign.test(text));
  return strong || lines.filter((line) => blocks.some((sign) => sign.test(line))).length > 1;
}
