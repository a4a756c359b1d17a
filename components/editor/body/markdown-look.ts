/** Tells Markdown from ordinary words by signs that only stand in Markdown. Pure. */

const blocks = [/^#{1,6} \S/, /^\s*[-*+] \S/, /^\s*\d+[.)] \S/, /^> ?\S/, /^\|.+\|\s*$/, /^(?:-{3,}|\*{3,})\s*$/];
/** A fence, a footnote and a block of formulas stand nowhere else. */
const certain = [/^#{1,6} \S/, /^\|.+\|\s*$/, /^(?:```|~~~)[\w+#.-]*\s*$/, /^\[\^[^\]]+\]: /, /^\$\$(?:\s*$|.*\\[a-z])/];
const inline = [/\*\*[^*\s][^*]*\*\*/, /\[[^\]]+\]\([^()\s]+\)/, /`[^`\n]+`/, /\$[^$\n]*\\[a-z]+[^$\n]*\$/];

/** One heading, table row, fence or link is enough; single list signs and rules also stand in ordinary text, so they need company. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const strong = lines.some((line) => certain.some((sign) => sign.test(line))) || inline.some((sign) => sign.test(text));
  return strong || lines.filter((line) => blocks.some((sign) => sign.test(line))).length > 1;
}
