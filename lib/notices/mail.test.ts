import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { mails } from "#db/schema/sign-in";
import { notices } from "#db/schema/talk";
import { useDatabase } from "#db/testing";
import type { Actor } from "#lib/access/actor";
import { makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { startThread } from "#lib/comments/start-thread";
import { makeColleague, someAnchor } from "#lib/comments/testing";
import { unseal } from "#lib/kernel/seal";
import { mailPurpose } from "#lib/mail/queue";
import { declinePitch } from "#lib/pitches/decide";
import { proposePitch } from "#lib/pitches/propose";
import type { MailChoice } from "#lib/people/types";
import { readNotices } from "./mark-read.ts";
import { lastDigest, writeNoticeMails } from "./mail.ts";
import { tellPerson } from "./tell.ts";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= "a secret of these tests alone, long enough";
});
useDatabase();
beforeEach(async () => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  await db().delete(notices).where(sql`true`);
  await db().delete(mails).where(sql`true`);
});
afterAll(() => {
  delete process.env.SMTP_URL;
});

type Person = Actor & { kind: "person" };

/** An editor who mentions a chief, who wants mail as said; `words` are what the comment says. */
async function stage(mailNotices: MailChoice, words = "机密的话") {
  const section = await makeSection();
  const [editor, chief] = [await makeColleague("editor", [section.id]), await makeColleague("chief")];
  await db().update(people).set({ mailNotices, email: `${chief.id}@example.com` }).where(eq(people.id, chief.id));
  const { articleId, headline } = await makeDraft({ sectionId: section.id });
  const mention = async () => valueOf(await startThread(editor, { articleId, field: "body", anchor: someAnchor(), quote: "段", text: `@[${chief.id}] ${words} ${newMark()}` }));
  await mention();
  return { articleId, headline, chief, mention };
}
/** As if so long had gone by since every notice and letter. */
async function later(hours: number): Promise<void> {
  await db().update(notices).set({ createdAt: sql`${notices.createdAt} - ${hours} * interval '1 hour'` });
  await db().update(mails).set({ createdAt: sql`${mails.createdAt} - ${hours} * interval '1 hour'` });
}
async function lettersTo({ id }: Person): Promise<{ purpose: string; text: string }[]> {
  const rows = await db().select().from(mails).where(eq(mails.personId, id)).orderBy(mails.id);
  return rows.map(({ purpose, text }) => ({ purpose, text: unseal(text, mailPurpose) ?? "" }));
}

test("an idea that was declined is written of as that", async () => {
  const section = await makeSection();
  const [author, editor] = [await makeColleague("author"), await makeColleague("editor", [section.id])];
  await db().update(people).set({ mailNotices: "atOnce" }).where(eq(people.id, author.id));
  const headline = `选题${newMark()}`;
  const { articleId } = valueOf(await proposePitch(author, { headline, sectionId: section.id }));
  valueOf(await declinePitch(editor, { articleId, basedOn: 1, reason: "上月写过" }));
  await later(0.01);
  expect(await writeNoticeMails()).toBe(1);
  const [letter] = await lettersTo(author);
  expect(letter?.text).toContain(`${editor.name}没有采用您的选题：《${headline}》`);
});

test("at once: what comes within twenty seconds is one letter, told once, without the comment's words", async () => {
  const { chief, headline, mention } = await stage("atOnce");
  await mention();
  expect(await writeNoticeMails()).toBe(0);
  await later(0.01);
  expect(await writeNoticeMails()).toBe(1);
  expect(await writeNoticeMails()).toBe(0);
  const [letter, ...more] = await lettersTo(chief);
  expect([letter?.purpose, more]).toEqual(["notices", []]);
  expect(letter?.text.split(headline)).toHaveLength(3);
  expect(letter?.text).not.toContain("机密的话");
});

test("daily: one letter a day, and the next only for what is new", async () => {
  const { chief, mention } = await stage("daily");
  await later(25);
  expect(await writeNoticeMails()).toBe(1);
  await mention();
  expect(await writeNoticeMails()).toBe(0);
  await later(25);
  expect(await writeNoticeMails()).toBe(1);
  expect(await writeNoticeMails()).toBe(0);
  expect((await lettersTo(chief)).map(({ purpose }) => purpose)).toEqual(["digest", "digest"]);
});

test("never: no letter, however long it waits", async () => {
  const { chief } = await stage("never");
  await later(25);
  expect(await writeNoticeMails()).toBe(0);
  expect(await lettersTo(chief)).toEqual([]);
});

test("what was read meanwhile, may not be read any more, or reaches somebody suspended is not told by mail", async () => {
  const [read, closed, suspended] = [await stage("atOnce"), await stage("atOnce"), await stage("atOnce")];
  valueOf(await readNotices(read.chief, { all: true }));
  await db().update(articles).set({ removedAt: new Date() }).where(eq(articles.id, closed.articleId));
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, suspended.chief.id));
  await later(0.01);
  expect(await writeNoticeMails()).toBe(0);
});

test.each(["atOnce", "daily"] as const)("what models have cost is no letter, neither at once nor in the morning (%s)", async (mailNotices) => {
  const chief = await makeColleague("chief");
  await db().update(people).set({ mailNotices, email: `${chief.id}@example.com` }).where(eq(people.id, chief.id));
  await tellPerson(chief.id, { kind: "budget", from: null, detail: { scope: "site", subject: "", month: "2026-11" } });
  await later(mailNotices === "daily" ? 25 : 0.01);
  expect(await writeNoticeMails()).toBe(0);
});

test("two servers that write at once write one letter", async () => {
  const [atOnce, daily] = [await stage("atOnce"), await stage("daily")];
  await later(23);
  await db().update(notices).set({ createdAt: sql`now() - interval '25 hours'` }).where(eq(notices.personId, daily.chief.id));
  await Promise.all([writeNoticeMails(), writeNoticeMails(), writeNoticeMails()]);
  expect([(await lettersTo(atOnce.chief)).length, (await lettersTo(daily.chief)).length]).toEqual([1, 1]);
});

test("without a mail server nothing is written, and nothing is marked as told", async () => {
  const { chief } = await stage("atOnce");
  await later(0.01);
  delete process.env.SMTP_URL;
  expect(await writeNoticeMails()).toBe(0);
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  expect(await writeNoticeMails()).toBe(1);
  expect(await lettersTo(chief)).toHaveLength(1);
});

test.each([
  ["2026-03-10T02:00:00Z", 8, "Asia/Shanghai", "2026-03-10T00:00:00.000Z"],
  ["2026-03-09T23:59:59Z", 8, "Asia/Shanghai", "2026-03-09T00:00:00.000Z"],
  ["2026-03-29T07:00:00Z", 8, "Europe/Berlin", "2026-03-29T06:00:00.000Z"],
  ["2026-10-25T07:30:00Z", 8, "Europe/Berlin", "2026-10-25T07:00:00.000Z"],
])("at %s the last digest of %i o'clock in %s was due at %s", (now, hour, zone, due) => {
  expect(lastDigest(new Date(now), hour, zone).toISOString()).toBe(due);
});
