/** For the command line: the running server's database, or one started for the moment. */
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { clusterFolder, clusterVersion } from "./cluster.ts";
import { appUrl, readKeys } from "./keys.ts";
import { askServer, readPidFile } from "./leftover.ts";
import { type Embedded, type Options, startEmbedded } from "./supervisor.ts";

/**
 * Like `startEmbedded`, but where a server already runs on this folder its database is shared; `stop` then leaves it alone.
 * @throws StartRefusal
 */
export async function openEmbedded(options: Options): Promise<Embedded> {
  const url = await runningUrl(options.dataDir);
  return url ? { url, stop: async () => {} } : startEmbedded(options);
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
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EACCES") throw new StartRefusal((t) => t.notOurs(dataDir));
    throw new Error(reasonOf(error), { cause: error });
  }
}
