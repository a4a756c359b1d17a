/** Sentences for the person at the terminal, always in both languages: nobody has chosen one yet. */
import { terminal as english } from "#messages/en/terminal";
import { terminal as chinese } from "#messages/zh-CN/terminal";

export type Pick = (sentences: typeof chinese) => string;

/** One sentence in both languages, on two lines unless another separator is given. */
export function inBoth(pick: Pick, separator = "\n"): string {
  return [pick(chinese), pick(english)].join(separator);
}

/** A start that cannot go on because of something a person must change; the message is for them, in both languages. */
export class StartRefusal extends Error {
  constructor(...picks: Pick[]) {
    super(picks.map((pick) => inBoth(pick)).join("\n"));
    this.name = "StartRefusal";
  }
}

/** What went wrong, in one line without stack, for the end of a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n")[0]?.trim() || "?";
}
