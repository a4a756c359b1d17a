/** Time as the saver needs it, so that tests can turn the hands. */
export type Clock = { now(): number; set(work: () => void, ms: number): unknown; clear(timer: unknown): void };

export const realClock: Clock = {
  now: () => Date.now(),
  set: (work, ms) => setTimeout(work, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
