/** Names, slugs and passwords as people type them. */
import { z } from "zod";
import { refuse } from "#lib/kernel/refusal";
import { longestPassword, shortestPassword } from "#lib/session/passwords";

// Line breaks, invisible signs and those that turn the direction of text round: a name must read as it is written.
const unwanted = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

const oneLine = (raw: string) => raw.normalize("NFC").replace(/[\t\r\n]+/g, " ").replace(unwanted, "").trim();

/** A line of text, cleaned; empty is allowed. */
export const lineInput = (longest: number) => z.string().max(longest * 4).transform(oneLine).pipe(z.string().max(longest));

/** A name of a person, section or tag: cleaned, not empty. */
export const nameInput = (longest: number) => z.string().max(longest * 4).transform(oneLine).pipe(z.string().min(1).max(longest));

/** The readable part of an address. */
export const slugInput = z.string().max(200).transform((raw) => raw.normalize("NFKC").trim().toLowerCase()).pipe(z.string().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** Longer ones are refused as input; whether it is good enough says `checkPassword`. */
export const passwordInput = z.string().max(longestPassword);

export const tokenInput = z.string().max(200);

const known = ["1234567890", "0123456789", "9876543210", "qwertyuiop", "asdfghjkl", "1q2w3e4r5t", "1qaz2wsx3edc", "password", "passw0rd", "iloveyou", "woaini", "letmein", "admin", "welcome", "linjia"];

/**
 * Refuses "password.tooShort" and "password.tooEasy".
 * @param about words an attacker tries first: the person's name and e-mail address.
 */
export function checkPassword(password: string, about: readonly string[]): void {
  const plain = password.normalize("NFKC");
  if ([...plain].length < shortestPassword) refuse("password.tooShort", { minimum: shortestPassword });
  const lower = plain.toLowerCase();
  const guesses = [...known, ...about.flatMap((text) => [text, text.split("@")[0] ?? ""])].map((text) => text.toLowerCase()).filter((text) => text.length >= 3);
  // What is left when everything guessable is taken out must still be something.
  const left = guesses.sort((a, b) => b.length - a.length).reduce((text, guess) => text.replaceAll(guess, ""), lower);
  if (new Set(lower).size < 4 || [...left].length < 4) refuse("password.tooEasy");
}
