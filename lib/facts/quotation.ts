/** Words in quotation marks that somebody is said to have said, and titles in 《》. Pure. */
import type { Stretch } from "./types.ts";

const pairs = /“([^“”]{2,600})”|「([^「」]{2,600})」|『([^『』]{2,600})』|(?<![\p{L}\p{N}])"([^"\n]{2,600})"(?![\p{L}\p{N}])/gu;
const said = /(?:说|称|道|表示|指出|强调|认为|问|答|写|喊|透露|坦言|直言|回应|介绍|告诉|宣布|呼吁|said|says|told|asked|added|wrote)[^，。；]{0,4}[:：,，]?\s?$/;
const ending = /[。！？!?…，,.]$/;

/** The words without their marks. Shorter than six characters they are names or irony, unless somebody says them. */
export function findQuotations(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(pairs)) {
    const words = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    const from = match.index + 1;
    const spoken = said.test(text.slice(Math.max(0, match.index - 12), match.index));
    const latin = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(words);
    const long = latin ? words.trim().split(/\s+/).length >= 4 : words.length >= 6;
    if (spoken || (long && (latin || words.length >= 12 || ending.test(words) || /[，。！？]/.test(words)))) found.push({ from, to: from + words.length });
    else if (long) found.push({ from, to: from + words.length });
  }
  return found;
}

export function findTitles(text: string): Stretch[] {
  return [...text.matchAll(/《([^《》]{1,100})》/g)].map(({ 0: words, index }) => ({ from: index + 1, to: index + words.length - 1 }));
}
