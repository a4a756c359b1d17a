/** Names, slugs and passwords as people type them. */
import { z } from "zod";
import { isSeen } from "#lib/content/clean";
import { refuse } from "#lib/kernel/refusal";
import { longestPassword, shortestPassword } from "#lib/session/passwords";

// Line breaks, invisible signs and those that turn the direction of text round: a name must read as it is written.
const unwanted = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

const oneLine = (raw: string) => raw.normalize("NFC").replace(/[\t\r\n]+/g, " ").replace(unwanted, "").trim();

/** A line of text, cleaned; empty is allowed. */
export const lineInput = (longest: number) => z.string().max(longest * 4).transform(oneLine).pipe(z.string().max(longest));

/** A name of a person, section or tag: cleaned, and with something to see. */
export const nameInput = (longest: number) => z.string().max(longest * 4).transform(oneLine).pipe(z.string().max(longest).refine(isSeen));

/** The readable part of an address. */
export const slugInput = z.string().max(200).transform((raw) => raw.normalize("NFKC").trim().toLowerCase()).pipe(z.string().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** Longer ones are refused as input; whether it is good enough says `checkPassword`. */
export const passwordInput = z.string().max(longestPassword);

export const tokenInput = z.string().max(200);

/** Words that every list of guesses begins with. */
const common = "password passw0rd passwort letmein welcome iloveyou woaini wodemima mima admin administrator root login user guest test master changeme default secret linjia monkey dragon football baseball sunshine princess shadow superman michael hello freedom whatever starwars summer winter spring autumn qazwsx zaq1 1q2w3e4r5t 1qaz2wsx3edc zhongguo beijing shanghai".split(" ");
/** Along the alphabet and the rows of a keyboard, in both directions. */
const rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row) => [row, [...row].reverse().join("")]);
const shortestRun = 4;
/** What must be left when everything guessable is taken out. */
const leastLeft = 6;

/**
 * Refuses "password.tooShort" and "password.tooEasy".
 * @param about words an attacker tries first: the person's name and e-mail address.
 */
export function checkPassword(password: string, about: readonly string[]): void {
  const plain = password.normalize("NFKC");
  if ([...plain].length < shortestPassword) refuse("password.tooShort", { minimum: shortestPassword });
  const lower = plain.toLowerCase();
  const guesses = [...common, ...about.flatMap((text) => [text, text.split("@")[0] ?? ""])].map((text) => text.toLowerCase()).filter((text) => text.length >= 3);
  const words = guesses.sort((a, b) => b.length - a.length).reduce((text, guess) => text.replaceAll(guess, ""), lower);
  const left = withoutRuns(words.replace(/\d{3,}/g, ""));
  if (new Set(lower).size < 4 || [...left].length < leastLeft) refuse("password.tooEasy");
}

function withoutRuns(text: string): string {
  for (let at = 0; at + shortestRun <= text.length; at++) {
    for (let end = text.length; end - at >= shortestRun; end--) {
      const run = text.slice(at, end);
      if (rows.some((row) => row.includes(run))) return withoutRuns(text.slice(0, at) + text.slice(end));
    }
  }
  return text;
}
