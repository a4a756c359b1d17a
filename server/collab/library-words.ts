/** The co-editing library prints to the console what our hooks throw, and what it cannot read: it goes to the log instead. */
import { log } from "#lib/kernel/log";
import { Expected, isReasonOfOurs } from "./expected.ts";

const ofLibrary = /[\\/]@hocuspocus[\\/]server[\\/]/;
const spoken = globalThis.console;

/** Returns what ends it. What anybody else prints is printed. */
export function hearLibrary(): () => void {
  const before = { error: spoken.error, warn: spoken.warn };
  for (const how of ["error", "warn"] as const) {
    spoken[how] = (...words: unknown[]) => {
      if (!ofLibrary.test(new Error().stack ?? "")) return before[how].apply(spoken, words);
      const failure = words.find((word) => word instanceof Error);
      // We have closed a connection ourselves, and said so where it mattered.
      const expected = failure instanceof Expected || (/^\[\w+\]$/.test(String(words[0])) && isReasonOfOurs(words[1]));
      log()[expected ? "debug" : "warn"]({ ...(failure && { err: failure }), said: words.filter((word) => typeof word === "string").join(" ").slice(0, 300) }, "the co-editing library");
    };
  }
  return () => void Object.assign(spoken, before);
}
