/** The first start of the database: gets past what passes by itself, refuses what does not. */
import { setTimeout as pause } from "node:timers/promises";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { resetPasswords } from "./cluster.ts";
import { codeOf, type Hold, leaving, takeHold } from "./hold.ts";
import { type Keys, superuserUrl } from "./keys.ts";
import { clearLeftover, FolderInUse } from "./leftover.ts";
import { freePort } from "./port.ts";
import { type Launch, LaunchFailure, launch, type ServerProcess } from "./server-process.ts";

export type Running = { server: ServerProcess; hold: Hold; port: number };

const tries = 20;

/** Starts the server and takes the lock on its folder. @throws StartRefusal */
export async function firstLaunch(given: Omit<Launch, "port">, keys: Keys, log: (line: string) => void): Promise<Running> {
  let port = await freePort();
  for (let left = tries; ; left -= 1) {
    try {
      return await launchAndHold({ ...given, port }, keys);
    } catch (error) {
      const obstacle = left > 0 ? obstacleIn(error) : "lasting";
      if (error instanceof StartRefusal) throw error;
      if (obstacle === "lasting") throw launchRefusal(given.logFile, error);
      if (obstacle === "port") port = await freePort();
      if (obstacle === "password") await resetPasswords(given.place, given.binaries, given.account, keys);
      if (obstacle === "folder") {
        await pause(250);
        await clearLeftover(given.place.folder, keys, log);
      }
    }
  }
}

async function launchAndHold(given: Launch, keys: Keys): Promise<Running> {
  const server = await launch(given);
  try {
    const hold = await takeHold(superuserUrl(keys, given.port));
    if (hold) return { server, hold, port: given.port };
  } catch (error) {
    await server.stop();
    throw error;
  }
  // Another start at this moment found our server, took it for an orphan and is about to stop it.
  throw new FolderInUse(given.place.folder, server.pid);
}

/**
 * - `port`: taken since we looked
 * - `folder`: somebody else starting at this moment, who may have taken our server for an orphan, or processes of a killed server that are still ending
 * - `password`: the kept secret is not this folder's, as after a folder was put back from a copy
 */
export function obstacleIn(error: unknown): "port" | "folder" | "password" | "lasting" {
  const reason = reasonOf(error);
  const code = codeOf(error);
  if (code === "28P01") return "password";
  if (leaving.has(code)) return "folder";
  if (!(error instanceof LaunchFailure)) return "lasting";
  if (/could not create any TCP|could not bind|Address already in use/i.test(reason)) return "port";
  if (/lock file|shared memory block/i.test(reason)) return "folder";
  return "lasting";
}

export function launchRefusal(logFile: string, error: unknown): StartRefusal {
  return new StartRefusal((t) => t.databaseFailed(reasonOf(error), logFile));
}
