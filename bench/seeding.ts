/** How fast an archive fills, and how much memory that takes. */
import { type Figure, round } from "./figure.ts";
import { runVerb } from "./process.ts";

const [few, many] = [1_000, 5_000];

export async function measureSeeding(dataDir: string): Promise<Figure[]> {
  const short = await seed(few, dataDir);
  const long = await seed(many, dataDir);
  return [
    { name: "seed", value: long.perSecond, unit: "articles/s", promised: "≥ 200/s", how: `${many} articles, the database's work included` },
    { name: "seed, memory at most", value: long.peak, unit: "MB", promised: "constant", how: `${many} articles; ${few} took ${short.peak ?? "?"} MB` },
  ];
}

async function seed(articles: number, dataDir: string): Promise<{ perSecond: number; peak: number | null }> {
  const { out, peak } = await runVerb(["seed", "--articles", String(articles), "--json"], dataDir);
  const { perSecond }: { perSecond: number } = JSON.parse(out.trim().split("\n").at(-1) ?? "{}");
  return { perSecond: round(perSecond, 0), peak };
}
