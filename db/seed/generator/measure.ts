/** Prints how fast articles are generated and how they look: `node db/seed/generator/measure.ts [count] [seed]`. */

import { generateArticles, generatorTags } from "./index.ts";

const [count = 5_000, seed = 1] = process.argv.slice(2).map(Number);
const now = new Date();
Array.from(generateArticles({ count: 200, seed: seed + 1, now }));
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const started = process.cpuUsage();
const clock = performance.now();
let blocks = 0;
let peak = 0;
for (const { body } of generateArticles({ count, seed, now })) {
  blocks += body.content.length;
  if (blocks % 97 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
}
const seconds = (performance.now() - clock) / 1000;
const { user, system } = process.cpuUsage(started);
process.stdout.write(
  `${JSON.stringify({ count, seconds: Number(seconds.toFixed(2)), perSecond: Math.round(count / seconds), cpuMsPerArticle: Number(((user + system) / 1000 / count).toFixed(3)), blocksPerArticle: Math.round(blocks / count), heapGrowthMb: Math.round((Math.max(peak, before) - before) / 1e6), tags: generatorTags.length })}\n`,
);
