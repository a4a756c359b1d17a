import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { revisions } from "#db/schema/articles";
import { draftUpdates } from "#db/schema/drafts";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { makeActor, makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { keepConflict } from "#lib/drafts/keep-conflict";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { keepNamed } from "./keep-named.ts";
import { historyPageSize, historyPlace, listRevisions } from "./list.ts";
import { nameRevision, pinRevision } from "./mark.ts";
import { readRevision } from "./read.ts";
import { restoreRevision } from "./restore.ts";
import { insertRevision } from "./store.ts";

useDatabase();

/** A draft with one revision (its import), and a chief. */
async function stage() {
  const section = await makeSection();
  const chief = await makeActor("chief", []);
  const draft = await makeDraft({ sectionId: section.id, headline: "第一稿", body: "甲段。\n\n乙段。" });
  const write = async (headline: string, actor = chief) => {
    const { version } = await openDraft(chief, draft.articleId);
    return valueOf(await saveDraft(actor, { articleId: draft.articleId, basedOn: version, content: { ...draft.content, headline } })).version;
  };
  return { ...draft, chief, section, write };
}
const linesOf = async (actor: Parameters<typeof listRevisions>[0], articleId: number) => (await listRevisions(actor, { articleId })).items;

test("five hundred revisions are read page by page, each once, the newest first", async () => {
  const { articleId, chief, content } = await stage();
  for (let at = 2; at <= 500; at++) await insertRevision({ articleId, number: at, content: { ...content, headline: `第 ${at} 稿` }, hash: `hash ${at}`, reason: "idle", createdBy: chief.id });
  const numbers: number[] = [];
  let before: number | undefined;
  for (let page = 0; page < 30; page++) {
    const { items, next } = await listRevisions(chief, { articleId, before });
    expect(items.length).toBeLessThanOrEqual(historyPageSize);
    numbers.push(...items.map(({ number }) => number));
    if (next === null) break;
    before = next;
  }
  expect(numbers).toEqual(Array.from({ length: 500 }, (_, at) => 500 - at));
});

test("a line tells who kept it and why, who wrote, how long it is, and whether readers had it", async () => {
  const { articleId, chief, write } = await stage();
  const colleague = await makeActor("chief");
  await write("第二稿", colleague);
  expect(valueOf(await keepNamed(chief, { articleId, name: "  送审稿 " }))).toEqual({ number: 2 });
  expect((await linesOf(chief, articleId))[0]).toMatchObject({ number: 2, by: chief.name, writers: [colleague.name], reason: "save", name: "送审稿", pinned: false, published: false, sameAs: null, characters: 6, at: expect.any(String) });
  const live = await makePublished({ sectionId: (await makeSection()).id });
  expect((await linesOf(chief, live.articleId)).map(({ published }) => published)).toEqual([true]);
});

test("everybody who wrote in the document since the version before is named as a writer of it", async () => {
  const { articleId, chief, write } = await stage();
  const [one, other, early] = [await makeActor("author"), await makeActor("author"), await makeActor("author")];
  const row = (personId: number, createdAt?: Date) => ({ articleId, server: "test", personId, schema: 1, body: new Uint8Array([0, 0]), ...(createdAt && { createdAt }) });
  await db().insert(draftUpdates).values([row(early.id, new Date("2026-01-01T00:00:00Z")), row(one.id), row(other.id), row(one.id)]);
  await write("合写的一稿");
  valueOf(await keepNamed(chief, { articleId }));
  expect((await linesOf(chief, articleId))[0]?.writers.toSorted()).toEqual([chief.name, one.name, other.name].toSorted());
});

test("a state that is kept already gets the name and no second revision", async () => {
  const { articleId, chief } = await stage();
  expect(valueOf(await keepNamed(chief, { articleId, name: "原稿" }))).toEqual({ number: 1 });
  expect(valueOf(await keepNamed(chief, { articleId }))).toEqual({ number: 1 });
  expect((await linesOf(chief, articleId)).map(({ number, name }) => [number, name])).toEqual([[1, "原稿"]]);
});

test("names and pins are given and taken away, and those alone can be listed", async () => {
  const { articleId, chief, write } = await stage();
  for (const headline of ["二", "三", "四"]) {
    await write(headline);
    valueOf(await keepNamed(chief, { articleId }));
  }
  valueOf(await nameRevision(chief, { articleId, number: 2, name: "律师看过" }));
  valueOf(await pinRevision(chief, { articleId, number: 3, pinned: true }));
  const marked = async () => (await listRevisions(chief, { articleId, marked: true })).items.map(({ number, name, pinned }) => ({ number, name, pinned }));
  expect(await marked()).toEqual([{ number: 3, name: "", pinned: true }, { number: 2, name: "律师看过", pinned: false }]);
  valueOf(await nameRevision(chief, { articleId, number: 2, name: "" }));
  valueOf(await pinRevision(chief, { articleId, number: 3, pinned: false }));
  expect(await marked()).toEqual([]);
  expect(await nameRevision(chief, { articleId, number: 99, name: "没有" })).toMatchObject({ ok: false, code: "revision.unknown" });
  expect(await nameRevision(chief, { articleId, number: 2, name: "长".repeat(61) })).toMatchObject({ ok: false, code: "input.tooLong" });
});

test("restoring keeps what stood there, puts the old text back, and can be taken back the same way", async () => {
  const { articleId, chief, content, write } = await stage();
  const version = await write("第二稿");
  const done = valueOf(await restoreRevision(chief, { articleId, number: 1, basedOn: version }));
  expect(done).toMatchObject({ version: version + 1, kept: 2, restored: 3 });
  expect((await openDraft(chief, articleId)).content).toEqual(content);
  expect((await linesOf(chief, articleId)).map(({ number, reason, sameAs }) => [number, reason, sameAs])).toEqual([[3, "restore", 1], [2, "beforeRestore", null], [1, "import", null]]);
  const back = valueOf(await restoreRevision(chief, { articleId, number: done.kept, basedOn: done.version }));
  expect((await openDraft(chief, articleId)).content.headline).toBe("第二稿");
  expect(back.kept).toBe(3);
  const [recorded] = await db().select({ detail: audit.detail }).from(audit).where(and(eq(audit.action, "revision.restore"), eq(audit.subjectId, articleId)));
  expect(recorded?.detail).toMatchObject({ number: 1, kept: 2 });
});

test("restoring over somebody's newer save is refused and changes nothing", async () => {
  const { articleId, chief, write } = await stage();
  const version = await write("第二稿");
  await write("同事刚写的");
  expect(await restoreRevision(chief, { articleId, number: 1, basedOn: version })).toMatchObject({ ok: false, code: "draft.stale", params: { version: version + 1 } });
  expect((await openDraft(chief, articleId)).content.headline).toBe("同事刚写的");
  expect(await linesOf(chief, articleId)).toHaveLength(1);
});

test("of many restores racing on one version, one happens", async () => {
  const { articleId, chief, write } = await stage();
  const version = await write("第二稿");
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => restoreRevision(chief, { articleId, number: 1, basedOn: version })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await linesOf(chief, articleId)).toHaveLength(3);
});

test("another article's revision cannot be read or restored here", async () => {
  const [here, there] = [await stage(), await stage()];
  await there.write("别处的第二稿");
  valueOf(await keepNamed(there.chief, { articleId: there.articleId }));
  await expect(readRevision(here.chief, { articleId: here.articleId, number: 2 })).rejects.toMatchObject({ code: "revision.unknown" });
  expect(await restoreRevision(here.chief, { articleId: here.articleId, number: 2, basedOn: here.version })).toMatchObject({ ok: false, code: "revision.unknown" });
});

test("whoever may not read the article sees none of its history and changes none of it", async () => {
  const { articleId, version } = await stage();
  const author = await makeActor("author");
  for (const [actor, code] of [[author, "access.denied"], [anonymous, "access.signIn"]] as const) {
    await expect(listRevisions(actor, { articleId })).rejects.toMatchObject({ code });
    await expect(readRevision(actor, { articleId, number: 1 })).rejects.toMatchObject({ code });
    const outcomes = [await keepNamed(actor, { articleId }), await nameRevision(actor, { articleId, number: 1, name: "甲" }), await pinRevision(actor, { articleId, number: 1, pinned: true }), await restoreRevision(actor, { articleId, number: 1, basedOn: version })];
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, code });
  }
});

test("a revision is read with its text and the number of the one before", async () => {
  const { articleId, chief, content, write } = await stage();
  await write("第二稿");
  valueOf(await keepConflict(chief, { articleId, content: { ...content, headline: "没有赢的" } }));
  expect(await readRevision(chief, { articleId, number: 2 })).toMatchObject({ before: 1, content: { headline: "没有赢的" }, line: { number: 2, reason: "conflict" }, pictures: [] });
  expect(await readRevision(chief, { articleId, number: 1 })).toMatchObject({ before: null, content });
});

test("a revision cannot be changed, not even by hand", async () => {
  const { articleId } = await stage();
  await expect(db().update(revisions).set({ reason: "save" }).where(eq(revisions.articleId, articleId))).rejects.toThrow();
});

test("an address with nonsense in it is the first page", () => {
  expect([{ before: "-1" }, { before: "x" }, { before: "1e99" }, { marked: "yes" }].map((each) => historyPlace.parse(each))).toEqual([{}, {}, {}, {}]);
  expect(historyPlace.parse({ before: "30", marked: "1" })).toEqual({ before: 30, marked: true });
});
