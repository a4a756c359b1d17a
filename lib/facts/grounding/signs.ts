/** A word's characters and pairs as numbers: few enough that hundreds of them share one weight. Pure. */
import { hash } from "./background.ts";

export const signDimensions = 2048;

export function signsOf(text: string, from: number, to: number): number[] {
  const word = text.slice(from, to);
  const signs = [`f${word.charAt(0)}`, `l${word.charAt(word.length - 1)}`, `L${text.charAt(from - 1) || "^"}`, `R${text.charAt(to) || "$"}`];
  for (let i = 0; i < word.length; i++) {
    signs.push(`u${word.charAt(i)}`);
    if (i + 1 < word.length) signs.push(`b${word.slice(i, i + 2)}`);
  }
  if (word.length > 2) signs.push(`t${word.slice(-2)}`);
  return signs.map((sign) => hash(sign, signDimensions));
}
