/** What a backup is: one tar file of rows, pictures and a list of both with their hashes. */

/** `asked`: somebody wanted one; `daily`: by itself; `before`: by itself, before the database was changed for a new version. */
export const backupKinds = ["asked", "daily", "before"] as const;
export type BackupKind = (typeof backupKinds)[number];

/** Bytes and SHA-256 of one entry of the file. */
export type Part = [bytes: number, sha256: string];
/** `bytes` and `sha256` are of the rows as COPY writes them; `parts` of the packed pieces in the file. */
export type TableInFile = { columns: string[]; rows: number; bytes: number; sha256: string; parts: Part[] };
export type SequenceInFile = { last: string; called: boolean };

export type Manifest = {
  format: 1;
  program: string;
  kind: BackupKind;
  /** ISO 8601, by the database's clock. */
  at: string;
  site: string;
  /** Hashes of the migrations that had been applied, the oldest first. */
  migrations: string[];
  tables: Record<string, TableInFile>;
  sequences: Record<string, SequenceInFile>;
  /** By path below the folder of pictures. */
  media: Record<string, Part>;
  /** Files of the data folder that the rows need: the key that signs sessions and seals second factors. */
  secrets: Record<string, Part>;
  /** Pictures with a row whose files were not on the disk. */
  missing: number;
};

/** `rows`: the database, `media`: pictures, `verify`: everything is read back. */
export const phases = ["rows", "media", "verify"] as const;
export type Phase = (typeof phases)[number];
/** In bytes. */
export type Progress = { phase: Phase; done: number; total: number };
export type Report = (progress: Progress) => void;

/** What a person is told of a backup. */
export type Summary = { at: string; kind: BackupKind; program: string; site: string; tables: number; rows: number; pictures: number; articles: number; bytes: number; missing: number };

export type BackupLine = { name: string; kind: BackupKind; at: string; bytes: number };
export type BackupSchedule = { daily: boolean; /** Wall clock of the site, "03:30". */ time: string; /** How many of the daily ones stay. */ keep: number };

/** `restore`: into a data folder of its own. */
export const works = ["make", "verify", "restore"] as const;
export type Work = (typeof works)[number];
export type Running = Progress & { work: Work; name: string; since: string; beat: string };
export type Finished = { work: Work; name: string; at: string; ok: boolean; code: string; /** Of the code; of a restore that went well, its `folder`. */ params: Record<string, string | number>; seconds: number };
export type BackupState = { running: Running | null; last: Finished | null };

export function summaryOf(manifest: Manifest, bytes: number): Summary {
  const tables = Object.values(manifest.tables);
  const { at, kind, program, site, missing } = manifest;
  const pictures = new Set(Object.keys(manifest.media).map((path) => path.split("/")[1])).size;
  return { at, kind, program, site, missing, bytes, pictures, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), articles: manifest.tables.articles?.rows ?? 0 };
}
