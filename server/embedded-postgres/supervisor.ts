/** The built-in PostgreSQL: made at the first start, kept running, started again when it dies. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inBoth, StartRefusal } from "#lib/kernel/terminal";
import { makeDataFolder } from "../folder.ts";
import { accountFor } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { checkCluster, clusterFolder, clusterOwner, clusterVersion, createCluster, resetPasswords } from "./cluster.ts";
import { firstLaunch, launchRefusal, type Running } from "./first-launch.ts";
import { keepHold } from "./hold.ts";
import { appUrl, type Keys, makeKeys, readKeys, superuserUrl } from "./keys.ts";
import { clearLeftover } from "./leftover.ts";
import { openPlace } from "./place.ts";
import { type Launch, launch } from "./server-process.ts";

export type Embedded = {
  /** For the role `linjia`: owner of the database `linjia`, may create databases, no superuser. Stays the same after a crash. */
  url: string;
  /** Fast shutdown; after `patience` milliseconds (5,000) an immediate one. */
  stop: (patience?: number) => Promise<void>;
};
export type Options = {
  /** Made when missing. The cluster is its folder `postgres`, the log its file `postgres.log`. */
  dataDir: string;
  log: (line: string) => void;
  /** False for tests: faster, and nothing survives a power cut. */
  durable?: boolean;
};

/** Seconds before the next try while the database does not come back. */
const delays = [0.2, 0.5, 1, 2, 5, 10] as const;
const wellAgain = 60_000;

/** Starts the database in `dataDir`. @throws StartRefusal when a person has to change something first. */
export async function startEmbedded({ dataDir, log, durable = true }: Options): Promise<Embedded> {
  makeDataFolder(dataDir);
  const { keys, ...prepared } = await prepare(dataDir, log, durable);
  const given = { ...prepared, logFile: join(dataDir, "postgres.log"), durable };
  const running = await firstLaunch(given, keys, log);
  return supervise({ ...given, port: running.port }, running, keys, log);
}

async function prepare(dataDir: string, log: (line: string) => void, durable: boolean) {
  const folder = clusterFolder(dataDir);
  const version = await clusterVersion(folder);
  const account = await accountFor(await clusterOwner(dataDir));
  const binaries = await findBinaries(account, dataDir);
  const kept = readKeysOrRefuse(dataDir);
  if (version === "none") {
    const keys = kept ?? makeKeys(dataDir);
    await createCluster({ dataDir, binaries, account, keys, durable });
    return { account, binaries, keys, place: await openPlace(account, folder) };
  }
  await checkCluster(folder, version, binaries, account);
  await clearLeftover(folder, kept, log);
  const place = await openPlace(account, folder);
  const keys = kept ?? makeKeys(dataDir);
  if (!kept) await resetPasswords(place, binaries, account, keys);
  return { account, binaries, keys, place };
}

function readKeysOrRefuse(dataDir: string): Keys | null {
  try {
    return readKeys(dataDir);
  } catch {
    throw new StartRefusal((t) => t.notOurs(dataDir));
  }
}

function supervise(given: Launch, first: Running, keys: Keys, log: (line: string) => void): Embedded {
  const stopping = new AbortController();
  let server = first.server;

  const startAgain = async (): Promise<boolean> => {
    try {
      server = await launch(given);
      return true;
    } catch (error) {
      // Whatever it is (too many open files, a full disk): the database is needed, and the next try may find it gone.
      log(launchRefusal(given.logFile, error).message.replace("\n", " / "));
      return false;
    }
  };

  const watch = async () => {
    for (let failures = 0; ; ) {
      const since = Date.now();
      await server.ended;
      if (Date.now() - since > wellAgain) failures = 0;
      do {
        if (stopping.signal.aborted) return;
        const delay = delays[Math.min(failures++, delays.length - 1)] ?? 10;
        log(inBoth((t) => t.databaseDied(delay), " / "));
        await pause(delay * 1000, undefined, { signal: stopping.signal }).catch(() => {});
      } while (stopping.signal.aborted || !(await startAgain()));
      if (stopping.signal.aborted) await server.stop();
      else log(inBoth((t) => t.databaseBack, " / "));
    }
  };

  const background = Promise.all([watch(), keepHold(superuserUrl(keys, given.port), first.hold, stopping.signal)]);
  return {
    url: appUrl(keys, given.port),
    stop: async (patience) => {
      stopping.abort();
      await server.stop(patience);
      await background;
      await given.place.close();
    },
  };
}
