import { expect, test } from "vitest";
import { db } from "#db/client";
import { related } from "#db/schema/related";
import { useDatabase } from "#db/testing";
import { withRequestStore } from "#lib/kernel/request-store";
import { readArticle } from "./articles.ts";
import { listSize } from "./lists.ts";
import { readAllSeries, readSeries } from "./series.ts";
import { putSeries, putStory } from "./testing.ts";

useDatabase();

const day = (number: number) => new Date(Date.UTC(2026, 9, number));
const read = async ({ path }: { path: string }, language: "zh-CN" | "en" = "zh-CN") => {
  const found = await readArticle(path.split("/").at(-1) ?? "", language);
  if (found.state !== "live") throw new Error(found.state);
  return found.article;
};
/** What `read` declared besides. */
const tagsOf = (work: () => Promise<unknown>) => withRequestStore({ requestId: "1", address: "", userAgent: "" }, async (store) => {
  await work();
  return [...store.tags];
});

test("an article leads to the one before and after it in its series, by first publication and nothing else", async () => {
  const { id: seriesId } = await putSeries({ name: "算力", nameEn: "Compute" });
  const third = await putStory({ seriesId, headline: "三", firstPublishedAt: day(3) });
  const first = await putStory({ seriesId, headline: "一", firstPublishedAt: day(1) });
  const second = await putStory({ seriesId, headline: "二", firstPublishedAt: day(2) });
  await putStory({ seriesId, headline: "下线", firstPublishedAt: day(2), endedAt: day(4), live: "unpublished" });
  await putStory({ seriesId, headline: "English", language: "en", firstPublishedAt: day(2) });
  await putStory({ headline: "不在", firstPublishedAt: day(2) });
  const neighbours = async (story: { path: string }) => {
    const { series } = await read(story);
    return [series?.previous?.headline ?? null, series?.next?.headline ?? null];
  };
  expect([await neighbours(first), await neighbours(second), await neighbours(third)]).toEqual([[null, "二"], ["一", "三"], ["二", null]]);
  expect((await read(second)).series).toMatchObject({ name: "算力", previous: { path: first.path }, next: { path: third.path } });
  expect((await read(await putStory({}))).series).toBeNull();
});

test("several of one moment stand in one order, and nobody is passed over", async () => {
  const { id: seriesId } = await putSeries();
  const made = [await putStory({ seriesId }), await putStory({ seriesId }), await putStory({ seriesId })];
  const seen = [made[0]?.id];
  for (let at = await read(made[0] ?? { path: "" }); at.series?.next; at = await read(at.series.next)) seen.push(at.series.next.id);
  expect(seen).toEqual(made.map(({ id }) => id));
});

test("a page becomes stale with its series and with each article it leads to", async () => {
  const { id: seriesId } = await putSeries();
  const [first, second, like] = [await putStory({ seriesId, firstPublishedAt: day(1) }), await putStory({ seriesId, firstPublishedAt: day(2) }), await putStory({})];
  await db().insert(related).values({ articleId: first.id, relatedId: like.id, score: 500 });
  expect(await tagsOf(() => read(first))).toEqual(expect.arrayContaining([`series:${seriesId}`, `line:${second.id}`, `line:${like.id}`]));
});

test("related articles are live ones of the same language, the likest first, at most six", async () => {
  const story = await putStory({});
  const others = [];
  for (let each = 0; each < 8; each++) others.push(await putStory({ headline: `${each}` }));
  const [english, gone] = [await putStory({ language: "en" }), await putStory({ endedAt: day(1), live: "unpublished" })];
  await db().insert(related).values([...others, english, gone].map((other, at) => ({ articleId: story.id, relatedId: other.id, score: 100 + at })));
  expect((await read(story)).related.map(({ headline }) => headline)).toEqual(["7", "6", "5", "4", "3", "2"]);
});

test("a series is listed newest first, page by page, in each language by itself", async () => {
  const { id: seriesId, slug } = await putSeries({ name: "算力", nameEn: "Compute", description: "账", descriptionEn: "Bills" });
  for (let each = 0; each <= listSize; each++) await putStory({ seriesId, headline: `${each}`, firstPublishedAt: day(1 + Math.floor(each / 3)) });
  const first = await readSeries(slug, "zh-CN");
  const second = await readSeries(slug, "zh-CN", first?.page.next ?? "");
  const headlines = [first, second].flatMap((found) => found?.page.items.map(({ headline }) => headline) ?? []);
  expect(headlines).toEqual(Array.from({ length: listSize + 1 }, (_, at) => `${listSize - at}`));
  expect(second?.page.next).toBeNull();
  expect(first?.about).toEqual({ slug, name: "算力", description: "账", cover: null });
  expect(await readSeries(slug, "en")).toBeNull();
  await putStory({ seriesId, language: "en" });
  expect((await readSeries(slug, "en"))?.about).toMatchObject({ name: "Compute", description: "Bills" });
  expect(await readSeries("no-such", "en")).toBeNull();
});

test("only series with something to read are listed", async () => {
  const [used, empty, ended] = [await putSeries(), await putSeries(), await putSeries()];
  await putStory({ seriesId: used.id });
  await putStory({ seriesId: ended.id, endedAt: day(1), live: "unpublished" });
  const slugs = (await readAllSeries("zh-CN")).map(({ slug }) => slug);
  expect(slugs).toContain(used.slug);
  for (const { slug } of [empty, ended]) expect(slugs).not.toContain(slug);
  expect((await readAllSeries("en")).map(({ slug }) => slug)).not.toContain(used.slug);
});
