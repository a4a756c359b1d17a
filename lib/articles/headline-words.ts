/** What a person types to find an article by its headline. */
import { z } from "zod";

const mostWords = 6;

const longest = 60;

/** One blank between words, letters and figures in one width. Everything else stays as it was typed: NFKC would make of ℃ and …… what no headline says. */
export function tidyWords(typed: string): string {
  const narrow = typed.normalize("NFC").replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) => sign.normalize("NFKC"));
  return narrow.replace(/[\p{C}\s]+/gu, " ").trim().slice(0, longest).replace(/[\ud800-\udbff]$/, "").trim();
}

export const headlineInput = z.string().max(400).transform(tidyWords).catch("");

/** Marks that are typed in either width and printed in the other, with the quotation marks of every kind. */
const eitherWidth = /[,，:：;；!！?？()（）~～'"“”‘’「」『』]/g;

/** The pattern of LIKE for one word: `%`, `_` and `\` stand for themselves, a mark within a word for its like in the other width. */
export function patternOf(word: string): string {
  const literal = word.replace(/[\\%_]/g, "\\$&");
  return `%${/[\p{L}\p{N}]/u.test(word) ? literal.replace(eitherWidth, "_") : literal}%`;
}

/** Words that all have to stand in the headline. */
export function wordsOf(typed: string): string[] {
  return typed.split(" ").filter((word) => word !== "").slice(0, mostWords);
}
