import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { databaseUrl, db } from "#db/client";
import { articles } from "#db/schema/articles";
import { invitations, people, sessions } from "#db/schema/people";
import { attempts } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { scheduleArticle } from "#lib/articles/schedule";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { tidy } from "./tidy.ts";
import { startWorkers } from "./work.ts";

useDatabase();
process.env.LOG_LEVEL = "silent";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const liveOf = async (articleId: number) => (await db().select({ live: articles.live }).from(articles).where(eq(articles.id, articleId)))[0]?.live;

test("the queue publishes at the hour by itself", async () => {
  closing.push((await startWorkers(databaseUrl())).stop);
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  valueOf(await scheduleArticle(await makeActor("chief"), { articleId: draft.articleId, basedOn: draft.version, at: new Date(Date.now() + 1_500).toISOString() }));
  expect(await liveOf(draft.articleId)).toBe("scheduled");
  const due = (await db().select({ at: articles.scheduledAt }).from(articles).where(eq(articles.id, draft.articleId)))[0]?.at?.getTime() ?? 0;
  await vi.waitFor(async () => expect(await liveOf(draft.articleId)).toBe("live"), { timeout: 10_000, interval: 100 });
  const [published] = await db().select({ at: articles.publishedAt }).from(articles).where(eq(articles.id, draft.articleId));
  // The second net takes what is two seconds late: before, it can only have been the queue.
  expect((published?.at?.getTime() ?? 0) - due).toBeLessThan(2_000);
}, 20_000);

test("what has no job any more is found by the second net, past one that cannot be published", async () => {
  const chief = await makeActor("chief");
  const made: number[] = [];
  for (let each = 0; each < 2; each++) {
    const draft = await makeDraft({ sectionId: (await makeSection()).id });
    valueOf(await scheduleArticle(chief, { articleId: draft.articleId, basedOn: draft.version, at: new Date(Date.now() + 3_600_000).toISOString() }));
    await db().update(articles).set({ scheduledAt: sql`date_trunc('milliseconds', now()) - interval '2 minutes'`, ...(each === 0 && { scheduledRevisionId: 999_999 }) }).where(eq(articles.id, draft.articleId));
    made.push(draft.articleId);
  }
  await db().execute(sql`delete from pgboss.job where name = 'article.publishScheduled'`);
  closing.push((await startWorkers(databaseUrl())).stop);
  await vi.waitFor(async () => expect(await liveOf(made[1] ?? 0)).toBe("live"), { timeout: 10_000, interval: 100 });
  expect(await liveOf(made[0] ?? 0)).toBe("scheduled");
}, 20_000);

test("tidying takes what is long over, and nothing else", async () => {
  const [person] = await db().insert(people).values({ name: "甲", slug: "tidy-a", role: "author" }).returning();
  const personId = person?.id ?? 0;
  const ago = (days: number) => sql`now() - ${days} * interval '1 day'`;
  await db().insert(sessions).values([{ hash: "old", personId, expiresAt: ago(91) }, { hash: "ended", personId, expiresAt: ago(-1), endedAt: ago(91) }, { hash: "recent", personId, expiresAt: ago(89) }, { hash: "live", personId, expiresAt: ago(-1) }]);
  await db().insert(invitations).values([{ kind: "invite", tokenHash: "old", expiresAt: ago(91) }, { kind: "invite", tokenHash: "open", expiresAt: ago(-1) }, { kind: "invite", tokenHash: "used", expiresAt: ago(-1), usedAt: ago(1) }]);
  await db().insert(attempts).values([{ key: "over", count: 3, endsAt: ago(1) }, { key: "running", count: 3, endsAt: ago(-1) }]);
  await tidy();
  expect((await db().select().from(sessions).where(eq(sessions.personId, personId))).map(({ hash }) => hash).sort()).toEqual(["live", "recent"]);
  expect((await db().select().from(invitations)).map(({ tokenHash }) => tokenHash).sort()).toEqual(["open", "used"]);
  expect((await db().select().from(attempts)).map(({ key }) => key)).toEqual(["running"]);
});
