/**
 * `npm run prove [-- ROW…]`: shows promises in full, all or the rows named, and writes what came out into `docs/proof.md`.
 * Rows that are not asked for keep what was shown before. Ends with 1 where a promise was not kept.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { isBuilt } from "../bench/process.ts";
import { backups } from "../bench/proof/backups.ts";
import { ended } from "../bench/proof/ended.ts";
import { guessing } from "../bench/proof/guessing.ts";
import { scan } from "../bench/proof/scan.ts";
import { schedule } from "../bench/proof/schedule.ts";
import type { Proof, Row } from "../bench/proof/types.ts";

const rows: Record<string, Row> = { schedule, guessing, ended, backups, scan };
const file = join(projectFolder, "docs/proof.md");
const title = "# Proof\n\nWhat `npm run prove` showed last, row by row. A row that ran again replaced what stood here.\n";

async function main(wanted: readonly string[]): Promise<boolean> {
  const unknown = wanted.filter((name) => !(name in rows));
  if (unknown.length > 0) throw new Error(`There is no row ${unknown.join(", ")}. There are: ${Object.keys(rows).join(", ")}`);
  if (!isBuilt()) throw new Error("Build first: npm start, or npm test.");
  let kept = true;
  for (const [name, row] of Object.entries(rows)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const scratch = await mkdtemp(join(tmpdir(), "linjia-prove-"));
    try {
      const proof = await row.prove(scratch);
      keep(name, row, proof);
      for (const { name: figure, value, promised } of proof.figures) process.stdout.write(`${name}: ${figure}: ${value} (${promised})\n`);
      kept &&= proof.figures.every((figure) => figure.kept);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }
  return kept;
}

function keep(name: string, { promise }: Row, { figures }: Proof): void {
  const before = existsSync(file) ? readFileSync(file, "utf8").split(/^(?=## )/m).slice(1) : [];
  const machine = `${cpus()[0]?.model ?? ""} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg().map((each) => each.toFixed(1)).join(" ")}, Node ${process.version}`;
  const table = figures.map((figure) => `| ${figure.name} | ${figure.value} | ${figure.promised} | ${figure.kept ? "kept" : "not kept"} |`);
  const told = [`## ${name}\n`, `${promise}\n`, `${new Date().toISOString().slice(0, 16)}Z · ${machine} · \`npm run prove -- ${name}\`\n`, "| figure | measured | promised | |", "|---|---|---|---|", ...table, ""].join("\n");
  const others = before.filter((part) => !part.startsWith(`## ${name}\n`)).map((part) => `${part.trimEnd()}\n`);
  writeFileSync(file, [title, ...[...others, told].sort()].join("\n"));
}

// What a proof leaves open, a page that asks again for instance, keeps nobody waiting.
process.exit((await main(process.argv.slice(2))) ? 0 : 1);
