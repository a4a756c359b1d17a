/** Ten thousand readers who keep their connection open, and a thousand requests a second among them. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { addressesOf } from "./addresses.ts";
import { type Figure, round } from "./figure.ts";
import { cpuSeconds, memoryMegabytes, startSite } from "./process.ts";

export const readers = 10_000;
export const perSecond = 1_000;
export const seconds = 60;

export type Told = { open: number; broken: number; asked: number; failed: number; p50: number; p99: number };

export async function measureReaders(dataDir: string): Promise<Figure[]> {
  const site = await startSite("server/main.ts", dataDir);
  try {
    const found = await addressesOf(site.url);
    await fetch(site.url + found.article);
    const before = cpuSeconds(site.pid);
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, memoryMegabytes(site.pid) ?? 0)), 500);
    const told = await crowd(site.url + found.article);
    clearInterval(watch);
    const after = cpuSeconds(site.pid);
    const cpu = before === null || after === null ? "" : `, ${round((100 * (after - before)) / seconds)} % of a core`;
    const how = `${told.open} connections open, ${told.asked} requests over ${seconds} s at ${perSecond}/s; needs ulimit -n of ${readers + 500} for the site and for the readers`;
    return [
      { name: "open readers, failed requests", value: told.failed + told.broken, unit: "", promised: "0", how },
      { name: "open readers, answered in", value: round(told.p99, 1), unit: "ms p99", promised: "< 1 s", how: `p50 ${round(told.p50, 1)} ms${cpu}` },
      { name: "open readers, memory of the site at most", value: most || null, unit: "MB", promised: "< 1 GB", how: "resident, without PostgreSQL" },
    ];
  } finally {
    await site.stop();
  }
}

/** The readers are a process of their own: they need as many files as the site. */
async function crowd(url: string): Promise<Told> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "crowd.ts"), url], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`the readers ended with ${code}`);
  return JSON.parse(out);
}
