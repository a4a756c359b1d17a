import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { readCursor, writeCursor } from "./cursor.ts";
import { listArticles, listFilters, pageSize } from "./list.ts";
import { makeActor, makeDraft, makePublished, makeSection } from "./testing.ts";

useDatabase();

const all = (filters: unknown) => listFilters.parse(filters);

test("paging meets every article once, also those saved in the same millisecond", async () => {
  const section = await makeSection();
  const chief = await makeActor("chief");
  const made = [];
  for (let index = 0; index < pageSize + 5; index++) made.push((await makeDraft({ sectionId: section.id })).articleId);
  await db().update(articles).set({ updatedAt: new Date("2026-01-01T00:00:00.123Z") }).where(inArray(articles.id, made));
  const first = await listArticles(chief, all({ section: section.id }));
  const second = await listArticles(chief, all({ section: section.id, before: first.next }));
  expect([...first.items, ...second.items].map((item) => item.id)).toEqual(made.toReversed());
  expect(second.next).toBeNull();
});

test("an author's list holds own articles, an editor's those of own sections besides", async () => {
  const [section, other] = [await makeSection(), await makeSection()];
  const author = await makeActor("author");
  const editor = await makeActor("editor", [section.id]);
  const own = await makeDraft({ sectionId: other.id, details: { bylines: [{ personId: author.id, name: "" }] } });
  const foreign = await makeDraft({ sectionId: section.id });
  const ids = async (actor: Parameters<typeof listArticles>[0]) => (await listArticles(actor, {})).items.map((item) => item.id).filter((id) => [own.articleId, foreign.articleId].includes(id));
  expect(await ids(author)).toEqual([own.articleId]);
  expect(await ids(editor)).toEqual([foreign.articleId]);
});

test("a stranger has no list", async () => {
  await expect(listArticles(anonymous, {})).rejects.toMatchObject({ code: "access.signIn" });
});

test("filters go together, and wildcards in a headline are letters", async () => {
  const section = await makeSection();
  const chief = await makeActor("chief");
  const live = await makePublished({ sectionId: section.id, headline: "增长100%的账" });
  await makeDraft({ sectionId: section.id, headline: "增长1000的账" });
  const found = async (filters: Record<string, unknown>) => (await listArticles(chief, all({ section: section.id, ...filters }))).items.map((item) => item.id);
  expect(await found({ q: "100%" })).toEqual([live.articleId]);
  expect(await found({ live: "live" })).toEqual([live.articleId]);
  expect(await found({ live: "live", q: "1000" })).toEqual([]);
});

test("filters that make no sense are left out", () => {
  expect(listFilters.parse({ live: "x'; drop table", section: "-1", author: "1e99x", before: "%00", q: " 江 " })).toEqual({ q: "江", before: "%00" });
});

test("a cursor that nobody wrote is none", () => {
  expect(["", "x", "1-2-3", "zzzzzzzzzzz-1", "-", "1-", "%00", "٣-٣"].map(readCursor)).toEqual(Array(8).fill(null));
  for (const time of ["2026-11-23T10:00:00.123Z", "1919-05-04T00:00:00.000Z", "1970-01-01T00:00:00.000Z", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"]) {
    const place = { at: new Date(time), id: 42 };
    expect(readCursor(writeCursor(place))).toEqual(place);
  }
  // A year that the database could not read.
  expect(readCursor("3yca3i89hc-1")).toBeNull();
});

test("a removed article is in no list", async () => {
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  await db().update(articles).set({ removedAt: new Date() }).where(eq(articles.id, articleId));
  expect((await listArticles(chief, {})).items.map((item) => item.id)).not.toContain(articleId);
});
