import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { rowsRead } from "#db/testing-plan";
import { makeActor } from "#lib/articles/testing";
import { listPeople } from "./list.ts";
import { peopleStatement } from "./store.ts";

useDatabase();

const count = 5_000;
const limit = 51;

/** Each with three sessions, one of them running. */
beforeAll(async () => {
  await db().execute(sql`insert into people (name, name_en, email, slug, role) select '记者' || n, 'Reporter ' || n, 'r' || n || '@example.com', 'r-' || n, case when n % 100 = 0 then 'chief' else 'author' end from generate_series(1, ${count}) as n`);
  await db().execute(sql`insert into sessions (hash, person_id, expires_at) select people.id || '-' || n, people.id, now() + (n - 2) * interval '1 day' from people, generate_series(1, 3) as n`);
  for (const table of ["people", "sessions"]) await db().execute(sql`analyze ${sql.identifier(table)}`);
}, 120_000);

test("a page of people reads a page, and the sessions of those on it", async () => {
  for (const after of [0, count - 200]) {
    const read = await rowsRead(peopleStatement({}, after, limit));
    expect(read.people).toBeLessThanOrEqual(2 * limit);
    expect(read.sessions).toBeLessThanOrEqual(8 * limit);
  }
});

test("a name that nobody has is asked of each person once, and of no session", async () => {
  const read = await rowsRead(peopleStatement({ q: "没有这个人" }, 0, limit));
  expect([read.people, read.sessions ?? 0]).toEqual([expect.closeTo(count, -2), 0]);
});

test("somebody is found by name in either language and by mail, whatever the capitals", async () => {
  const admin = await makeActor("admin");
  for (const q of ["记者4999", "REPORTER 4999", "r4999@EXAMPLE"]) expect((await listPeople(admin, { q })).items.map(({ email }) => email), q).toEqual(["r4999@example.com"]);
  expect((await listPeople(admin, { q: "r4_99" })).items).toEqual([]);
});
