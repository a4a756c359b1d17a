/** Names of backup files, which say when and why each was made; nothing else in the folder is touched. */
import { resolve } from "node:path";
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

/** Begun and not finished: a leftover once nobody is at work. */
export const unfinishedPrefix = ".unfinished-";
