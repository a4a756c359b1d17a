/** Models at work: how soon their first word is on a page, and what fifty of them writing at once cost readers and memory. */
import { setTimeout as pause } from "node:timers/promises";
import { systemActor } from "#lib/access/actor";
import { addModel } from "#lib/ai/add-model";
import { startModelServer } from "#lib/ai/model-server.testing";
import { facts } from "#lib/ai/testing";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { cookieOf } from "#server/collab/testing";
import { withDesk } from "./desk.ts";
import { type Figure, median, round } from "./figure.ts";
import { memoryMegabytes, type Site, untilQuiet } from "./process.ts";

const streams = 50;
const alone = 20;
const seconds = 10;
/** What a model writes, one character each 25 ms: as fast as good ones are. */
const words = "河堤上的灯亮着，水位比昨天高了三厘米，值班的人一夜没有合眼。".repeat(14);
const every = 25;

type Writer = { cookie: string; articleId: number };

/** @param dataDir an archive; drafts and models are added to it. */
export async function measureAssist(dataDir: string): Promise<Figure[]> {
  const written: number[] = [];
  const server = await startModelServer({ models: {
    quick: { text: () => (written.push(performance.now()), "水位比昨天高了三厘米。") },
    slow: { pieces: [...words], every },
  } });
  process.env.MODEL_HOSTS = server.host;
  try {
    return await withDesk(dataDir, async (start) => {
      const site = await start();
      try {
        await untilQuiet(site);
        return await measured(site, server.url, written);
      } finally {
        await site.stop();
      }
    });
  } finally {
    await server.close();
  }
}

async function measured(site: Site, baseUrl: string, written: number[]): Promise<Figure[]> {
  const system = systemActor("bench");
  const add = async (modelId: string) => valueOf(await addModel(system, { facts: { ...facts, baseUrl, modelId, name: modelId, atOnce: 100, inputPrice: 0, outputPrice: 0 }, key: "" })).id;
  const quick = await add("quick");
  const writers: Writer[] = [];
  for (let at = 0; at < streams; at++) writers.push(await writer());
  const first = await firstWords(site, writers[0] ?? (await writer()), written);
  const before = memoryMegabytes(site.pid);
  const quiet = await reader(site);
  const { withdrawModel } = await import("#lib/ai/withdraw-model");
  valueOf(await withdrawModel(system, { id: quick, reason: "" }));
  await add("slow");
  const { most, busy, came } = await fifty(site, writers);
  return [
    { name: "first words, behind the provider's, p95", value: first, unit: "ms", promised: "≤ 100", how: `${alone} answers one after the other; from the moment the endpoint sends its first piece to the moment a page has it` },
    { name: `memory with ${streams} answers being written`, value: before === null || most === null ? null : most - before, unit: "MB more", promised: "< 300", how: `the server process, ${before} MB before; ${came} of ${streams} came whole` },
    { name: "a reader meanwhile, p99", value: busy.p99, unit: "ms", promised: "unaffected", how: `the front page from memory a hundred times a second for ${seconds} s while ${streams} answers come, a piece each ${every} ms; ${quiet.p99} ms before; p50 ${busy.p50} against ${quiet.p50}; ${busy.failed} failed` },
  ];
}

async function writer(): Promise<Writer> {
  const actor = await makeActor("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。", actor });
  return { articleId, cookie: (await cookieOf(actor.id)).cookie };
}

async function ask({ url }: Site, { cookie, articleId }: Writer): Promise<Response> {
  const headers = { cookie, origin: url, "content-type": "application/json" };
  const asked = `${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}00000000`.slice(0, 20);
  const started = await fetch(`${url}/api/assist/${articleId}`, { method: "POST", headers, body: JSON.stringify({ task: "shorten", asked, selection: "水位比昨天高了三厘米，值班的人都在。" }) });
  if (!started.ok) throw new Error(`${started.status} ${await started.text()}`);
  const { answerId } = (await started.json()) as { answerId: number };
  return fetch(`${url}/api/assist/${articleId}/${answerId}`, { headers });
}

async function firstWords(site: Site, who: Writer, written: readonly number[]): Promise<number> {
  const behind: number[] = [];
  for (let at = 0; at < alone; at++) {
    const answer = await ask(site, who);
    let text = "";
    for await (const piece of answer.body ?? []) {
      text += Buffer.from(piece).toString();
      if (!text.includes("水位")) continue;
      behind.push(performance.now() - (written.at(-1) ?? 0));
      break;
    }
    await pause(50);
  }
  behind.sort((one, other) => one - other);
  if (Number.isNaN(median(behind))) throw new Error("no answer came");
  return round(behind[Math.floor(behind.length * 0.95)] ?? Number.NaN);
}

/** One who asks a hundred times a second. Milliseconds. */
async function reader({ url }: Site): Promise<{ p50: number; p99: number; failed: number }> {
  const took: number[] = [];
  let failed = 0;
  for (let at = 0; at < seconds * 100; at++) {
    const since = performance.now();
    const answer = await fetch(`${url}/`, { headers: { "accept-encoding": "br" } });
    await answer.arrayBuffer();
    if (answer.status !== 200) failed++;
    took.push(performance.now() - since);
    await pause(Math.max(0, 10 - (performance.now() - since)));
  }
  took.sort((one, other) => one - other);
  const at = (share: number) => round(took[Math.floor(took.length * share)] ?? Number.NaN, 2);
  return { p50: at(0.5), p99: at(0.99), failed };
}

async function fifty(site: Site, writers: readonly Writer[]): Promise<{ most: number | null; busy: Awaited<ReturnType<typeof reader>>; came: number }> {
  const answers = await Promise.all(writers.map((who) => ask(site, who)));
  const read = Promise.all(answers.map((answer) => answer.text()));
  let most = memoryMegabytes(site.pid);
  const watch = setInterval(() => {
    most = Math.max(most ?? 0, memoryMegabytes(site.pid) ?? 0);
  }, 200);
  const busy = await reader(site);
  const texts = await read;
  clearInterval(watch);
  return { most, busy, came: texts.filter((text) => text.includes('"state":"done"')).length };
}
