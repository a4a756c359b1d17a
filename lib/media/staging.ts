/** Writes a picture's files so that they are there whole or not at all. */
import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { log } from "#lib/kernel/log";
import { refuse } from "#lib/kernel/refusal";
import { mediaFolder, pictureFolder, renditionName } from "./files.ts";
import type { RenditionFile } from "./renditions.ts";

/** Files on disk under a name nobody serves. */
export type Staged = { hash: string; folder: string; names: string[] };

export function stagingFolder(): string {
  return join(mediaFolder(), "incoming");
}

/** Writes and syncs the files aside. Refuses "media.storageAway" and leaves nothing when the disk does not take them. */
export async function stageFiles(hash: string, files: readonly RenditionFile[]): Promise<Staged> {
  const folder = join(stagingFolder(), `${Date.now().toString(36)}-${randomBytes(6).toString("hex")}`);
  const named = files.map((file) => ({ name: renditionName(file.width, file.format), data: file.data }));
  try {
    await onDisk(async () => {
      await mkdir(folder, { recursive: true });
      await Promise.all(named.map(({ name, data }) => writeSynced(join(folder, name), data)));
    });
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
  return { hash, folder, names: named.map(({ name }) => name) };
}

/** Moves staged files to where they are served. The caller holds the lock of the hash. */
export async function placeFiles(staged: Staged): Promise<void> {
  const target = pictureFolder(staged.hash);
  await onDisk(async () => {
    await mkdir(target, { recursive: true });
    for (const name of staged.names) await rename(join(staged.folder, name), join(target, name));
    for (const folder of [target, dirname(target), mediaFolder()]) await syncFolder(folder);
  });
}

/** Removes a folder of pictures; a disk that does not let go is only logged, the sweep comes again. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch((error: unknown) => log().warn({ err: error }, "a folder of pictures could not be removed"));
}

async function writeSynced(file: string, data: Buffer): Promise<void> {
  const handle = await open(file, "wx", 0o644);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// Windows opens no folders; there the file's own sync must do.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Runs disk work; whatever the system says (full, read-only, no right, gone) becomes "media.storageAway". */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log().error({ err: error }, "the media folder did not take a file");
    return refuse("media.storageAway");
  }
}
