/** A document everybody reads: from memory, and from disk through nginx, each beside a static file of the same bytes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { brotliCompressSync } from "node:zlib";
import { deployedServer, nginxPath, startNginx } from "../scripts/testing/nginx.ts";
import { addressesOf } from "./addresses.ts";
import { type Figure, median, round } from "./figure.ts";
import { type Load, load, loadedBy } from "./load.ts";
import { cpuSeconds, freePort, memoryMegabytes, type Site, startSite, untilQuiet } from "./process.ts";
import { startReference } from "./reference.ts";

const rounds = 5;
const seconds = 3;

type Contender = { name: string; promised: string; url: string; /** Whose CPU is told; null where it is not asked. */ pid: number | null };

/** @param dataDir an archive. */
export async function measureHot(dataDir: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "linjia-static-"));
  const site = await startSite("server/main.ts", dataDir, { STATIC_DIR: folder, TRUST_PROXY: "yes" });
  const port = await freePort();
  const front = nginxPath() ? await startNginx(port, deployedServer({ port, siteUrl: site.url, staticDir: folder })) : null;
  try {
    await untilQuiet(site);
    const idle = memoryMegabytes(site.pid);
    const found = await addressesOf(site.url);
    const pages = { article: found.article, home: found.home, section: found.section, feed: found.feed };
    const bytes = new Map<string, Buffer>();
    for (const path of Object.values(pages)) bytes.set(path, await packedTightly(site, path));
    const reference = await startReference(bytes);
    const figures: Figure[] = [];
    try {
      for (const [name, path] of Object.entries(pages)) {
        const contenders: Contender[] = [{ name: "from memory", promised: "≥ 0.25, aim 0.35", url: site.url + path, pid: site.pid }];
        if (front) contenders.push({ name: "STATIC_DIR and nginx", promised: "≥ 0.9", url: front.url + path, pid: null });
        figures.push(...(await compare(name, bytes.get(path)?.length ?? 0, { name: reference.name, url: reference.url + path }, contenders)));
      }
    } finally {
      await reference.stop();
    }
    return [...figures, memory("idle", idle, "≤ 250", "once what readers ask for first is made"), memory("under load", memoryMegabytes(site.pid), "≤ 500", "right after the load above")];
  } finally {
    await front?.stop();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const memory = (when: string, value: number | null, promised: string, how: string): Figure => ({ name: `hot documents, memory ${when}`, value, unit: "MB", promised, how: `resident, the server's process; ${how}` });

/** Asks until the site has packed the document as tightly as it can; the reference sends the very same bytes. */
async function packedTightly(site: Site, path: string): Promise<Buffer> {
  const html = Buffer.from(await (await fetch(site.url + path, { headers: { "accept-encoding": "identity" } })).arrayBuffer());
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(site.url + path, { headers: { "accept-encoding": "br" } });
    await answer.arrayBuffer();
    if (answer.headers.get("etag")?.includes("-br11")) break;
    await pause(500);
  }
  return brotliCompressSync(html);
}

async function compare(name: string, bytes: number, reference: { name: string; url: string }, contenders: readonly Contender[]): Promise<Figure[]> {
  const told: { reference: Load[]; theirs: Load[][]; cpu: number[] } = { reference: [], theirs: contenders.map(() => []), cpu: [] };
  for (let round = 0; round < rounds; round++) {
    told.reference.push(await load(reference.url, seconds));
    for (const [at, contender] of contenders.entries()) {
      const before = contender.pid === null ? null : cpuSeconds(contender.pid);
      const result = await load(contender.url, seconds);
      told.theirs[at]?.push(result);
      const after = contender.pid === null ? null : cpuSeconds(contender.pid);
      if (before !== null && after !== null) told.cpu.push(((after - before) * 1_000) / (result.perSecond * seconds));
    }
  }
  return contenders.map((contender, at): Figure => {
    const theirs = told.theirs[at] ?? [];
    const ratios = theirs.map(({ perSecond }, round) => perSecond / (told.reference[round]?.perSecond ?? Number.NaN));
    const failed = theirs.reduce((sum, one) => sum + one.failed, 0);
    const cpu = contender.pid === null ? "" : `, ${round(median(told.cpu), 3)} ms CPU`;
    const speed = `${Math.round(median(theirs.map((one) => one.perSecond)))}/s, p50 ${round(median(theirs.map((one) => one.p50)), 2)} ms, p99 ${round(median(theirs.map((one) => one.p99)), 2)} ms${cpu}, ${failed} failed`;
    return { name: `hot ${name}, ${contender.name}`, value: round(median(ratios), 2), unit: `× ${reference.name}`, promised: contender.promised, how: `${loadedBy}, ${rounds} × ${seconds} s in turns with ${reference.name}, ${bytes} bytes of Brotli: ${speed}; ratios ${ratios.map((ratio) => round(ratio, 2)).join(" ")}` };
  });
}
