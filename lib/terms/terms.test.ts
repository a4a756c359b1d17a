import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { databaseUrl, db } from "#db/client";
import { audit } from "#db/schema/site";
import { termHits, termScans } from "#db/schema/terms";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { makeActor, makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { installJobs } from "#lib/jobs/install";
import { openTerms } from "./article-terms.ts";
import { activateTerms, changeTerms, restoreTerms } from "./change-list.ts";
import { importTerms } from "./import-list.ts";
import { installTerms } from "./install.ts";
import { letTermStand, withdrawTermStand } from "./let-stand.ts";
import { exportTerms, listTermLists, openTermList } from "./lists.ts";
import { goOnScanning, startScan } from "./scan.ts";
import { listHits } from "./scanned.ts";
import { termsAsCsv } from "./write-list.ts";

useDatabase();

const bytes = (text: string) => new TextEncoder().encode(text);
const importing = async (text: string | Uint8Array, more: object = {}) => importTerms(await makeActor("chief"), { listId: null, name: `词表${newMark()}`, bytes: typeof text === "string" ? bytes(text) : text, ...more });

test.each([["term,severity\n按装,block\n", "按装"], ["级别\t词\n拦截\t按装\n", "按装"], ['[{"词":"按装","level":"block"}]', "按装"], ["# 注\n按装 → 安装\n", "按装"]])("%j is a list", async (text, term) => {
  const { listId } = valueOf(await importing(text));
  expect((await openTermList(await makeActor("author"), { listId })).terms).toMatchObject([{ term }]);
  valueOf(await activateTerms(await makeActor("chief"), { listId, active: false }));
});

test("GBK and UTF-16 are read", async () => {
  const gbk = Uint8Array.from([0xb4, 0xca, 0x2c, 0xb8, 0xc4, 0xce, 0xaa, 0x0a, 0xb0, 0xb4, 0xd7, 0xb0, 0x2c, 0xb0, 0xb2, 0xd7, 0xb0, 0x0a]);
  for (const file of [gbk, new Uint8Array(Buffer.from("\ufeff词,改为\n按装,安装\n", "utf16le"))]) {
    const { listId } = valueOf(await importing(file));
    expect((await openTermList(await makeActor("author"), { listId })).terms).toMatchObject([{ term: "按装", replacement: "安装" }]);
    valueOf(await activateTerms(await makeActor("chief"), { listId, active: false }));
  }
});

test.each([["词,级别\n甲,提醒\n乙,也许\n", "terms.badLine", 3], ["词,例外\n甲,没有\n", "terms.badLine", 2], ["词,改为\n甲,乙\n甲,丙\n", "terms.badLine", 3], ['词,改为\n"甲,乙\n', "table.quotes", 2], ["甲,乙\n", "terms.noHeading", 1]])("%j is refused with its line, and nothing of it is kept", async (text, code, line) => {
  const before = (await listTermLists(await makeActor("chief"), undefined)).lists.length;
  expect(await importing(text)).toMatchObject({ ok: false, code, params: { line } });
  expect((await listTermLists(await makeActor("chief"), undefined)).lists.length).toBe(before);
});

test("an editor cannot import, and two chiefs cannot save over each other", async () => {
  expect(await importTerms(await makeActor("editor"), { listId: null, name: "x", bytes: bytes("甲") })).toMatchObject({ ok: false, code: "access.denied" });
  const chief = await makeActor("chief");
  const { listId } = valueOf(await importing("词,改为\n某甲词,某乙词\n"));
  const now = { term: "某甲词", replacement: "某丙词", reason: "", severity: "warn", exceptions: [], source: "" };
  const save = () => changeTerms(chief, { listId, basedOn: 1, changes: [{ was: "某甲词", now }], note: "改" });
  const outcomes = await Promise.all([save(), save()]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: "terms.stale" });
  expect((await openTermList(chief, { listId, from: 1, to: 2 })).comparison).toMatchObject({ changed: [{ before: { replacement: "某乙词" }, after: { replacement: "某丙词" } }], same: 0 });
  expect(valueOf(await restoreTerms(chief, { listId, basedOn: 2, version: 1 })).version).toBe(3);
  const { terms } = await exportTerms(chief, { listId, version: null });
  // What was exported is, imported again, the same.
  expect(valueOf(await importTerms(chief, { listId, bytes: bytes(termsAsCsv(terms, "zh-CN")) })).version).toBe(3);
});

test("switching a list off and on is in the audit log, with what it was before", async () => {
  const chief = await makeActor("chief");
  const { listId } = valueOf(await importing("词,改为\n某丁词,某戊词\n"));
  for (const active of [false, true, false]) valueOf(await activateTerms(chief, { listId, active }));
  const lines = await db().select({ detail: audit.detail }).from(audit).where(and(eq(audit.action, "terms.activate"), eq(audit.subjectId, listId))).orderBy(audit.id);
  expect(lines.map(({ detail }) => detail)).toEqual([[true, false], [false, true], [true, false]].map(([before, after]) => ({ before: { active: before }, after: { active: after } })));
});

test("the list of the software comes once, and stays as people changed it", async () => {
  expect(valueOf(await installTerms(systemActor("test"), {}))).toEqual({ installed: true });
  expect(valueOf(await installTerms(systemActor("test"), {}))).toEqual({ installed: false });
  const { lists } = await listTermLists(await makeActor("author"), undefined);
  expect(lists.filter(({ builtIn }) => builtIn)).toMatchObject([{ version: 1, active: true }]);
});

test("a blocked term stops publishing until an editor lets it stand in that sentence, with a reason", async () => {
  const [mark, section] = [newMark(), await makeSection()];
  valueOf(await importing(`term,severity\nzz${mark},block\n`));
  const [author, chief] = [await makeActor("author"), await makeActor("chief")];
  const draft = await makeDraft({ sectionId: section.id, actor: author, body: `这一句有 zz${mark} 一词。` });
  const publish = () => publishArticle(chief, { articleId: draft.articleId, basedOn: draft.version });
  expect(await publish()).toMatchObject({ ok: false, code: "article.checklist", params: { items: "blockedTerms" } });
  const said = { articleId: draft.articleId, term: `zz${mark}`, sentence: `这一句有 zz${mark} 一词。`, severity: "block", reason: "引文" };
  expect(await letTermStand(author, said)).toMatchObject({ ok: false, code: "access.denied" });
  expect(await letTermStand(chief, { ...said, reason: "  " })).toMatchObject({ ok: false, code: "terms.noReason" });
  const { overrideId } = valueOf(await letTermStand(chief, said));
  expect(valueOf(await letTermStand(chief, said))).toMatchObject({ overrideId, again: true });
  expect(await openTerms(author, { articleId: draft.articleId, known: "" })).toMatchObject({ standing: [{ reason: "引文", mayWithdraw: false }], may: { warn: true, block: false } });
  valueOf(await withdrawTermStand(chief, { articleId: draft.articleId, overrideId }));
  expect(await publish()).toMatchObject({ ok: false });
  // Saying less than the list says settles nothing.
  valueOf(await letTermStand(author, { ...said, severity: "warn" }));
  expect(await publish()).toMatchObject({ ok: false });
  valueOf(await letTermStand(chief, said));
  valueOf(await publish());
});

test.each(["kicker", "note", "metaDescription"])("a blocked term in the %s stops publishing as well", async (field) => {
  const [mark, section, chief] = [newMark(), await makeSection(), await makeActor("chief")];
  valueOf(await importing(`term,severity\nzz${mark},block\n`));
  const words = { [field]: `有 zz${mark} 一词` };
  const draft = await makeDraft({ sectionId: section.id, ...words, details: field === "metaDescription" ? words : {} });
  expect(await publishArticle(chief, { articleId: draft.articleId, basedOn: draft.version })).toMatchObject({ ok: false, code: "article.checklist", params: { items: "blockedTerms" } });
  valueOf(await letTermStand(chief, { articleId: draft.articleId, term: `zz${mark}`, sentence: `有 zz${mark} 一词`, severity: "block", reason: "引文" }));
  valueOf(await publishArticle(chief, { articleId: draft.articleId, basedOn: draft.version }));
});

test("the archive is looked through once, by however many at a time", async () => {
  await installJobs(databaseUrl());
  const [mark, section, chief] = [newMark(), await makeSection(), await makeActor("chief")];
  const clean = await makePublished({ sectionId: section.id });
  const wrong = await makePublished({ sectionId: section.id, body: `一个 yy${mark}，又一个 YY${mark}。` });
  valueOf(await importing(`term,severity\nyy${mark},warn\n`));
  const { scanId, total } = valueOf(await startScan(chief, {}));
  expect(await startScan(chief, {})).toMatchObject({ ok: false, code: "terms.scanRunning" });
  await Promise.all([goOnScanning(), goOnScanning(), goOnScanning()]);
  const [row] = await db().select().from(termScans).where(eq(termScans.id, scanId));
  expect(row).toMatchObject({ looked: total, total });
  expect(row?.endedAt).not.toBeNull();
  const hits = await db().select().from(termHits).where(eq(termHits.scanId, scanId));
  expect(hits.filter(({ articleId }) => articleId === clean.articleId)).toEqual([]);
  expect(hits.find(({ articleId }) => articleId === wrong.articleId)?.hits).toEqual({ [`yy${mark}`]: 2 });
  expect((await listHits(chief, {})).items.map(({ articleId }) => articleId)).toContain(wrong.articleId);
  expect((await listHits(await makeActor("editor", []), {})).items).toEqual([]);
});
