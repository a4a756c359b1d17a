/** Where everything lies, how much it is and how much room is left, for those who look after the site. */
import { dirname } from "node:path";
import type { Actor } from "#lib/access/actor";
import { linesIn } from "#lib/backup/list";
import { backupFolder } from "#lib/backup/names";
import { query } from "#lib/kernel/query";
import { mediaFolder } from "#lib/media/files";
import { builtInFolder } from "./built-in.ts";
import { diskOf } from "./free.ts";
import { roomOn } from "./room.ts";
import { findSizes } from "./size-store.ts";
import type { Storage } from "./types.ts";

export const openStorage: (actor: Actor, input: null) => Promise<Storage> = query({
  can: "settings.change",
  subject: async (_input: null) => undefined,
  run: async () => {
    const folder = backupFolder();
    const [sizes, backups, disk] = [await findSizes(), await linesIn(folder), await diskOf(folder)];
    // As the backup itself reckons (lib/backup/write.ts): rows are packed, pictures are not.
    const nextBackup = sizes.database / 2 + sizes.pictureBytes;
    return {
      dataDir: dirname(folder),
      database: { builtIn: builtInFolder() !== null, folder: builtInFolder(), count: 1, bytes: sizes.database },
      pictures: { folder: mediaFolder(), count: sizes.pictures, bytes: sizes.pictureBytes },
      backups: { folder, count: backups.length, bytes: backups.reduce((sum, { bytes }) => sum + bytes, 0) },
      staticDir: process.env.STATIC_DIR?.trim() || null,
      disk,
      nextBackup,
      room: roomOn(disk, nextBackup),
    };
  },
});
