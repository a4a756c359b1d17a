import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles, drafts } from "#db/schema/articles";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { startArticle } from "#lib/articles/start";
import { contentOf, makeActor, valueOf } from "#lib/articles/testing";
import { keepConflict } from "#lib/drafts/keep-conflict";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { once } from "#lib/kernel/process";
import { keepIdleDraft, keepIdleDrafts } from "./keep-idle.ts";
import { keepNamed } from "./keep-named.ts";
import { listRevisions } from "./list.ts";

useDatabase();

async function stage() {
  const chief = await makeActor("chief");
  const { articleId } = valueOf(await startArticle(chief, {}));
  const write = async (headline: string, minutesAgo: number, actor = chief) => {
    const { version } = await openDraft(chief, articleId);
    valueOf(await saveDraft(actor, { articleId, basedOn: version, content: contentOf({ headline }) }));
    await db().update(drafts).set({ savedAt: sql`now() - ${minutesAgo} * interval '1 minute'` }).where(eq(drafts.articleId, articleId));
  };
  const kept = async () => (await listRevisions(systemActor("test"), { articleId })).items.map(({ reason, by, writers }) => ({ reason, by, writers }));
  return { articleId, chief, write, kept };
}

test("what was written before a pause of five minutes is kept once, in the writer's name", async () => {
  const { write, kept, chief } = await stage();
  for (const headline of ["一", "二", "三"]) await write(headline, 6);
  await keepIdleDrafts();
  await keepIdleDrafts();
  expect(await kept()).toEqual([{ reason: "idle", by: chief.name, writers: [chief.name] }]);
});

test("while somebody writes nothing is kept", async () => {
  const { write, kept } = await stage();
  await write("一", 1);
  await keepIdleDrafts();
  expect(await kept()).toEqual([]);
});

test("half an hour of writing without a pause is kept meanwhile", async () => {
  const { articleId, write, kept } = await stage();
  await write("一", 1);
  await keepIdleDrafts();
  expect(await kept()).toEqual([]);
  // As if the round above had been half an hour ago.
  once("writing-since", () => new Map<number, number>()).set(articleId, Date.now() - 31 * 60_000);
  await write("二", 0);
  await keepIdleDrafts();
  expect(await kept()).toHaveLength(1);
});

test("what was written and taken back leaves no second revision, however often it is looked at", async () => {
  const { articleId, chief, write, kept } = await stage();
  await write("一", 6);
  await keepIdleDrafts();
  const { content } = await openDraft(chief, articleId);
  for (const headline of ["二", "一"]) {
    const { version } = await openDraft(chief, articleId);
    valueOf(await saveDraft(chief, { articleId, basedOn: version, content: { ...content, headline } }));
  }
  once("writing-since", () => new Map<number, number>()).set(articleId, Date.now() - 31 * 60_000);
  await keepIdleDrafts();
  await keepIdleDrafts();
  expect(await kept()).toHaveLength(1);
});

test("two servers that look at once keep a state once", async () => {
  const { write, kept } = await stage();
  await write("一", 6);
  await Promise.all([keepIdleDrafts(), keepIdleDrafts(), keepIdleDrafts()]);
  expect(await kept()).toHaveLength(1);
});

test("an article nobody has written in is not kept", async () => {
  const { articleId, kept } = await stage();
  await db().update(articles).set({ version: 2 }).where(eq(articles.id, articleId));
  await db().update(drafts).set({ savedAt: sql`now() - interval '1 hour'` }).where(eq(drafts.articleId, articleId));
  await keepIdleDrafts();
  expect(await kept()).toEqual([]);
});

test("a text that lost a conflict does not stand for the draft: the draft is kept as well", async () => {
  const { articleId, chief, write, kept } = await stage();
  await write("一", 6);
  valueOf(await keepConflict(chief, { articleId, content: contentOf({ headline: "没有赢的" }) }));
  await keepIdleDrafts();
  expect((await kept()).map(({ reason }) => reason)).toEqual(["idle", "conflict"]);
});

test("what a person has kept by hand is not kept again by itself", async () => {
  const { articleId, chief, write, kept } = await stage();
  await write("一", 6);
  valueOf(await keepNamed(chief, { articleId, name: "送审" }));
  await keepIdleDrafts();
  expect((await kept()).map(({ reason }) => reason)).toEqual(["save"]);
});

test("the round is the house's own: no person may run it", async () => {
  const { articleId } = await stage();
  expect(await keepIdleDraft(await makeActor("admin"), { articleId, savedBy: null })).toMatchObject({ ok: false, code: "access.denied" });
});
