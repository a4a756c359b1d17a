/** Room on disks as plain data. All sizes in bytes. */

/** `little`: the site may soon be unable to write; `noBackup`: the next backup does not fit; `unknown`: the system does not say. */
export type Room = "enough" | "noBackup" | "little" | "unknown";

/** `free`: what we may still write; `total`: the whole disk. */
export type Disk = { free: number; total: number };

/** `folder` null: where the database lies is not ours to say. */
export type Kept = { folder: string | null; count: number; bytes: number };

/** Of the server that answers. `staticDir`: readers' documents as files, null without any. `nextBackup`: what it takes, about. */
export type Storage = { dataDir: string; database: Kept & { builtIn: boolean }; pictures: Kept; backups: Kept; staticDir: string | null; disk: Disk | null; room: Room; nextBackup: number };
