/** What one call has put on the disk, so that it can be taken away again when the call fails, wherever that is. */
import { log } from "#lib/kernel/log";
import { openMediaFile, pictureFolder, renditionPath } from "./files.ts";
import type { Rendered } from "./renditions.ts";
import { removeFolder, type Staged } from "./staging.ts";
import { findByHash, findRenditions, type MediaRow, whileLocked } from "./store.ts";

export type Errand = { staged: Staged | null; placing: boolean };

export const newErrand = (): Errand => ({ staged: null, placing: false });

/** Call when the command has ended. */
export async function endErrand({ staged, placing }: Errand, succeeded: boolean): Promise<void> {
  if (staged) await removeFolder(staged.folder);
  if (!succeeded && staged && placing) await takeBack(staged.hash);
}

async function takeBack(hash: string): Promise<void> {
  try {
    await whileLocked(hash, async () => {
      if ((await findByHash(hash)) === null) await removeFolder(pictureFolder(hash));
    });
  } catch (error) {
    log().warn({ err: error }, "files of a failed upload stay until the sweep");
  }
}

export async function hasAllFiles(row: MediaRow): Promise<boolean> {
  const made = await findRenditions([row.id]);
  const found = await Promise.all(made.map(async ({ path, bytes }) => (await openMediaFile(path))?.bytes === bytes));
  return found.length > 0 && found.every(Boolean);
}

export function renditionRows(hash: string, rendered: Rendered) {
  return rendered.files.map(({ format, width, height, data }) => ({ format, width, height, bytes: data.length, path: renditionPath(hash, width, format) }));
}
