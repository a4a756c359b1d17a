/** Tells whoever keeps public documents that some are stale. */
import { newToken } from "#lib/kernel/ids";
import { once } from "#lib/kernel/process";
import { beatOf, noticesOf } from "./notice.ts";
import { say } from "./notice-store.ts";

type Listener = (tags: readonly string[]) => void;
const listeners = () => once("purge-listeners", () => new Set<Listener>());

/** By what name this process speaks to the others. */
export const ownName = () => once("purge-name", newToken);

/** Tells the keepers of every other server, with the commit of the transaction in which this is called. */
export async function announce(tags: readonly string[]): Promise<void> {
  for (const notice of noticesOf(ownName(), tags)) await say(notice);
}

/** Says something that only its speaker wants to hear: whether it still can. */
export function beat(number: number): Promise<void> {
  return say(beatOf(ownName(), number));
}

/** Tells the keepers of this process. */
export function tell(tags: readonly string[]): void {
  for (const listener of listeners()) listener(tags);
}

/** Registers a keeper of documents; returns how to leave. */
export function onPurge(listener: Listener): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}
