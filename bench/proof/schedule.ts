/** Scheduled exactly once: three servers, wrong clocks, one of them killed in the middle. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { closeDatabase, db, openDatabase } from "#db/client";
import { publications } from "#db/schema/publications";
import { systemActor } from "#lib/access/actor";
import { scheduleArticle } from "#lib/articles/schedule";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { databaseNow } from "#lib/kernel/clock";
import { projectFolder } from "#lib/kernel/env";
import { openEmbedded } from "#server/embedded-postgres/open";
import { type Site, startSite } from "../process.ts";
import type { Proof, Row } from "./types.ts";

const count = Number(process.env.PROVE_ARTICLES ?? 500);
const spread = 60_000;
const system = systemActor("prove");
const wrongClock = (minutes: number) => ({ NODE_OPTIONS: `--import ${join(projectFolder, "bench/proof/shifted-clock.mjs")}`, CLOCK_SHIFT: String(minutes * 60_000) });

export const schedule: Row = {
  promise: "scheduled exactly once: 1 event each, 0 early, ≤ 5 s late; 3 servers, clocks + 5 and − 5 min, one killed mid-job",
  prove: async (scratch) => {
    const database = await openEmbedded({ dataDir: scratch, log: () => {} });
    const sites: Site[] = [];
    try {
      for (const clock of [{}, wrongClock(5), wrongClock(-5)]) sites.push(await startSite("server/main.ts", scratch, { DATABASE_URL: database.url, AUTH_SECRET: "prove-only-0123456789abcdef0123456789", ...clock }));
      openDatabase(database.url, 4);
      const due = await scheduleAll();
      const first = Math.min(...due.values());
      await until(first + spread / 3);
      process.kill(sites[0]?.pid ?? 0, "SIGKILL");
      await allOut([...due.keys()], first + spread + 60_000);
      return await judge(due);
    } finally {
      await closeDatabase();
      for (const site of sites.slice(1)) await site.stop();
      await database.stop();
    }
  },
};

/** Article → the hour it is due, by the database's clock. */
async function scheduleAll(): Promise<Map<number, number>> {
  const { id: sectionId } = await makeSection();
  const drafts = [];
  for (let at = 0; at < count; at++) drafts.push(await makeDraft({ sectionId, body: `第 ${at} 篇。\n\n定时发布的一段话。` }));
  const since = performance.now();
  const due = new Map<number, number>();
  const begin = (await databaseNow()).getTime() + count * 400 + 10_000;
  for (const [at, { articleId, version }] of drafts.entries()) {
    const hour = begin + Math.floor((at * spread) / count);
    valueOf(await scheduleArticle(system, { articleId, basedOn: version, at: new Date(hour).toISOString() }));
    due.set(articleId, hour);
  }
  if (performance.now() - since > count * 400) throw new Error("This machine schedules too slowly for the proof: the first were due before the last were scheduled.");
  return due;
}

async function until(moment: number): Promise<void> {
  for (let left = 1; left > 0; ) {
    left = moment - (await databaseNow()).getTime();
    if (left > 0) await pause(Math.min(left, 1_000));
  }
}

async function allOut(ids: number[], latest: number): Promise<void> {
  while ((await databaseNow()).getTime() < latest) {
    if ((await printingsOf(ids)).length >= ids.length) break;
    await pause(500);
  }
  // Whoever would publish twice gets the time to do so.
  await pause(5_000);
}

async function printingsOf(ids: readonly number[]): Promise<{ articleId: number; at: Date }[]> {
  const wanted = new Set(ids);
  return (await db().select({ articleId: publications.articleId, at: publications.publishedAt }).from(publications)).filter(({ articleId }) => wanted.has(articleId));
}

async function judge(due: ReadonlyMap<number, number>): Promise<Proof> {
  const rows = await printingsOf([...due.keys()]);
  const waiting = due.size - new Set(rows.map(({ articleId }) => articleId)).size;
  const late = rows.map(({ articleId, at }) => at.getTime() - (due.get(articleId) ?? 0)).sort((a, b) => a - b);
  const part = (share: number) => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? Number.NaN;
  const early = late.filter((each) => each < 0).length;
  const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(2)} s`;
  return {
    figures: [
      { name: "articles due within a minute", value: String(due.size), promised: "500", kept: due.size >= 500 },
      { name: "publication events", value: `${rows.length}, ${waiting} missing`, promised: "1 each", kept: rows.length === due.size && waiting === 0 },
      { name: "early", value: String(early), promised: "0", kept: early === 0 },
      { name: "late, p50", value: seconds(part(0.5)), promised: "≤ 5 s", kept: part(0.5) <= 5_000 },
      { name: "late, p99", value: seconds(part(0.99)), promised: "≤ 5 s", kept: part(0.99) <= 5_000 },
      { name: "late, the latest", value: seconds(part(1)), promised: "≤ 5 s", kept: part(1) <= 5_000 },
    ],
  };
}
