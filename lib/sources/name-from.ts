/** What a source is called that nobody has named. Pure. */

const longest = 30;

/** Its first words, up to a mark or a blank. */
export function nameFrom(passages: readonly string[]): string {
  const words = passages[0] ?? "";
  if (words.length <= longest) return words;
  const start = words.slice(0, longest);
  const end = Math.max(...["，", "。", "：", "；", " ", ",", "、"].map((mark) => start.lastIndexOf(mark)));
  return `${(end > longest / 2 ? start.slice(0, end) : start.replace(/[\ud800-\udbff]$/, "")).trim()}…`;
}

/** The name of a file without its ending. */
export function nameOfFile(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, "").replace(/\.[a-z0-9]{1,5}$/i, "").trim().slice(0, 200);
}
