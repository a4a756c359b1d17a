const reasons = new Set<unknown>();

/** Whether a hook of ours turned somebody away for this: the library prints nothing else of it. */
export const isReasonOfOurs = (words: unknown): boolean => reasons.has(words);

/** What a hook throws to turn somebody away: its reason stands in it, and no stack worth reading. */
export class Expected extends Error {
  readonly code: number;
  readonly reason: string;
  constructor(reason: string, code: number) {
    super(reason);
    this.code = code;
    this.reason = reason;
    this.stack = "";
    reasons.add(reason);
  }
}
