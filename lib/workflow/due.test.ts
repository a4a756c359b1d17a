import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { mails } from "#db/schema/sign-in";
import { notices } from "#db/schema/talk";
import { reviewEvents } from "#db/schema/workflow";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { valueOf } from "#lib/articles/testing";
import type { makeColleague } from "#lib/comments/testing";
import { unseal } from "#lib/kernel/seal";
import { mailPurpose } from "#lib/mail/queue";
import { listNotices } from "#lib/notices/list";
import { writeNoticeMails } from "#lib/notices/mail";
import { suspendPerson } from "#lib/people/suspend";
import type { MailChoice } from "#lib/people/types";
import { switchMaintenance } from "#lib/settings/maintenance";
import { notices as zh } from "#messages/zh-CN/notices";
import { setDueTime } from "./assign.ts";
import { remindAt, wordAt } from "./due-times.ts";
import { remindOfDue, watchDueTimes } from "./remind.ts";
import { returnArticle } from "./return.ts";
import { readSheet } from "./sheet.ts";
import { submitArticle } from "./submit.ts";
import { makeNewsroom, seen } from "./testing.ts";
import { withdrawSubmission } from "./withdraw.ts";

useDatabase();

const hour = 3_600_000;
type Person = Awaited<ReturnType<typeof makeColleague>>;
const said = async (person: Person) => (await listNotices(person, {})).items.filter(({ kind }) => kind === "due").map(({ words }) => words);

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET ??= "a secret of these tests alone, long enough";
  // What other tests left on its way.
  await db().update(articles).set({ dueAt: null });
});
afterEach(() => {
  delete process.env.SMTP_URL;
});

async function submitted({ held = true } = {}) {
  const room = await makeNewsroom();
  valueOf(await submitArticle(room.author, { articleId: room.articleId, assigneeId: held ? room.one.id : null }));
  return room;
}

/** As if its time, which is up in `left` hours, had been set `ago` hours ago. */
async function due(articleId: number, left: number, ago: number): Promise<void> {
  const dueAt = new Date(Date.now() + left * hour);
  const [row] = await db().update(articles).set({ dueAt }).where(eq(articles.id, articleId)).returning({ round: articles.round });
  await db().insert(reviewEvents).values({ articleId, kind: "due", round: row?.round ?? 0, dueAt, createdAt: new Date(Date.now() - ago * hour) });
}
/** Three servers look at once, and once more. */
async function look(): Promise<void> {
  await Promise.all([watchDueTimes(), watchDueTimes(), watchDueTimes()]);
  await watchDueTimes();
}

test.each([[24, 18], [4, 3], [1, 0.75], [96, 72], [400, 376], [0, 0], [-1, -1]])("of %d hours the reminder comes after %d", (hours, after) => {
  expect(remindAt({ since: new Date(0), dueAt: new Date(hours * hour) }).getTime() / hour).toBe(after);
});

test("each word is said in its time, and not again", () => {
  const time = { since: new Date(0), dueAt: new Date(24 * hour), told: [] };
  const at = (hours: number, told: string[] = []) => wordAt(new Date(hours * hour), { ...time, told });
  expect([at(17.9), at(18), at(23.9), at(24), at(48), at(48.1)]).toEqual([null, "soon", "soon", "passed", "passed", null]);
  expect([at(20, ["soon"]), at(25, ["soon"]), at(25, ["passed"])]).toEqual([null, "passed", null]);
});

test("who holds it is reminded in the last quarter, once, however many servers look; nobody else is", async () => {
  const { articleId, author, one, two, chief } = await submitted();
  await due(articleId, 6.5, 17.5);
  await look();
  expect(await said(one)).toEqual([]);
  await due(articleId, 5.9, 18.1);
  await look();
  expect([await said(one), await said(two), await said(author), await said(chief)]).toEqual([["due"], [], [], []]);
  await Promise.all(Array.from({ length: 6 }, () => remindOfDue(systemActor("test"), { articleId })));
  expect(await said(one)).toEqual(["due"]);
  expect(await remindOfDue(chief, { articleId })).toMatchObject({ ok: false, code: "access.denied" });
});

test("a time that is moved is reminded of anew, also one that is moved there and back", async () => {
  const { articleId, one } = await submitted();
  await due(articleId, 1, 20);
  await look();
  valueOf(await setDueTime(one, { articleId, dueAt: new Date(Date.now() + 30 * hour).toISOString() }));
  await look();
  expect(await said(one)).toEqual(["due"]);
  const again = new Date(Date.now() + 2 * hour);
  for (const [count, since] of [[2, 30], [3, 20]] as const) {
    await db().update(articles).set({ dueAt: again }).where(eq(articles.id, articleId));
    await db().insert(reviewEvents).values({ articleId, kind: "due", round: 1, dueAt: again, createdAt: new Date(Date.now() - since * hour) });
    await look();
    expect(await said(one)).toHaveLength(count);
  }
});

test("when it is over whoever holds it hears so once; what has been over for more than a day stands on the desk only", async () => {
  const { articleId, one, two } = await submitted();
  await due(articleId, 1, 20);
  await look();
  await db().update(articles).set({ dueAt: new Date(Date.now() - 0.1 * hour) }).where(eq(articles.id, articleId));
  await look();
  expect([await said(one), await said(two)]).toEqual([["overdue", "due"], []]);
  const old = await submitted();
  await due(old.articleId, -24.1, 50);
  await look();
  expect(await said(old.one)).toEqual([]);
});

test("what nobody holds is said beforehand to those whose turn it is, and not again when it is over", async () => {
  const { articleId, author, one, two, chief } = await submitted({ held: false });
  await due(articleId, 1, 20);
  await look();
  expect([await said(one), await said(two), await said(author), await said(chief)]).toEqual([["dueOpen"], ["dueOpen"], [], []]);
  await due(articleId, -0.1, 20);
  await look();
  expect(await said(one)).toEqual(["dueOpen"]);
});

test("what somebody holds who was suspended meanwhile is nobody's: those whose turn it is hear of it", async () => {
  const { articleId, one, two } = await submitted();
  valueOf(await suspendPerson(systemActor("test"), { personId: one.id }));
  await due(articleId, 1, 20);
  await look();
  expect([await said(one), await said(two)]).toEqual([[], ["dueOpen"]]);
});

test("an author who has it back is reminded; what was withdrawn, published, scheduled, removed or is reviewed afterwards reminds nobody", async () => {
  const returned = await submitted();
  valueOf(await returnArticle(returned.one, { articleId: returned.articleId, reason: "缺图" }));
  await due(returned.articleId, 1, 20);
  const [withdrawn, scheduled, removed, urgent, published] = [await submitted(), await submitted(), await submitted(), await submitted(), await makeNewsroom({ preset: "simple" })];
  valueOf(await withdrawSubmission(withdrawn.author, { articleId: withdrawn.articleId }));
  valueOf(await submitArticle(published.author, { articleId: published.articleId }));
  valueOf(await publishArticle(published.chief, { articleId: published.articleId, basedOn: (await seen(published.articleId)).basedOn }));
  for (const { articleId } of [withdrawn, scheduled, removed, urgent]) await due(articleId, 1, 20);
  await db().update(articles).set({ scheduledAt: sql`now() + interval '1 hour'` }).where(eq(articles.id, scheduled.articleId));
  await db().update(articles).set({ removedAt: sql`now()` }).where(eq(articles.id, removed.articleId));
  await db().update(articles).set({ reviewBy: sql`now() + interval '1 hour'` }).where(eq(articles.id, urgent.articleId));
  await look();
  expect(await said(returned.author)).toEqual(["due"]);
  const quiet = [withdrawn, scheduled, removed, urgent, published].flatMap(({ author, one, two, chief }) => [author, one, two, chief]);
  for (const person of quiet) expect(await said(person)).toEqual([]);
});

test("the sign-off sheet tells when a time was set, not that somebody was reminded", async () => {
  const { articleId, chief, one } = await submitted();
  await due(articleId, 1, 20);
  await look();
  expect(await said(one)).toEqual(["due"]);
  expect((await readSheet(chief, articleId)).rounds.flatMap(({ lines }) => lines).map((line) => line.is === "event" && line.kind)).toEqual(["due", "submitted"]);
});

test("while the site is closed for writing nobody is reminded; it is made up for afterwards", async () => {
  const { articleId, one, chief } = await submitted();
  await due(articleId, 1, 20);
  valueOf(await switchMaintenance(systemActor("test"), { on: true, note: "" }));
  await look();
  expect([await said(one), await said(chief)]).toEqual([[], []]);
  valueOf(await switchMaintenance(systemActor("test"), { on: false, note: "" }));
  await look();
  expect(await said(one)).toEqual(["due"]);
});

test.each<[MailChoice, string[]]>([["atOnce", ["notices"]], ["daily", ["digest"]], ["never", []]])("by mail as the person set it: %s", async (mailNotices, purposes) => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  const { articleId, one } = await submitted();
  await db().update(people).set({ mailNotices }).where(eq(people.id, one.id));
  await db().update(notices).set({ mailedAt: sql`now()` });
  await due(articleId, 1, 20);
  await look();
  await db().update(notices).set({ createdAt: sql`now() - ${mailNotices === "daily" ? 25 : 1} * interval '1 hour'` }).where(eq(notices.personId, one.id));
  await writeNoticeMails();
  const letters = await db().select().from(mails).where(eq(mails.personId, one.id));
  expect(letters.map(({ purpose }) => purpose)).toEqual(purposes);
  for (const { text } of letters) expect(unseal(text, mailPurpose)).toContain(zh.kinds.due(""));
});
