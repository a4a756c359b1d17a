/** The language a name is set in where nobody says it: marks such as ’ take another width and face in Chinese. */
import type { Lang } from "./languages.ts";

export function writtenIn(words: string): Lang {
  return /\p{Script=Han}/u.test(words) ? "zh-CN" : "en";
}
