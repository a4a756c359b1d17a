/** Names of backup files, which say when and why each was made; nothing else in the folder is touched. */
import { dirname, join, resolve } from "node:path";
import { type BackupKind, backupKinds } from "./types.ts";

const pattern = /^linjia-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z-(asked|daily|before)\.tar$/;

/** Absolute path of the folder in which this site keeps backups. */
export function backupFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.cwd(), process.env.DATA_DIR ?? ".data", "backups");
}

export function backupName(kind: BackupKind, at: Date): string {
  return `linjia-${at.toISOString().slice(0, 19).replaceAll(":", "")}Z-${kind}.tar`.replace("ZZ", "Z");
}

/** When and why; null for anything else, paths too. */
export function readName(name: string): { at: string; kind: BackupKind } | null {
  const [, day, hours, minutes, seconds, why] = pattern.exec(name) ?? [];
  const kind = backupKinds.find((each) => each === why);
  return kind === undefined ? null : { at: `${day}T${hours}:${minutes}:${seconds}.000Z`, kind };
}

/** Where a backup becomes a site of its own when that is asked for at the desk: on the same disk, for whoever starts the program with it. Absolute. */
export function restoredFolder(at: Date): string {
  return join(dirname(backupFolder()), "restored", `${at.toISOString().slice(0, 19).replaceAll(":", "")}Z`);
}

/** Begun and not finished: a leftover once nobody is at work. */
export const unfinishedPrefix = ".unfinished-";
