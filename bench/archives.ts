/** Archives of generated articles, seeded once and kept for the next run. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { runVerb } from "./process.ts";

/** Raised when the generator makes other articles than before. */
const generation = 2;

/** A data folder with that many articles, in `.build/archives` or BENCH_ARCHIVES; its name says by which generator and under which tables it was made. */
export async function archiveOf(articles: number): Promise<string> {
  const tables = readdirSync(join(projectFolder, "db/migrations")).filter((name) => name.endsWith(".sql")).length;
  const folder = join(process.env.BENCH_ARCHIVES ?? join(projectFolder, ".build/archives"), `${articles}-${generation}-${tables}`);
  const complete = join(folder, "complete");
  if (existsSync(complete)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`seeding ${articles} articles …`);
  await runVerb(["seed", "--articles", String(articles)], folder);
  writeFileSync(complete, "");
  return folder;
}
