/** Writing together: how soon a key is on disk and on the others' screens, what a kill costs, what many open drafts take. */
import { setTimeout as pause } from "node:timers/promises";
import { makeActor, makeDraft, makeSection } from "#lib/articles/testing";
import { findDocument } from "#lib/collab/keep";
import { cookieOf, TestPage } from "#server/collab/testing";
import { type StartDesk, withDesk } from "./desk.ts";
import { type Figure, median, round } from "./figure.ts";
import { memoryMegabytes, type Site } from "./process.ts";

const people = 20;
const keysEach = 60;
const kills = 100;
const openDrafts = 200;

/** @param dataDir an archive; drafts are added to it. */
export async function measureTogether(dataDir: string): Promise<Figure[]> {
  return withDesk(dataDir, async (start) => [...(await measureKeys(start)), ...(await measureKills(start))]);
}

async function measureKeys(start: StartDesk): Promise<Figure[]> {
  const site = await start();
  const pages: TestPage[] = [];
  try {
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
    for (let at = 0; at < people; at++) pages.push(new TestPage(site.url, articleId, await cookieOf((await makeActor("chief")).id)));
    await until(() => pages.every(({ headline }) => headline !== ""));
    const saved: number[] = [];
    const seen: number[] = [];
    await Promise.all(pages.map((page, at) => typeAt(page, at, pages[(at + 1) % people] ?? page, saved, seen)));
    const memory = await memoryWithDrafts(site, pages);
    const how = `${people} people in one draft, ${keysEach} keys each, one every 100 ms, all in this process beside the server`;
    return [
      { name: "key to saved, p95", value: percentile(saved, 0.95), unit: "ms", promised: "≤ 30", how: `${how}; p50 ${percentile(saved, 0.5)} ms` },
      { name: "key to another's document, p95", value: percentile(seen, 0.95), unit: "ms", promised: "≤ 50", how: `${how}; p50 ${percentile(seen, 0.5)} ms` },
      { name: `memory with ${openDrafts} drafts open, ${people} people in one`, value: memory, unit: "MB", promised: "< 400", how: "drafts of 10,000 characters, memory of the server process" },
    ];
  } finally {
    for (const page of pages) page.leave();
    await site.stop();
  }
}

async function typeAt(page: TestPage, at: number, other: TestPage, saved: number[], seen: number[]): Promise<void> {
  for (let key = 0; key < keysEach; key++) {
    const token = `⟨${at}.${key}⟩`;
    const since = performance.now();
    const arrived = arrival(other, token).then(() => seen.push(performance.now() - since));
    page.type(token);
    const number = page.ask("mark");
    await until(() => page.told.some((tell) => tell.tell === "saved" && tell.number >= number));
    saved.push(performance.now() - since);
    await arrived;
    await pause(100);
  }
}

/** Resolves when the words have come into that page's headline. */
function arrival(page: TestPage, token: string): Promise<void> {
  const text = page.doc.getText("headline");
  return new Promise((resolve) => {
    const look = ({ delta }: { delta: { insert?: unknown }[] }) => {
      if (!delta.some(({ insert }) => typeof insert === "string" && insert.includes(token))) return;
      text.unobserve(look);
      resolve();
    };
    text.observe(look);
  });
}

async function memoryWithDrafts(site: Site, pages: TestPage[]): Promise<number | null> {
  const sectionId = (await makeSection()).id;
  const visit = await cookieOf((await makeActor("chief")).id);
  for (let at = 0; at < openDrafts - 1; at++) {
    const { articleId } = await makeDraft({ sectionId, body: `${"河堤上的灯亮着，水位比昨天高了。".repeat(25)}\n\n`.repeat(25) });
    pages.push(new TestPage(site.url, articleId, visit));
    if (at % 20 === 0) await until(() => pages.every(({ headline }) => headline !== ""));
  }
  await until(() => pages.every(({ headline }) => headline !== ""));
  return memoryMegabytes(site.pid);
}

async function measureKills(start: StartDesk): Promise<Figure[]> {
  let site = await start();
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
  const pages = [1, 2].map(() => makeActor("chief").then(({ id }) => cookieOf(id)).then((cookie) => new TestPage(site.url, articleId, cookie)));
  const [one, other] = await Promise.all(pages);
  if (!one || !other) throw new Error("no pages");
  const typing = { on: true };
  const written = [one, other].map((page, at) => typeUntil(page, at, typing));
  for (let kill = 0; kill < kills; kill++) {
    await pause(300 + Math.random() * 500);
    process.kill(site.pid, "SIGKILL");
    await pause(50);
    site = await start();
  }
  typing.on = false;
  const acknowledged = (await Promise.all(written)).flat();
  for (const page of [one, other]) await ackOf(page);
  await until(() => one.headline === other.headline);
  const stored = (await findDocument(articleId))?.doc.getText("headline").toString() ?? "";
  const lost = acknowledged.filter((token) => !stored.includes(token)).length;
  const doubled = acknowledged.filter((token) => stored.split(token).length > 2).length;
  for (const page of [one, other]) page.leave();
  await site.stop();
  return [{ name: `acknowledged keys lost in ${kills} kills`, value: lost + doubled, unit: "", promised: "0", how: `kill -9 of the server while two people type; ${acknowledged.length} keys acknowledged, ${doubled} doubled, both pages and the database ${stored === one.headline ? "equal" : "NOT equal"}` }];
}

/** Types a word every 30 ms and remembers which ones were called saved. */
async function typeUntil(page: TestPage, at: number, typing: { on: boolean }): Promise<string[]> {
  const asked: { number: number; token: string }[] = [];
  for (let key = 0; typing.on; key++) {
    const token = `⟨${at}.${key}⟩`;
    page.type(token);
    asked.push({ number: page.ask("mark"), token });
    await pause(30);
  }
  await ackOf(page);
  const answered = new Set(page.told.flatMap((tell) => (tell.tell === "saved" ? [tell.number] : [])));
  return asked.filter(({ number }) => answered.has(number)).map(({ token }) => token);
}

/** Until the server says that everything this page holds is on disk; what was asked of a server that died is not answered. */
async function ackOf(page: TestPage): Promise<void> {
  for (;;) {
    const number = page.ask("mark");
    const late = performance.now() + 3_000;
    while (performance.now() < late) {
      if (page.told.some((tell) => tell.tell === "saved" && tell.number === number)) return;
      await pause(10);
    }
  }
}

async function until(done: () => boolean): Promise<void> {
  for (const late = performance.now() + 60_000; !done(); ) {
    if (performance.now() > late) throw new Error("It took more than a minute.");
    await pause(2);
  }
}

function percentile(values: readonly number[], share: number): number {
  if (share === 0.5) return round(median([...values]), 1);
  return round([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN, 1);
}
