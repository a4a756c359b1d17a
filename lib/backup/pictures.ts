/** The files that belong to a backup besides rows: pictures, and the key of the data folder. */
import { createReadStream } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

export type FoundFile = { /** Below the folder. */ path: string; bytes: number };

/** Where a picture may stand: nothing of a backup is ever written anywhere else. */
const picturePath = /^[0-9a-f]{2}\/[0-9a-f]{64}\/[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/;
export const isPicturePath = (path: string) => picturePath.test(path) && path.slice(0, 2) === path.slice(3, 5);

/** Files of the data folder that go along. */
export const secretFiles = ["auth-secret"] as const;

/** The files of these pictures, in the order of their names. `missing`: pictures without any. */
export async function findPictureFiles(folder: string, hashes: ReadonlySet<string>): Promise<{ files: FoundFile[]; bytes: number; missing: number }> {
  const files: FoundFile[] = [];
  let missing = 0;
  for (const hash of [...hashes].sort()) {
    if (!/^[0-9a-f]{64}$/.test(hash)) continue;
    const place = `${hash.slice(0, 2)}/${hash}`;
    const names = await readdir(join(folder, place)).catch((): string[] => []);
    let found = 0;
    for (const name of names.sort()) {
      const path = `${place}/${name}`;
      const entry = await lstat(join(folder, path)).catch(() => null);
      if (!entry?.isFile() || !isPicturePath(path)) continue;
      files.push({ path, bytes: entry.size });
      found++;
    }
    if (found === 0) missing++;
  }
  return { files, bytes: files.reduce((sum, file) => sum + file.bytes, 0), missing };
}

export function chunksOf(file: string): AsyncIterable<Buffer> {
  return createReadStream(file, { highWaterMark: 256 * 1024 });
}
