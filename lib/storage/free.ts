/** Room on the disk of a folder. */
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { Disk } from "./types.ts";

/** The disk on which the folder stands, or will stand; null where the system does not say. */
export async function diskOf(folder: string): Promise<Disk | null> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await statfs(at).catch(() => null);
    if (found) return { free: found.bavail * found.bsize, total: found.blocks * found.bsize };
    if (dirname(at) === at) return null;
  }
}

/** Bytes free for us there; 0 where the system does not say. */
export async function freeBytes(folder: string): Promise<number> {
  return (await diskOf(folder))?.free ?? 0;
}
