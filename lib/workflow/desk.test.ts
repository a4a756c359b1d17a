import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { makeColleague } from "#lib/comments/testing";
import { systemActor } from "#lib/access/actor";
import { contentOf, makeDraft, valueOf } from "#lib/articles/testing";
import { saveDraft } from "#lib/drafts/save";
import { listReviews, reviewPageSize } from "./desk.ts";
import { returnedStatement, waitingStatement } from "./desk-store.ts";
import { underReviewStatement } from "./due-store.ts";
import { returnArticle } from "./return.ts";
import { submitArticle } from "./submit.ts";
import { makeNewsroom, makeReviewedSection, seen, signAs } from "./testing.ts";

useDatabase();

const rows = 100_000;
let sectionId = 0;
let editor: Awaited<ReturnType<typeof makeColleague>>;

/** Most are with readers, as in an archive; 2,000 are on their way. */
beforeAll(async () => {
  sectionId = (await makeReviewedSection()).id;
  editor = await makeColleague("editor", [sectionId]);
  await db().execute(sql`
    insert into articles (language, headline, section_id, stage, live, round, due_at, assignee_id, updated_at)
    select 'zh-CN', '标题' || n, ${sectionId}, case when n % 50 in (1, 2) then 'draft' when n % 50 > 0 then 'ready' when n % 150 = 0 then 'final' else 'first' end, case when n % 50 > 2 then 'live' else 'never' end, 1,
      case when n % 50 > 0 then null else now() + n * interval '1 minute' end, case when n % 1000 = 1 then ${editor.id}::bigint end, now() - n * interval '1 minute'
    from generate_series(1, ${rows}) as n`);
  await db().execute(sql`insert into drafts (article_id, body) select id, '{"type":"doc","content":[]}' from articles on conflict do nothing`);
  await db().execute(sql`analyze articles`);
}, 120_000);

const planOf = async (statement: { getSQL(): ReturnType<typeof sql> }) => (await db().execute<{ "QUERY PLAN": string }>(sql`explain ${statement.getSQL()}`)).map((line) => line["QUERY PLAN"]).join("\n");

test("a page of the review desk walks its indexes", async () => {
  expect(await planOf(waitingStatement({ everything: true }, null, 31))).toMatch(/Index Scan using articles_review on articles/);
  expect(await planOf(waitingStatement({ everything: false, sectionIds: [sectionId], authorId: editor.id }, null, 31))).toMatch(/articles_review/);
  expect(await planOf(returnedStatement({ everything: true }, editor.id, null, 31))).toMatch(/articles_assignee/);
  // Looked at every minute by every server.
  expect(await planOf(underReviewStatement(5_000))).toMatch(/articles_review/);
});

test("each view of the desk gives a page at once among 100,000 articles; the times are printed, the plans above are what holds", async () => {
  const times: Record<string, number> = {};
  for (const view of ["mine", "waiting", "returned"] as const) {
    // A server has answered before: statements are prepared and code is warm.
    for (let run = 0; run < 10; run++) expect((await listReviews(editor, { view })).items).toHaveLength(reviewPageSize);
    const took = [];
    for (let run = 0; run < 15; run++) {
      const started = performance.now();
      await listReviews(editor, { view });
      took.push(performance.now() - started);
    }
    times[view] = took.sort((a, b) => a - b)[7] ?? 0;
  }
  process.stdout.write(`100,000 articles: mine ${times.mine?.toFixed(1)} ms, waiting ${times.waiting?.toFixed(1)} ms, returned ${times.returned?.toFixed(1)} ms\n`);
});

test("pages follow one another, each article once, the nearest time first", async () => {
  const seen: number[] = [];
  let after: string | undefined;
  for (let page = 0; page < 3; page++) {
    const { items, next } = await listReviews(editor, { view: "waiting", after });
    expect(items.map(({ dueAt }) => dueAt?.getTime() ?? 0)).toEqual(items.map(({ dueAt }) => dueAt?.getTime() ?? 0).sort((a, b) => a - b));
    seen.push(...items.map(({ id }) => id));
    after = next ?? undefined;
  }
  expect(new Set(seen).size).toBe(3 * reviewPageSize);
});

test("what waits for a person is what they can sign now, or have in hand; not what they signed or wrote", async () => {
  const room = await makeNewsroom();
  const mine = async (person: typeof editor) => (await listReviews(person, { view: "mine" })).items.filter(({ id }) => id === room.articleId).length;
  valueOf(await submitArticle(room.author, { articleId: room.articleId }));
  expect([await mine(room.one), await mine(room.author)]).toEqual([1, 0]);
  valueOf(await signAs(room.one, room.articleId, "review1"));
  expect([await mine(room.one), await mine(room.two)]).toEqual([0, 1]);
  valueOf(await returnArticle(room.two, { articleId: room.articleId, reason: "缺图" }));
  expect((await listReviews(room.author, { view: "returned" })).items).toMatchObject([{ id: room.articleId, reason: "缺图" }]);
  expect(await mine(room.two)).toBe(0);
  valueOf(await submitArticle(room.author, { articleId: room.articleId, assigneeId: room.three.id }));
  expect([await mine(room.two), await mine(room.three)]).toEqual([0, 1]);
});

test("what is left out of a person's list without its text being read is nothing that waits for them", async () => {
  const room = await makeNewsroom();
  const { author, one, two, three, four, section } = room;
  const submit = async (assigneeId: number | null = null) => {
    const { articleId } = await makeDraft({ sectionId: section.id, actor: author, details: { bylines: [{ personId: author.id, name: author.name }] } });
    valueOf(await submitArticle(author, { articleId, assigneeId }));
    return articleId;
  };
  const signed = async (count: number, changed = false) => {
    const articleId = await submit();
    const steps: [string, typeof one][] = [["review1", one], ["proof1", two], ["review2", three], ["proof2", four], ["review3", room.chief], ["proof3", one]];
    for (const [step, person] of steps.slice(0, count)) valueOf(await signAs(person, articleId, step));
    if (changed) valueOf(await saveDraft(systemActor("test"), { articleId, basedOn: (await seen(articleId)).basedOn, content: contentOf({ body: "改过。" }) }));
  };
  for (const id of [null, one.id, three.id]) await submit(id);
  for (let count = 1; count <= 6; count++) await signed(count);
  for (const count of [2, 4, 6]) await signed(count, true);
  for (const person of [author, one, two, three, four]) {
    const waiting = (await listReviews(person, { view: "waiting" })).items;
    expect(waiting).toHaveLength(12);
    expect((await listReviews(person, { view: "mine" })).items, person.name).toEqual(waiting.filter(({ mine }) => mine));
  }
});

test("the page is not read ten times over where nothing of hundreds waits for this person", async () => {
  const author = await makeColleague("author");
  await db().execute(sql`insert into bylines (article_id, position, person_id, name) select id, 0, ${author.id}::bigint, 'x' from articles where section_id = ${sectionId} and stage in ('first', 'final')`);
  expect(await listReviews(author, { view: "mine" })).toEqual({ items: [], next: null });
  await db().execute(sql`update articles set assignee_id = ${author.id}::bigint where section_id = ${sectionId} and stage in ('first', 'final')`);
  expect(await listReviews(editor, { view: "mine" })).toEqual({ items: [], next: null });
  expect((await listReviews(author, { view: "mine" })).items).toHaveLength(reviewPageSize);
});
