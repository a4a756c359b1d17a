/** The front of a running server: its keeper of documents hears of every change, made here or elsewhere. */
import type { RequestListener } from "node:http";
import { tellFigures } from "#lib/cache/figures";
import { onPurge } from "#lib/cache/purge";
import { type FrontOptions, newFront, type PageHandler } from "./front.ts";
import { hearNotices, type Told } from "./notices.ts";
import { repackSometimes } from "./repack.ts";
import { frontFor } from "./requests.ts";
import { warmUp } from "./warm-up.ts";

export type OpenFront = { answer: RequestListener; /** Whether changes made elsewhere are heard. */ hears: () => boolean; /** Makes what readers will ask for first. */ warmUp: () => Promise<void>; close: () => Promise<void> };

/** @param databaseUrl where other servers are heard. */
export async function openFront(pages: PageHandler, options: FrontOptions, databaseUrl: string): Promise<OpenFront> {
  const front = newFront(pages, options);
  const keepers = together([front.keeper, front.pictures]);
  const leave = onPurge((tags) => keepers.purge(tags));
  const notices = await hearNotices(databaseUrl, keepers);
  const closing = new AbortController();
  const stopRepacking = repackSometimes(front.keeper);
  const { keeper } = front;
  tellFigures(() => ({ documents: keeper.size, bytes: keeper.bytes, hits: keeper.counts.hits, misses: keeper.counts.misses, stale: keeper.counts.stale, lag: notices.lag() }));
  return {
    answer: frontFor(front),
    warmUp: async () => {
      if (!options.dev && options.cacheBytes !== 0) await warmUp(front, closing.signal);
    },
    hears: () => notices.lag() !== null,
    close: async () => {
      closing.abort();
      stopRepacking();
      leave();
      await notices.stop();
      await front.mirror?.close();
    },
  };
}

/** Whoever tells one tells all. */
function together(keepers: readonly Told[]): Told {
  return {
    purge: (tags) => {
      for (const keeper of keepers) keeper.purge(tags);
    },
    doubtAll: () => {
      for (const keeper of keepers) keeper.doubtAll();
    },
    get told() {
      return keepers.every((keeper) => keeper.told);
    },
    set told(heard) {
      for (const keeper of keepers) keeper.told = heard;
    },
  };
}
