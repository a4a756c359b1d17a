/** A backup leaves the house: for the owner alone, and on record. */
import { createReadStream } from "node:fs";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { buffersOf } from "./buffers.ts";
import { backupFolder, readName } from "./names.ts";

const takeHome = command({
  name: "backup.download",
  can: "backup.download",
  input: z.object({ name: z.string().max(200) }),
  subject: async () => undefined,
  run: async ({ input: { name } }) => {
    const file = join(backupFolder(), readName(name) ? name : refuse("backup.unknown"));
    const found = await lstat(file).catch(() => null);
    if (!found?.isFile()) return refuse("backup.unknown");
    return { value: { file, bytes: found.size }, about: { kind: "backup", id: null }, detail: { name, bytes: found.size } };
  },
});

/** Throws the refusal "backup.unknown". `stream` opens the file when it is first read. */
export async function openBackupFile(actor: Actor, name: string): Promise<{ name: string; bytes: number; stream: AsyncIterable<Uint8Array> }> {
  const outcome = await takeHome(actor, { name });
  if (!outcome.ok) return refuse(outcome.code, outcome.params);
  const { file, bytes } = outcome.value;
  return { name, bytes, stream: buffersOf(createReadStream(file, { highWaterMark: 256 * 1024 })) };
}
