/** The front of a running server: its keeper of documents hears of every change, made here or elsewhere. */
import type { RequestListener } from "node:http";
import { onPurge } from "#lib/cache/purge";
import { type FrontOptions, newFront, type PageHandler } from "./front.ts";
import { hearNotices } from "./notices.ts";
import { frontFor } from "./requests.ts";

export type OpenFront = { answer: RequestListener; /** Whether changes made elsewhere are heard. */ hears: () => boolean; close: () => Promise<void> };

/** @param databaseUrl where other servers are heard. */
export async function openFront(pages: PageHandler, options: FrontOptions, databaseUrl: string): Promise<OpenFront> {
  const front = newFront(pages, options);
  const leave = onPurge((tags) => front.keeper.purge(tags));
  const notices = await hearNotices(databaseUrl, front.keeper);
  return {
    answer: frontFor(front),
    hears: () => notices.lag() !== null,
    close: async () => {
      leave();
      await notices.stop();
    },
  };
}
