/** Makes a site of its own of a backup, from a running one: in a process of its own, since a process has one database, and beside what is in use, which stays as it is. */
import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { projectFolder } from "#lib/kernel/env";
import { refuse } from "#lib/kernel/refusal";
import { phases, type Report } from "./types.ts";

const told = z.object({ phase: z.enum(phases), done: z.number(), total: z.number() });
const refused = z.object({ error: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });
const restored = z.object({ articles: z.number(), pictures: z.number() });

export type Restored = z.output<typeof restored>;

/**
 * `linjia restore FILE --into FOLDER`, with the database that comes with the program. Refuses what the command line refuses: a backup that is not whole,
 * a folder that is not empty, a row that is not as in the backup; then there is no folder.
 * @param folder absolute; a data folder once this resolves.
 */
export async function restoreApart(file: string, folder: string, report: Report): Promise<Restored> {
  // As the command line starts itself (scripts/launcher/flags.mjs): a third less memory.
  const child = fork(join(projectFolder, "scripts/cli/main.ts"), ["restore", file, "--into", folder, "--json"], { env: { ...process.env, DATABASE_URL: "" }, execArgv: ["--max-semi-space-size=8"], stdio: ["ignore", "pipe", "inherit", "ipc"] });
  child.on("message", (message) => {
    const progress = told.safeParse(message);
    if (progress.success) report(progress.data);
  });
  let out = "";
  child.stdout?.setEncoding("utf8").on("data", (piece: string) => (out += piece));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const said = readLine(out);
  if (code === 0) return restored.parse(said);
  const why = refused.safeParse(said);
  return why.success ? refuse(why.data.error, why.data.params) : refuse("backup.brokenOff");
}

/** The last line of what was said. */
function readLine(out: string): unknown {
  try {
    return JSON.parse(out.trim().split("\n").at(-1) ?? "");
  } catch {
    return null;
  }
}
