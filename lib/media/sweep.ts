/** Removes what a crash in the middle of an upload left on the disk. */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { mediaFolder, pictureFolder } from "./files.ts";
import { removeFolder, stagingFolder } from "./staging.ts";
import { findByHash, knownHashes, whileLocked } from "./store.ts";

/** No upload takes that long. */
const oldAfter = 60 * 60 * 1000;

/**
 * Removes staged files older than an hour and folders of pictures without a row; safe beside running uploads.
 * @returns how many folders went.
 */
export async function sweepMedia(now = Date.now()): Promise<number> {
  let removed = 0;
  for (const name of await foldersIn(stagingFolder())) removed += await removeWhenOld(join(stagingFolder(), name), now);
  for (const prefix of await foldersIn(mediaFolder())) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
    const hashes = (await foldersIn(join(mediaFolder(), prefix))).filter((name) => /^[0-9a-f]{64}$/.test(name));
    const known = await knownHashes(hashes);
    for (const hash of hashes) if (!known.has(hash)) removed += await removeUnlessKnown(hash);
  }
  return removed;
}

async function removeWhenOld(folder: string, now: number): Promise<number> {
  const found = await stat(folder).catch(() => null);
  if (!found || now - found.mtimeMs < oldAfter) return 0;
  await removeFolder(folder);
  return 1;
}

// An upload under way holds the lock from before its row until its commit.
function removeUnlessKnown(hash: string): Promise<number> {
  return whileLocked(hash, async () => {
    if (await findByHash(hash)) return 0;
    await removeFolder(pictureFolder(hash));
    return 1;
  });
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
