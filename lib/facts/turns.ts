/** Long work cut into pieces: at once in a worker, in turns where others wait for the same thread. Pure. */

/** Yields wherever it may be left for a while; returns the outcome. */
export type Work<T> = Generator<void, T, void>;

export function atOnce<T>(work: Work<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * Lets everybody else have their turn after each `budget` milliseconds: a book of sources takes seconds, and readers wait behind it.
 * @param budget 0: after each piece.
 */
export async function inTurns<T>(work: Work<T>, budget = 12): Promise<T> {
  let until = performance.now() + budget;
  let step = work.next();
  while (!step.done) {
    if (performance.now() >= until) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      until = performance.now() + budget;
    }
    step = work.next();
  }
  return step.value;
}
