/** What an admin sees of backups, and the file of one. */
import { createReadStream } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { freeBytes } from "#lib/storage/free";
import { buffersOf } from "./buffers.ts";
import { backupFolder, readName } from "./names.ts";
import { backupSchedule } from "./schedule.ts";
import { backupState } from "./state.ts";
import type { BackupLine, BackupSchedule, BackupState } from "./types.ts";

export type OpenedBackups = { folder: string; /** Bytes. */ free: number; lines: BackupLine[]; schedule: BackupSchedule; state: BackupState };

export const openBackups: (actor: import("#lib/access/actor").Actor, input: null) => Promise<OpenedBackups> = query({
  can: "backup.manage",
  subject: async (_input: null) => undefined,
  run: async () => {
    const folder = backupFolder();
    return { folder, free: await freeBytes(folder), lines: await linesIn(folder), schedule: await backupSchedule(), state: await backupState() };
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

/** Throws the refusal "backup.unknown". `stream` opens the file when it is first read. */
export const openBackupFile = query({
  can: "backup.manage",
  subject: async (_name: string) => undefined,
  run: async ({ input: name }) => {
    const file = join(backupFolder(), readName(name) ? name : refuse("backup.unknown"));
    const found = await lstat(file).catch(() => null);
    if (!found?.isFile()) return refuse("backup.unknown");
    return { name, bytes: found.size, stream: buffersOf(createReadStream(file, { highWaterMark: 256 * 1024 })) };
  },
});
