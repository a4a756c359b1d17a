/** What one article page costs when nothing is remembered: CPU of the server process for each request, warm. */
import { type Figure, round } from "./figure.ts";
import { cpuSeconds, type Site, startSite } from "./process.ts";

const warmUp = 1_000;
const counted = 500;

export async function measureRendering(dataDir: string): Promise<Figure[]> {
  const site = await startSite("server/main.ts", dataDir, { CACHE_MB: "0" });
  try {
    const paths = await articlePaths(site);
    const ask = async (count: number) => {
      let bytes = 0;
      for (let index = 0; index < count; index++) {
        const answer = await fetch(`${site.url}${paths[index % paths.length]}`);
        if (answer.status !== 200) throw new Error(`${answer.url} answered ${answer.status}`);
        bytes += (await answer.arrayBuffer()).byteLength;
      }
      return bytes / count;
    };
    await ask(warmUp);
    const [cpuBefore, since] = [cpuSeconds(site.pid), performance.now()];
    const bytes = await ask(counted);
    const elapsed = performance.now() - since;
    const cpuAfter = cpuSeconds(site.pid);
    const cpu = cpuBefore === null || cpuAfter === null ? null : round(((cpuAfter - cpuBefore) * 1000) / counted, 2);
    return [
      { name: "article rendered, CPU", value: cpu, unit: "ms", promised: "≤ 12 ms", how: `${counted} requests after ${warmUp}, one at a time, ${paths.length} articles, ${Math.round(bytes / 1000)} kB of HTML each` },
      { name: "article rendered, answered in", value: round(elapsed / counted, 2), unit: "ms", promised: "", how: "the same requests, as the client sees them" },
    ];
  } finally {
    await site.stop();
  }
}

/** Addresses of articles, from the home page. */
async function articlePaths(site: Site): Promise<string[]> {
  const html = await (await fetch(`${site.url}/`)).text();
  const paths = [...new Set([...html.matchAll(/href="(\/a\/[^"#?]+)"/g)].map((match) => match[1] ?? ""))];
  if (paths.length === 0) throw new Error("The home page links no article.");
  return paths;
}
