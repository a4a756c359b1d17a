/** Tells how long a step takes, once it takes over a second. */
import { inBoth, type Pick } from "#lib/kernel/terminal";

/** Runs one step of the start; silent when it takes under a second. */
export async function step<T>(what: Pick, work: () => Promise<T>): Promise<T> {
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  const ticks = setInterval(() => {
    if (seconds() === 1 || seconds() % 10 === 0) say((t) => t.stillWorking(what(t), seconds()));
  }, 1_000);
  try {
    const result = await work();
    const taken = Date.now() - since;
    if (taken > 1_000) say((t) => t.done(what(t), (taken / 1000).toFixed(1)));
    return result;
  } finally {
    clearInterval(ticks);
  }
}

/** One line for the person at the terminal, both languages beside each other. */
export function say(pick: Pick): void {
  process.stdout.write(`${inBoth(pick, " / ")}\n`);
}
