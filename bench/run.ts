/**
 * `npm run bench [NAME…]`: the figures of quality, measured here and now and never asserted.
 * Prints a table and writes `.build/bench.json`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { type Figure, table } from "./figure.ts";
import { measureImports } from "./importing.ts";
import { isBuilt } from "./process.ts";
import { measureRendering } from "./rendering.ts";
import { untilSamples } from "./samples.ts";
import { measureSeeding } from "./seeding.ts";
import { measureStarts } from "./starting.ts";

const fixture = "lib/interchange/fixtures/portal-page.txt";

/** In this order: `starts` leaves a site with sample content, which `rendering` wants. */
const measures: Record<string, (dataDir: string) => Promise<Figure[]>> = {
  starts: (dataDir) => measureStarts(dataDir, () => untilSamples(dataDir)),
  rendering: measureRendering,
  imports: (dataDir) => measureImports(dataDir, fixture),
  seeding: measureSeeding,
};

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in measures));
  if (unknown.length > 0) throw new Error(`There is no figure ${unknown.join(", ")}; there are: ${Object.keys(measures).join(", ")}.`);
  const needed = Object.keys(measures).filter((name) => wanted.length === 0 || wanted.includes(name) || (name === "starts" && wanted.includes("rendering")));
  if (needed.includes("starts") && !isBuilt()) throw new Error("Nothing has been built yet: run `npm start` once.");
  const dataDir = await mkdtemp(join(tmpdir(), "linjia-bench-"));
  const figures: Figure[] = [];
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (!needed.includes(name)) continue;
      const measured = await measure(dataDir);
      console.log(table(measured));
      figures.push(...measured);
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? "", memoryGb: Math.round(totalmem() / 2 ** 30), load: loadavg()[0] };
  mkdirSync(join(projectFolder, ".build"), { recursive: true });
  writeFileSync(join(projectFolder, ".build/bench.json"), `${JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2)}\n`);
  console.log(`\n${JSON.stringify(machine)} → .build/bench.json`);
}

await main(process.argv.slice(2));
