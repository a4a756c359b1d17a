/** Finds a slash that asks for the menu in the text before the caret. Pure. */
import { longestQuery } from "./entries.ts";

/** `start`: where the slash stands in the text. */
export type Trigger = { start: number; query: string };

// An input method in Chinese punctuation writes 、 where the slash key is; in front of a paragraph it means nothing else.
const asking = /(?:^|\s)\/([^\s/]*)$|^、([^\s、]*)$/u;

/** Null inside of words, paths and dates ("2026/11"). */
export function triggerIn(textBefore: string): Trigger | null {
  const match = asking.exec(textBefore);
  if (!match) return null;
  const query = match[1] ?? match[2] ?? "";
  return [...query].length > longestQuery ? null : { start: textBefore.length - query.length - 1, query };
}
