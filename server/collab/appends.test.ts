import { afterEach, beforeEach, expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { type Listening, databaseUrl, db, listen } from "#db/client";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { makeActor, makeDraft, makeSection } from "#lib/articles/testing";
import { findParts } from "#lib/collab/keep";
import { channel, readNotice } from "#lib/collab/notice";
import { beginDocument } from "#lib/drafts/begin";
import { Appends } from "./appends.ts";

useDatabase();

let heard: { update: number; server: string }[] = [];
let listening: Listening;
beforeEach(async () => {
  heard = [];
  listening = await listen(databaseUrl(), channel, (payload) => {
    const notice = readNotice(payload);
    if (notice) heard.push(notice);
  }, () => {});
});
afterEach(() => listening.stop());

async function draft(): Promise<number> {
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
  await beginDocument(systemActor("test"), { articleId });
  return articleId;
}

const updates = async (articleId: number) => (await findParts(articleId)).filter(({ id }) => id > 0);
const bytes = (count: number, size = 3) => Array.from({ length: count }, (_, at) => new Uint8Array(size).fill(at % 256));
/** When a row was written: those of one commit have the same transaction. */
const commits = async (articleId: number) => Number((await db().execute<{ commits: string }>(sql`select count(distinct xmin::text) as commits from draft_updates where article_id = ${articleId}`))[0]?.commits);

test("updates that come while one is being written are on disk in the order they came, each under its number and its writer, in one commit", async () => {
  const articleId = await draft();
  const [one, other] = [await makeActor("editor"), await makeActor("editor")];
  const appends = new Appends("here");
  const bodies = bytes(20);
  const numbers = await Promise.all(bodies.map((body, at) => appends.add(articleId, { personId: at % 3 === 0 ? null : at % 3 === 1 ? one.id : other.id, body })));
  const kept = await updates(articleId);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(kept.map(({ id, body, personId }) => [id, body[0], personId])).toEqual(bodies.map((_, at) => [numbers[at], at, at % 3 === 0 ? null : at % 3 === 1 ? one.id : other.id]));
  expect(await commits(articleId)).toBe(2);
  await expect.poll(() => heard).toEqual(numbers.map((update) => ({ articleId, server: "here", update })));
});

test("what is much, or many, goes in several statements, and nothing is left behind", async () => {
  const articleId = await draft();
  const appends = new Appends("here");
  const numbers = await Promise.all([...bytes(120), ...bytes(5, 600_000)].map((body) => appends.add(articleId, { personId: null, body })));
  expect(new Set(numbers).size).toBe(125);
  expect((await updates(articleId)).map(({ id }) => id)).toEqual(numbers);
  // One alone, 50 and 50, then 19 with the first large one, and the others one by one.
  expect(await commits(articleId)).toBe(8);
});

test("what cannot be written is told to each, and does not keep what comes later from disk", async () => {
  const appends = new Appends("here");
  const nowhere = await Promise.allSettled(bytes(3).map((body) => appends.add(2_000_000_000, { personId: null, body })));
  expect(nowhere.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  const articleId = await draft();
  const nobody = await Promise.allSettled([appends.add(articleId, { personId: null, body: bytes(1)[0] ?? new Uint8Array() }), appends.add(articleId, { personId: 2_000_000_000, body: new Uint8Array([1]) })]);
  expect(nobody.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  await appends.add(articleId, { personId: null, body: new Uint8Array([2]) });
  expect((await updates(articleId)).map(({ body }) => body[0])).toEqual([0, 2]);
});

test("drafts do not wait for each other", async () => {
  const [one, other] = [await draft(), await draft()];
  const appends = new Appends("here");
  await db().transaction(async (held) => {
    await held.execute(sql`select 1 from draft_states where article_id = ${one} for update`);
    let written = false;
    const waiting = appends.add(one, { personId: null, body: new Uint8Array([1]) }).then(() => (written = true));
    expect(await appends.add(other, { personId: null, body: new Uint8Array([2]) })).toBeGreaterThan(0);
    expect(written).toBe(false);
    void waiting;
  });
  await expect.poll(async () => (await updates(one)).length).toBe(1);
});
