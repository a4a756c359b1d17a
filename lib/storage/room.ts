/** Whether what is left of a disk is enough. Pure. */
import type { Disk, Room } from "./types.ts";

const gigabyte = 1e9;
/** What a backup leaves the disk with (lib/backup/write.ts). */
const spared = 64 * 1024 * 1024;

/** Some fifty uploads, or the log of a busy day: PostgreSQL stops where it cannot write. Of a small disk a twentieth, of a large one never more than ten gigabytes. */
function isLittle({ free, total }: Disk): boolean {
  return free < gigabyte || free < Math.min(total / 20, 10 * gigabyte);
}

/** @param nextBackup what the next backup takes, about. */
export function roomOn(disk: Disk | null, nextBackup: number): Room {
  if (disk === null) return "unknown";
  if (isLittle(disk)) return "little";
  return disk.free - spared < nextBackup ? "noBackup" : "enough";
}
