/** Hears from the database what other servers, jobs and the command line have changed. */
import { setTimeout as pause } from "node:timers/promises";
import { type Listening, listen } from "#db/client";
import { beatOf, channel, readNotice } from "#lib/cache/notice";
import { ownName, wasTold } from "#lib/cache/purge";
import { log } from "#lib/kernel/log";
import type { Keeper } from "./keeper.ts";

/** Milliseconds between two beats, for an answer to one, and before the next try. */
export type Rhythm = { every: number; patience: number; again: number };
/** What has to hear of changes. */
export type Told = Pick<Keeper, "purge" | "doubtAll" | "told">;
export type Notices = { stop: () => Promise<void>; /** How long the last beat took through the database and back, in milliseconds; null while nothing is heard. */ lag: () => number | null };

const usual: Rhythm = { every: 5_000, patience: 3_000, again: 1_000 };

/**
 * Keeps `keeper` told until `stop`. A connection that was lost may have missed something: after it everything is doubted.
 * Resolves when the first connection stands or has failed.
 */
export async function hearNotices(url: string, keeper: Told, rhythm: Rhythm = usual): Promise<Notices> {
  const stopping = new AbortController();
  const heard = { beat: 0, lag: null as number | null };
  const first = Promise.withResolvers<void>();
  const hear = (payload: string) => {
    const notice = readNotice(payload);
    if (!notice) return;
    if ("tags" in notice) {
      // Our own were purged with the commit; not so one whose commit we never heard the end of.
      if (notice.from !== ownName() || !wasTold(notice.number)) keeper.purge(notice.tags);
    } else if (notice.from === ownName()) heard.beat = notice.beat;
  };
  const loop = async () => {
    for (let number = 1; !stopping.signal.aborted; ) {
      const listening = await listen(url, channel, hear, () => keeper.doubtAll()).catch(() => null);
      if (listening) {
        number = await beatWhileHeard(listening, number, heard, rhythm, stopping.signal, () => {
          keeper.told = true;
          first.resolve();
        });
      }
      heard.lag = null;
      if (stopping.signal.aborted) return listening?.stop();
      keeper.told = false;
      first.resolve();
      log().warn({}, "purges of other servers are not heard; listening anew");
      await listening?.stop();
      await pause(rhythm.again, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const ended = loop();
  await first.promise;
  return {
    lag: () => heard.lag,
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

/** Resolves with the number of the next beat when one was not heard in time. */
async function beatWhileHeard(listening: Listening, first: number, heard: { beat: number; lag: number | null }, { every, patience }: Rhythm, signal: AbortSignal, onHeard: () => void): Promise<number> {
  for (let number = first; ; number++) {
    const since = performance.now();
    const late = since + patience;
    await Promise.race([listening.say(beatOf(ownName(), number)).catch(() => {}), pause(patience, undefined, { ref: false })]);
    while (heard.beat !== number && performance.now() < late && !signal.aborted) await pause(10, undefined, { ref: false });
    if (heard.beat !== number || signal.aborted) return number + 1;
    heard.lag = performance.now() - since;
    onHeard();
    await pause(every, undefined, { signal, ref: false }).catch(() => {});
    if (signal.aborted) return number + 1;
  }
}
