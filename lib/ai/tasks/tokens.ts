/** How many tokens a text may take, for budgets and for what fits a model: rather too many than too few. */

/** Weights are thirtieths of a token, so that parts of a text add up to exactly what the whole weighs. */
const token = 30;
const letter = 10;
const wide = 39;
const half = 60;

/**
 * Tokens, a whole number, 0 for "" only. An upper-side estimate, no count: Chinese, Japanese and Korean 1.3 a character as the older tokenizers
 * need, ASCII letters and blanks 1/3, any other letter, digit, mark or line end 1, what takes two UTF-16 units (emoji, rare characters) 4.
 * Half a pair weighs half. Prose of both languages stays below it; rows of random letters can exceed it.
 * One pass; a longer text never takes fewer, and a text cut in two takes as many or one more.
 */
export function estimateTokens(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at++) weight += weightOf(text.charCodeAt(at));
  return Math.ceil(weight / token);
}

/** Where the longest beginning ends that takes at most so many tokens, in UTF-16 units. */
export function beginningWithin(text: string, tokens: number): number {
  let room = tokens * token;
  let at = 0;
  while (at < text.length) {
    room -= weightOf(text.charCodeAt(at));
    if (room < 0) break;
    at++;
  }
  return at;
}

/** Where the longest end begins that takes at most so many tokens, in UTF-16 units. */
export function endWithin(text: string, tokens: number): number {
  let room = tokens * token;
  let at = text.length;
  while (at > 0) {
    room -= weightOf(text.charCodeAt(at - 1));
    if (room < 0) break;
    at--;
  }
  return at;
}

function weightOf(code: number): number {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x20) return letter;
  if (code >= 0xd800 && code <= 0xdfff) return half;
  return code >= 0x2e80 ? wide : token;
}
