/** How long the import of one page takes: from reading the file to its draft, and as a whole command. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase, openDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { systemActor } from "#lib/access/actor";
import { projectFolder } from "#lib/kernel/env";
import { openEmbedded } from "#server/embedded-postgres/open";
import { importFile } from "../scripts/cli/import-file.ts";
import { type Figure, median, round } from "./figure.ts";

const times = 11;
const into = { siteUrl: "http://localhost:3000", section: null, override: null };

export async function measureImports(dataDir: string, fixture: string): Promise<Figure[]> {
  const database = await openEmbedded({ dataDir, log: () => {} });
  try {
    await migrate(database.url);
    openDatabase(database.url, 4);
    const figures = [await measure("import of a page", join(projectFolder, fixture))];
    // One real page of a news portal, where it has been put beside the project.
    const real = join(projectFolder, "../shared/data/portal-page.txt");
    figures.push(existsSync(real) ? await measure("import of the real page", real) : { name: "import of the real page", value: null, unit: "s", promised: "≤ 1 s", how: "the page is not here" });
    return figures;
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

async function measure(name: string, path: string): Promise<Figure> {
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    const since = performance.now();
    const outcome = await importFile(systemActor("bench"), path, into);
    if (!outcome.ok) throw new Error(`${path} was refused: ${outcome.code}`);
    taken.push((performance.now() - since) / 1000);
  }
  return { name, value: round(Math.max(...taken), 3), unit: "s", promised: "≤ 1 s", how: `slowest of ${times}, the first (cold) among them; median ${round(median(taken) * 1000)} ms` };
}
