/** For the command line: the running server's database, or one started for the moment. */
import { setTimeout as pause } from "node:timers/promises";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { clusterFolder, clusterVersion } from "./cluster.ts";
import { codeOf, endVisits, visit } from "./hold.ts";
import { appUrl, readKeys } from "./keys.ts";
import { askServer, FolderInUse, readPidFile } from "./leftover.ts";
import { type Embedded, type Options, startEmbedded } from "./supervisor.ts";

const longestVisit = 60_000;

/**
 * Like `startEmbedded`, but where a server already runs on this folder its database is shared; `stop` then leaves it alone.
 * A server started for the moment in its turn waits for those who share it.
 * @throws StartRefusal
 */
export async function openEmbedded(options: Options): Promise<Embedded> {
  const until = Date.now() + longestVisit;
  for (;;) {
    const opened = (await share(options.dataDir)) ?? (await startForTheMoment(options, Date.now() > until));
    if (opened) return opened;
    await pause(100);
  }
}

async function share(dataDir: string): Promise<Embedded | null> {
  const url = await runningUrl(dataDir);
  const shared = url === null ? null : await visit(url);
  return url === null || !shared ? null : { url, stop: shared.end };
}

/** Null where another command, or the site, was first, or one is just leaving. */
async function startForTheMoment(options: Options, lastTry: boolean): Promise<Embedded | null> {
  try {
    const { url, stop } = await startEmbedded(options);
    return {
      url,
      stop: async (patience) => {
        const letGo = await endVisits(url, longestVisit);
        await stop(patience);
        await letGo();
      },
    };
  } catch (error) {
    if (lastTry || !(error instanceof FolderInUse)) throw error;
    return null;
  }
}

async function runningUrl(dataDir: string): Promise<string | null> {
  const folder = clusterFolder(dataDir);
  if ((await clusterVersion(folder)) === "none") return null;
  try {
    const keys = readKeys(dataDir);
    const file = await readPidFile(folder);
    if (!keys || !file?.port || (await askServer(folder, file, keys)) !== "held") return null;
    return appUrl(keys, file.port);
  } catch (error) {
    if (codeOf(error) === "EACCES") throw new StartRefusal((t) => t.notOurs(dataDir));
    throw new Error(reasonOf(error), { cause: error });
  }
}
