/** Lighthouse's marks for a phone, from the package registry when they are asked for. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { addressesOf } from "./addresses.ts";
import { browserPath } from "./desk.ts";
import { type Figure, round } from "./figure.ts";
import { startSite, untilQuiet } from "./process.ts";

const run = promisify(execFile);
const flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update";

type Report = { categories: Record<string, { title: string; score: number | null; auditRefs: { id: string }[] }>; audits: Record<string, { title: string; numericValue?: number; score: number | null }> };

export async function measureLighthouse(dataDir: string): Promise<Figure[]> {
  const browser = browserPath();
  if (!browser) return [{ name: "Lighthouse", value: null, unit: "", promised: "≥ 98/100/100/100", how: "no Chromium on this machine" }];
  const site = await startSite("server/main.ts", dataDir);
  try {
    await untilQuiet(site);
    const { home, article } = await addressesOf(site.url);
    const figures: Figure[] = [];
    for (const [name, path] of [["home", home], ["article", article]] as const) figures.push(...figuresOf(name, await reportOn(site.url + path, browser)));
    return figures;
  } finally {
    await site.stop();
  }
}

async function reportOn(url: string, browser: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "linjia-lighthouse-"));
  try {
    const file = join(folder, "report.json");
    await run("npm", ["exec", "--yes", "--package=lighthouse@13.5.0", "--", "lighthouse", url, "--quiet", "--output=json", `--output-path=${file}`, `--chrome-flags=${flags}`], { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 1e8 });
    return JSON.parse(readFileSync(file, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(name: string, { categories, audits }: Report): Figure[] {
  const marks = Object.values(categories).map(({ title, score, auditRefs }): Figure => {
    const lost = auditRefs.filter(({ id }) => (audits[id]?.score ?? 1) < 1).map(({ id }) => id);
    return { name: `Lighthouse ${name}, ${title}`, value: score === null ? null : Math.round(score * 100), unit: "", promised: title === "Performance" ? "≥ 98" : "100", how: score === 1 ? "mobile" : `mobile; lost by ${lost.join(", ")}` };
  });
  const time = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return [...marks, { name: `Lighthouse ${name}, largest paint`, value: round(time("largest-contentful-paint") / 1_000, 2), unit: "s", promised: "≤ 1.2 s, TBT 0, CLS 0", how: `TBT ${round(time("total-blocking-time"), 0)} ms, CLS ${round(time("cumulative-layout-shift"), 3)}; simulated slow 4G` }];
}
