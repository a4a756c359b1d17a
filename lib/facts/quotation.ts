/** Words in quotation marks that somebody is said to have said, and titles in 《》. Pure. */
import type { Stretch } from "./types.ts";

const pairs = /“([^“”]{2,600})”|「([^「」]{2,600})」|『([^『』]{2,600})』|(?<![\p{L}\p{N}])"([^"\n]{2,600})"(?![\p{L}\p{N}])/gu;
const said = /(?:说|称|道|表示|指出|强调|认为|问|答|写|喊|透露|坦言|直言|回应|介绍|告诉|宣布|呼吁|said|says|told|asked|added|wrote)[^，。；]{0,4}[:：,，]?\s?$/;

/** The words without their marks. Shorter than six characters they are names or irony, unless somebody says them. */
export function findQuotations(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(pairs)) {
    const words = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    const from = match.index + 1;
    const latin = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(words);
    const long = latin ? words.trim().split(/\s+/).length >= 4 : words.replace(/[^\p{L}\p{N}]/gu, "").length >= 6;
    if (long || isSpoken(text, from)) found.push({ from, to: from + words.length });
  }
  return found;
}

/** Whether a verb of saying stands right before the quotation that begins at `from`. */
export function isSpoken(text: string, from: number): boolean {
  return said.test(text.slice(Math.max(0, from - 13), from - 1));
}

export function findTitles(text: string): Stretch[] {
  return [...text.matchAll(/《([^《》]{1,100})》/g)].map(({ 0: words, index }) => ({ from: index + 1, to: index + words.length - 1 }));
}
