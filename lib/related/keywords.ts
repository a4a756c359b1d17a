/** The words that tell an article from others. */
import { log } from "#lib/kernel/log";
import { once } from "#lib/kernel/process";
import { chineseWords } from "./chinese-words.ts";
import { englishWords } from "./english-words.ts";
import type { PrintedText } from "./types.ts";

const most = 16;
/** Characters: what a report is about, it says at its beginning, and a book must not take a second. */
const longest = 3_000;

/** The weightiest first, at most sixteen. None where the dictionary cannot be loaded: publishing does without. */
export async function keywordsOf({ language, headline, standfirst, text }: PrintedText): Promise<string[]> {
  const head = `${headline}\n${standfirst}`;
  const beginning = text.slice(0, longest);
  if (language === "en") return englishWords(head, beginning, most);
  try {
    return await chineseWords(head, beginning, most);
  } catch (error) {
    once("chinese-words-missed", () => log().warn({ err: error }, "the Chinese dictionary could not be loaded; related articles are found by tags and sections only"));
    return [];
  }
}
