/** Tells whoever keeps public documents that some are stale. */
import { once } from "#lib/kernel/process";

type Listener = (tags: readonly string[]) => void;
const listeners = () => once("purge-listeners", () => new Set<Listener>());

/** Called after commit with the tags a command touched. */
export async function purge(tags: readonly string[]): Promise<void> {
  for (const listener of listeners()) listener(tags);
}

/** Registers a keeper of documents; returns how to leave. */
export function onPurge(listener: Listener): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}
