/** Asking for a backup at the desk, or for one to be checked or restored: a job does it, and the page sees how far it is. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { databaseNow } from "#lib/kernel/clock";
import { refuse } from "#lib/kernel/refusal";
import { enqueue } from "#lib/jobs/enqueue";
import { readName } from "./names.ts";
import { backupState, sayRunning } from "./state.ts";

const nameInput = z.string().max(100).refine((name) => readName(name) !== null);

/** Refuses "backup.running". */
export const askForBackup = command({
  name: "backup.ask",
  can: "backup.manage",
  input: z.union([z.object({ work: z.literal("make") }), z.object({ work: z.enum(["verify", "restore"]), name: nameInput })]),
  subject: async () => undefined,
  run: async ({ input }) => {
    if ((await backupState()).running) refuse("backup.running");
    const now = await databaseNow();
    const name = input.work === "make" ? "" : input.name;
    const begun = new Date().toISOString();
    await sayRunning({ work: input.work, name, phase: input.work === "make" ? "rows" : "verify", done: 0, total: 0, since: begun, beat: begun });
    await enqueue("backup.run", input.work === "make" ? { work: "make", kind: "asked" } : { work: input.work, name }, now);
    return { value: undefined, about: { kind: "backup", id: null }, detail: { work: input.work, ...(name && { name }) } };
  },
});
