/** Room on the disk of a folder. */
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

/** Bytes free for us where the folder stands, or will stand. */
export async function freeBytes(folder: string): Promise<number> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await statfs(at).catch(() => null);
    if (found) return found.bavail * found.bsize;
    if (dirname(at) === at) return 0;
  }
}
