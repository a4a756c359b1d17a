/** Writing together: how soon a key is on disk and on the others' screens, what a kill costs, what many open drafts take. */
import { setTimeout as pause } from "node:timers/promises";
import { makeActor, makeDraft, makeSection } from "#lib/articles/testing";
import { findDocument } from "#lib/collab/keep";
import { cookieOf, TestPage } from "#server/collab/testing";
import { type StartDesk, withDesk } from "./desk.ts";
import { type Figure, median, round } from "./figure.ts";
import { memoryMegabytes, type Site, untilQuiet } from "./process.ts";

const people = 20;
const keysEach = 60;
const kills = 100;
const openDrafts = 200;

/** @param dataDir an archive; drafts are added to it. */
export async function measureTogether(dataDir: string): Promise<Figure[]> {
  return withDesk(dataDir, measureKeys);
}

/** @param dataDir an archive; a draft is added to it. */
export async function measureKilled(dataDir: string): Promise<Figure[]> {
  return withDesk(dataDir, measureKills);
}

async function measureKeys(start: StartDesk): Promise<Figure[]> {
  const site = await start();
  await untilQuiet(site);
  const pages: TestPage[] = [];
  try {
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
    for (let at = 0; at < people; at++) pages.push(new TestPage(site.url, articleId, await cookieOf((await makeActor("chief")).id)));
    await until(() => pages.every(({ headline }) => headline !== ""));
    const saved: number[] = [];
    const seen: number[] = [];
    await Promise.all(pages.map((page, at) => typeAt(page, at, pages[(at + 1) % people] ?? page, saved, seen)));
    const memory = await memoryWithDrafts(site, pages);
    const how = `${people} people in one draft, ${keysEach} keys each, 100 ms after the last was seen by another, all in this process beside the server`;
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
  // People do not press their keys at the same moment; begun together, each round of keys would wait for itself.
  await pause((at * 100) / people);
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
  const visits = [await makeActor("chief"), await makeActor("chief")].map(({ id }) => cookieOf(id));
  const typists = (await Promise.all(visits)).map((visit, at) => new Typist(new TestPage(site.url, articleId, visit), at));
  const onDisk = async () => (await findDocument(articleId))?.doc.getText("headline").toString() ?? "";
  const written = typists.map((typist) => typist.write());
  const lost = new Set<string>();
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill++) {
    // Where it ends is left to chance, once both have begun to be answered.
    await until(() => typists.every((typist) => typist.isAnsweredSince(kill)));
    await pause(Math.random() * 500);
    process.kill(site.pid, "SIGKILL");
    const promised = typists.flatMap((typist) => typist.acknowledged());
    acknowledged = promised.length;
    // Before anybody comes back to send it again.
    const found = new Set(tokensIn(await onDisk()));
    for (const token of promised) if (!found.has(token)) lost.add(token);
    for (const typist of typists) typist.turn(kill + 1);
    site = await start();
  }
  for (const typist of typists) typist.stop();
  await Promise.all(written);
  for (const { page } of typists) await ackOf(page);
  await until(() => typists.every(({ page }) => page.headline === typists[0]?.page.headline));
  const text = await onDisk();
  const all = typists.flatMap((typist) => typist.tokens());
  const found = tokensIn(text);
  const distinct = new Set(found);
  const missing = all.filter((token) => !distinct.has(token)).length;
  const doubled = found.length - distinct.size;
  for (const { page } of typists) page.leave();
  await site.stop();
  const equal = text === typists[0]?.page.headline ? "equal" : "NOT equal";
  return [{ name: `words lost in ${kills} kills`, value: lost.size + missing + doubled, unit: "", promised: "0", how: `kill -9 of the server while two people type; ${acknowledged} words were called saved, ${lost.size} of them not in the database right after a kill; at the end ${all.length} written, ${missing} missing, ${doubled} doubled, pages and database ${equal}` }];
}

const tokensIn = (text: string) => text.match(/⟨\d+\.\d+⟩/g) ?? [];

/** Types a word every 100 ms, asks as a page does, one question at a time, and knows which words were called saved. */
class Typist {
  readonly page: TestPage;
  readonly #at: number;
  readonly #tokens: string[] = [];
  #question: Question | null = null;
  #saved = 0;
  #typing = true;
  #turn = 0;
  #answeredIn = -1;

  constructor(page: TestPage, at: number) {
    this.page = page;
    this.#at = at;
  }

  async write(): Promise<void> {
    for (let key = 0; this.#typing; key++) {
      const token = `⟨${this.#at}.${key}⟩`;
      this.page.type(token);
      this.#tokens.push(token);
      this.#ask();
      await pause(100);
    }
  }

  stop(): void {
    this.#typing = false;
  }

  /** From the next kill on. */
  turn(to: number): void {
    this.#turn = to;
  }

  tokens(): readonly string[] {
    return this.#tokens;
  }

  acknowledged(): readonly string[] {
    this.#hear();
    return this.#tokens.slice(0, this.#saved);
  }

  isAnsweredSince(turn: number): boolean {
    this.#hear();
    return this.#answeredIn >= turn;
  }

  #hear(): void {
    const question = this.#question;
    if (question === null || !this.page.told.some((tell) => tell.tell === "saved" && tell.number >= question.number)) return;
    this.#saved = question.words;
    this.#answeredIn = question.turn;
    this.#question = null;
  }

  /** A question to a server that died is asked again. */
  #ask(): void {
    this.#hear();
    const now = performance.now();
    if (this.#question !== null && this.#question.turn === this.#turn && now - this.#question.at < 5_000) return;
    this.#question = { number: this.page.ask("mark"), words: this.#tokens.length, turn: this.#turn, at: now };
  }
}

/** `words`: how many had been typed when it was asked. `at`: milliseconds. */
type Question = { number: number; words: number; turn: number; at: number };

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
