/** Removing a backup file. */
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { backupFolder, readName } from "./names.ts";

/** Refuses "backup.unknown". */
export const removeBackup = command({
  name: "backup.remove",
  can: "backup.manage",
  input: z.object({ name: z.string().max(100) }),
  subject: async () => undefined,
  run: async ({ input: { name } }) => {
    const file = join(backupFolder(), readName(name) ? name : refuse("backup.unknown"));
    const bytes = (await stat(file).catch(() => refuse("backup.unknown"))).size;
    await rm(file);
    return { value: undefined, about: { kind: "backup", id: null }, detail: { name, bytes } };
  },
});
