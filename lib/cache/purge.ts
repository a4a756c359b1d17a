/** Tells whoever keeps public documents that some are stale. */
import { newToken } from "#lib/kernel/ids";
import { once } from "#lib/kernel/process";
import { noticesOf } from "./notice.ts";
import { say } from "./notice-store.ts";

type Listener = (tags: readonly string[]) => void;
const listeners = () => once("purge-listeners", () => new Set<Listener>());

/** Changes are numbered, so that one whose commit was never confirmed is still heard by its own process. */
const numbers = () => once("purge-numbers", () => ({ last: 0, told: new Set<number>() }));
const mostRemembered = 1_000;

/** By what name this process speaks to the others. */
export const ownName = () => once("purge-name", newToken);

/** Tells the keepers of every other server, with the commit of the transaction in which this is called. */
export async function announce(tags: readonly string[]): Promise<number> {
  const number = ++numbers().last;
  for (const notice of noticesOf(ownName(), number, tags)) await say(notice);
  return number;
}

/** Whether the keepers of this process have been told of their own change, or it was so long ago that they must have been. */
export function wasTold(number: number): boolean {
  return numbers().told.has(number) || number <= numbers().last - mostRemembered;
}

/** Tells the keepers of this process of the change `announce` gave this number. */
export function tell(tags: readonly string[], number: number): void {
  const { told } = numbers();
  told.add(number);
  if (told.size > mostRemembered) told.delete(Math.min(...told));
  for (const listener of listeners()) listener(tags);
}

/** Registers a keeper of documents; returns how to leave. */
export function onPurge(listener: Listener): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}
