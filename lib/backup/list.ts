/** What an admin sees of backups. */
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { can } from "#lib/access/policy";
import { query } from "#lib/kernel/query";
import { freeBytes } from "#lib/storage/free";
import { backupFolder, readName } from "./names.ts";
import { backupSchedule } from "./schedule.ts";
import { backupState } from "./state.ts";
import type { BackupLine, BackupSchedule, BackupState } from "./types.ts";

export type OpenedBackups = { folder: string; /** Bytes. */ free: number; lines: BackupLine[]; schedule: BackupSchedule; state: BackupState; mayDownload: boolean };

export const openBackups: (actor: import("#lib/access/actor").Actor, input: null) => Promise<OpenedBackups> = query({
  can: "backup.manage",
  subject: async (_input: null) => undefined,
  run: async ({ actor }) => {
    const folder = backupFolder();
    return { folder, free: await freeBytes(folder), lines: await linesIn(folder), schedule: await backupSchedule(), state: await backupState(), mayDownload: can(actor, "backup.download", undefined) };
  },
});

export const openBackupState: (actor: import("#lib/access/actor").Actor, input: null) => Promise<BackupState> = query({ can: "backup.manage", subject: async (_input: null) => undefined, run: () => backupState() });

/** Newest first. */
export async function linesIn(folder: string): Promise<BackupLine[]> {
  const lines: BackupLine[] = [];
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const read = readName(name);
    const found = read && (await lstat(join(folder, name)).catch(() => null));
    if (read && found?.isFile()) lines.push({ name, ...read, bytes: found.size });
  }
  return lines.sort((one, other) => (one.name < other.name ? 1 : -1));
}
