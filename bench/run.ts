/**
 * `npm run bench [-- NAME… --articles 1000,10000,100000]`: the figures of quality, measured here and now and never asserted.
 * Prints tables and writes `.build/bench.json`; names that are not asked for keep what was measured before.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectFolder } from "#lib/kernel/env";
import { archiveOf } from "./archives.ts";
import { measureAssist } from "./assist.ts";
import { measureAway } from "./away.ts";
import { type Figure, table } from "./figure.ts";
import { measureFactKeys } from "./fact-keys.ts";
import { measureHot } from "./hot.ts";
import { measureImports } from "./importing.ts";
import { measureKeystrokes } from "./keystrokes.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { measureLists } from "./lists.ts";
import { measureMisses } from "./misses.ts";
import { measureOffline } from "./offline.ts";
import { isBuilt } from "./process.ts";
import { measureReaders } from "./readers.ts";
import { measureRendering } from "./rendering.ts";
import { untilSamples } from "./samples.ts";
import { measureSeeding } from "./seeding.ts";
import { measureStarts } from "./starting.ts";
import { measureKilled, measureTogether } from "./together.ts";
import { measureVisible } from "./visible.ts";
import { measureWire } from "./wire.ts";

const fixture = "lib/interchange/fixtures/portal-page.txt";
const file = join(projectFolder, ".build/bench.json");

/** `scratch`: an empty folder at the beginning. `archives`: number of articles → data folder, the smallest first. */
type Given = { scratch: string; archives: () => Promise<ReadonlyMap<number, string>> };
type Measure = (given: Given) => Promise<Figure[]>;

const smallest = async ({ archives }: Given) => [...(await archives()).values()][0] ?? "";
const largest = async ({ archives }: Given) => [...(await archives()).values()].at(-1) ?? "";

/** In this order: `starts` leaves a site with sample content, which `rendering` wants. */
const measures: Record<string, Measure> = {
  starts: ({ scratch }) => measureStarts(scratch, () => untilSamples(scratch)),
  rendering: ({ scratch }) => measureRendering(scratch),
  imports: ({ scratch }) => measureImports(scratch, fixture),
  seeding: ({ scratch }) => measureSeeding(scratch),
  hot: async (given) => measureHot(await smallest(given)),
  misses: async ({ archives }) => measureMisses(await archives()),
  visible: async (given) => measureVisible(await smallest(given)),
  wire: async (given) => measureWire(await largest(given)),
  away: async (given) => measureAway(await smallest(given)),
  lists: async (given) => measureLists(await largest(given)),
  readers: async (given) => measureReaders(await largest(given)),
  together: async (given) => measureTogether(await smallest(given)),
  kills: async (given) => measureKilled(await smallest(given)),
  keystrokes: async (given) => measureKeystrokes(await smallest(given)),
  factkeys: async (given) => measureFactKeys(await smallest(given)),
  offline: async (given) => measureOffline(await smallest(given)),
  assist: async (given) => measureAssist(await smallest(given)),
  lighthouse: async (given) => measureLighthouse(await smallest(given)),
};

async function main(wanted: readonly string[], articles: readonly number[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in measures));
  if (unknown.length > 0) throw new Error(`There is no figure ${unknown.join(", ")}; there are: ${Object.keys(measures).join(", ")}.`);
  if (!isBuilt()) throw new Error("Nothing has been built yet: run `npm start` once.");
  const needed = Object.keys(measures).filter((name) => wanted.length === 0 || wanted.includes(name) || (name === "starts" && wanted.includes("rendering")));
  const scratch = await mkdtemp(join(tmpdir(), "linjia-bench-"));
  const archives = async () => {
    const folders = new Map<number, string>();
    for (const count of articles) folders.set(count, await archiveOf(count));
    return folders;
  };
  const measured = new Map<string, Figure[]>();
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (!needed.includes(name)) continue;
      const figures = await measure({ scratch, archives });
      console.log(`\n${name}\n${table(figures)}`);
      measured.set(name, figures);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
    keep(measured);
  }
}

function keep(measured: ReadonlyMap<string, Figure[]>): void {
  if (measured.size === 0) return;
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? "", memoryGb: Math.round(totalmem() / 2 ** 30), load: loadavg()[0] };
  const before: Record<string, unknown> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const now = Object.fromEntries([...measured].map(([name, figures]) => [name, { at: new Date().toISOString(), machine, figures }]));
  mkdirSync(join(projectFolder, ".build"), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...before, ...now }, null, 2)}\n`);
  console.log(`\n${JSON.stringify(machine)} → .build/bench.json`);
}

function readArticles(text: string): number[] {
  const counts = text.split(",").map(Number);
  if (counts.some((count) => !Number.isInteger(count) || count < 1)) throw new Error(`--articles takes numbers like 1000,10000; it says ${text}.`);
  return counts.sort((a, b) => a - b);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { articles: { type: "string", default: "1000,10000,100000" } } });
await main(positionals, readArticles(values.articles));
process.exit(0);
