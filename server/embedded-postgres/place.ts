/**
 * How PostgreSQL is told where its data are.
 *
 * All data stay in DATA_DIR, also when root keeps the project where PostgreSQL's account may not walk (`/root`, or
 * any 0700 folder). Loosening root's folders is not ours to do, and moving the data elsewhere would surprise at the
 * next backup. On Linux there is a third way: we open the folder and hand the open descriptor over; as
 * `/proc/self/fd/3` it leads straight to the folder, past the closed ones above it, and every process of PostgreSQL
 * inherits it. Elsewhere such a place is refused with a sentence. (The programs cannot be reached this way: binaries.ts.)
 */
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { StartRefusal } from "#lib/kernel/terminal";
import { type Account, canEnter } from "./account.ts";

export type Place = {
  /** The folder as we see it. */
  folder: string;
  /** The folder as PostgreSQL is told. */
  argument: string;
  /** The descriptor that goes with it, to be handed over as number 3. */
  descriptor: number | null;
  close: () => Promise<void>;
};

export async function openPlace(account: Account | null, folder: string): Promise<Place> {
  if (!account || (await canEnter(account, dirname(folder)))) {
    return { folder, argument: folder, descriptor: null, close: async () => {} };
  }
  if (process.platform !== "linux") throw new StartRefusal((t) => t.cannotEnter(dirname(folder), account.name));
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  return { folder, argument: "/proc/self/fd/3", descriptor: handle.fd, close: () => handle.close() };
}
