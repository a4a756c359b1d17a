/** For the command line: the running server's database, or one started for the moment. */
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { clusterFolder, clusterVersion } from "./cluster.ts";
import { appUrl, readKeys } from "./keys.ts";
import { askServer, readPidFile } from "./leftover.ts";
import { type Embedded, type Options, startEmbedded } from "./supervisor.ts";

const longestVisit = 60_000;

/**
 * Like `startEmbedded`, but where a server already runs on this folder its database is shared; `stop` then leaves it alone.
 * A server started for the moment in its turn waits for those who share it.
 * @throws StartRefusal
 */
export async function openEmbedded(options: Options): Promise<Embedded> {
  return (await share(options.dataDir)) ?? startForTheMoment(options);
}

async function share(dataDir: string): Promise<Embedded | null> {
  const url = await runningUrl(dataDir);
  return url === null ? null : { url, stop: async () => {} };
}

async function startForTheMoment(options: Options): Promise<Embedded> {
  try {
    const { url, stop } = await startEmbedded(options);
    return {
      url,
      stop: async (patience) => {
        await visitorsGone(url);
        await stop(patience);
      },
    };
  } catch (error) {
    // Another command, or the site, was first.
    const theirs = error instanceof StartRefusal ? await share(options.dataDir) : null;
    if (!theirs) throw error;
    return theirs;
  }
}

/** Resolves when nobody else has been connected for a moment. */
async function visitorsGone(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const until = Date.now() + longestVisit;
    for (let quiet = 0; quiet < 2 && Date.now() < until; await pause(100)) {
      const [row] = await sql<{ others: boolean }[]>`
        select exists (select from pg_stat_activity where usename = current_user and pid <> pg_backend_pid() and backend_type = 'client backend') as others`;
      quiet = row?.others ? 0 : quiet + 1;
    }
  } finally {
    await sql.end({ timeout: 1 });
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
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EACCES") throw new StartRefusal((t) => t.notOurs(dataDir));
    throw new Error(reasonOf(error), { cause: error });
  }
}
