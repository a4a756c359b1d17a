/** What a document costs when it has to be made, in archives of several sizes asked in turns: CPU of the server process. */
import { addressesOf } from "./addresses.ts";
import { type Figure, median, round } from "./figure.ts";
import { cpuSeconds, type Site, startSite } from "./process.ts";

/** Of each kind: V8 has compiled a page well after some hundred. */
const warmUp = 400;
const rounds = 5;
const perRound = 100;

type Kind = { name: string; promised: string; flat: string; paths: (found: Awaited<ReturnType<typeof addressesOf>>) => readonly string[] };

const kinds: readonly Kind[] = [
  { name: "article", promised: "≤ 10 ms", flat: "≤ 1.3", paths: ({ articles }) => articles },
  { name: "home", promised: "≤ 14 ms", flat: "≤ 1.3", paths: ({ home }) => [home] },
  { name: "section", promised: "≤ 14 ms", flat: "≤ 1.3", paths: ({ section }) => [section] },
  { name: "tag", promised: "≤ 14 ms", flat: "≤ 1.3", paths: ({ tag }) => [tag] },
  { name: "author", promised: "≤ 14 ms", flat: "≤ 1.3", paths: ({ author }) => [author] },
  { name: "series", promised: "≤ 14 ms", flat: "≤ 1.3", paths: ({ series }) => [series] },
  { name: "corrections", promised: "≤ 14 ms", flat: "≤ 1.3", paths: ({ corrections }) => [corrections] },
  { name: "month of years ago", promised: "≤ 14 ms", flat: "≤ 1.3", paths: ({ month }) => [month] },
  { name: "sitemap file", promised: "", flat: "≤ 1.3", paths: ({ sitemap }) => [sitemap] },
  { name: "feed", promised: "", flat: "≤ 1.3", paths: ({ feed }) => [feed] },
];

type Runner = { articles: number; site: Site; found: Awaited<ReturnType<typeof addressesOf>>; next: number };

/** @param archives number of articles → data folder. */
export async function measureMisses(archives: ReadonlyMap<number, string>): Promise<Figure[]> {
  const runners: Runner[] = [];
  try {
    for (const [articles, dataDir] of archives) {
      const site = await startSite("server/main.ts", dataDir, { CACHE_MB: "0" });
      runners.push({ articles, site, found: await addressesOf(site.url), next: 0 });
    }
    for (const runner of runners) for (const kind of kinds) await ask(runner, kind, warmUp);
    const figures: Figure[] = [];
    for (const kind of kinds) figures.push(...(await measureKind(kind, runners)));
    return figures;
  } finally {
    for (const { site } of runners) await site.stop();
  }
}

async function measureKind(kind: Kind, runners: readonly Runner[]): Promise<Figure[]> {
  const taken = runners.map((): number[] => []);
  for (let turn = 0; turn < rounds; turn++) {
    for (const [at, runner] of runners.entries()) {
      const before = cpuSeconds(runner.site.pid);
      await ask(runner, kind, perRound);
      const after = cpuSeconds(runner.site.pid);
      if (before !== null && after !== null) taken[at]?.push(((after - before) * 1_000) / perRound);
    }
  }
  const costs = taken.map((values) => (values.length > 0 ? median(values) : null));
  const figures = runners.map(({ articles }, at): Figure => ({ name: `${kind.name} made, ${articles} articles`, value: costs[at] == null ? null : round(costs[at], 1), unit: "ms CPU", promised: kind.promised, how: `median of ${rounds} × ${perRound} requests one at a time, after ${warmUp} of its kind; nothing kept (CACHE_MB=0)` }));
  const [least, most] = [costs[0], costs.at(-1)];
  if (runners.length > 1 && least && most) figures.push({ name: `${kind.name} made, ${runners.at(-1)?.articles} against ${runners[0]?.articles}`, value: round(most / least, 2), unit: "×", promised: kind.flat, how: "the two medians above" });
  return figures;
}

async function ask(runner: Runner, kind: Kind, count: number): Promise<void> {
  const paths = kind.paths(runner.found);
  for (let index = 0; index < count; index++) {
    const path = paths[runner.next++ % paths.length] ?? "";
    const answer = await fetch(runner.site.url + path);
    await answer.arrayBuffer();
    if (path === "" || answer.status !== 200) throw new Error(`${kind.name}: ${path || "no address"} answered ${answer.status}`);
  }
}
