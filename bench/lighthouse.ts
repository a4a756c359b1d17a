/** Lighthouse's marks for a phone, from the package registry when they are asked for. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { addressesOf } from "./addresses.ts";
import { browserPath } from "./desk.ts";
import { type Figure, median, round } from "./figure.ts";
import { startSite, untilQuiet } from "./process.ts";

const run = promisify(execFile);
const flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update";

const runs = 3;

type Report = { categories: Record<string, { title: string; score: number | null; auditRefs: { id: string }[] }>; audits: Record<string, { title: string; numericValue?: number; score: number | null }> };

export async function measureLighthouse(dataDir: string): Promise<Figure[]> {
  const browser = browserPath();
  if (!browser) return [{ name: "Lighthouse", value: null, unit: "", promised: "≥ 98/100/100/100", how: "no Chromium on this machine" }];
  const site = await startSite("server/main.ts", dataDir);
  try {
    await untilQuiet(site);
    const { home, article } = await addressesOf(site.url);
    const figures: Figure[] = [];
    for (const [name, path] of [["home", home], ["article", article]] as const) {
      const reports: Report[] = [];
      for (let run = 0; run < runs; run++) reports.push(await reportOn(site.url + path, browser));
      figures.push(...figuresOf(name, reports));
    }
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

/** The worst mark of the runs; of the times what most runs were like, as Lighthouse's own authors advise for a busy machine. */
function figuresOf(name: string, reports: readonly Report[]): Figure[] {
  const titles = [...new Set(reports.flatMap(({ categories }) => Object.values(categories).map(({ title }) => title)))];
  const marks = titles.map((title): Figure => {
    const given = reports.flatMap(({ categories, audits }) => Object.values(categories).filter((category) => category.title === title).map((category) => ({ ...category, audits })));
    const lost = new Set(given.flatMap(({ auditRefs, audits }) => auditRefs.filter(({ id }) => (audits[id]?.score ?? 1) < 1).map(({ id }) => id)));
    const scores = given.map(({ score }) => score ?? Number.NaN);
    const worst = Math.min(...scores);
    return { name: `Lighthouse ${name}, ${title}`, value: Number.isNaN(worst) ? null : Math.round(worst * 100), unit: "", promised: title === "Performance" ? "≥ 98" : "100", how: worst === 1 ? `mobile; the worst of ${runs}` : `mobile; the worst of ${runs}; lost by ${[...lost].join(", ")}` };
  });
  const times = (id: string) => reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN);
  const all = (id: string, digits: number) => times(id).map((value) => round(value, digits)).join(" / ");
  const paints = times("largest-contentful-paint").map((value) => value / 1_000);
  return [...marks, { name: `Lighthouse ${name}, largest paint`, value: round(median(paints), 2), unit: "s", promised: "≤ 1.2 s, TBT 0, CLS 0", how: `median of ${paints.map((value) => round(value, 2)).join(" / ")}; TBT ${all("total-blocking-time", 0)} ms, CLS ${all("cumulative-layout-shift", 4)}; simulated slow 4G` }];
}
