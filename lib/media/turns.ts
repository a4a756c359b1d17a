/** Lets two pictures be worked on at a time: each may take hundreds of megabytes and a whole core. */
import { once } from "#lib/kernel/process";

const atOnce = 2;
type Turns = { free: number; waiting: (() => void)[] };

export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turns = once("media-turns", (): Turns => ({ free: atOnce, waiting: [] }));
  if (turns.free > 0) turns.free--;
  else await new Promise<void>((go) => turns.waiting.push(go));
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.free++;
  }
}
