import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { redirects } from "#db/schema/site";
import { series } from "#db/schema/taxonomy";
import { useDatabase } from "#db/testing";
import { saveDetails } from "#lib/articles/details";
import { publishArticle } from "#lib/articles/publish";
import { detailsOf, makeActor, makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { onPurge } from "#lib/cache/purge";
import { createSeries, editSeries, listSeries, removeSeries } from "./series.ts";

useDatabase();

const rowOf = async (id: number) => (await db().select().from(series).where(eq(series.id, id)))[0];
const named = (mark = newMark()) => ({ name: `专题${mark}`, nameEn: `Series ${mark}` });

async function purgedBy(work: () => Promise<unknown>): Promise<string[]> {
  const tags: string[] = [];
  const leave = onPurge((given) => tags.push(...given));
  await work();
  leave();
  return tags;
}

test("a series' address is made from its name, and two series cannot share one", async () => {
  const editor = await makeActor("editor");
  const { seriesId } = valueOf(await createSeries(editor, { name: "重庆的桥" }));
  expect((await rowOf(seriesId))?.slug).toBe("chongqing-de-qiao");
  expect(await createSeries(editor, { name: "别的", slug: "chongqing-de-qiao" })).toMatchObject({ ok: false, code: "series.slugTaken" });
  const { seriesId: other } = valueOf(await createSeries(editor, named()));
  expect(await editSeries(editor, { seriesId: other, name: "别的", slug: "chongqing-de-qiao" })).toMatchObject({ ok: false, code: "series.slugTaken" });
});

test("a series that moves is led to from its old address, in both editions, and its pages become stale", async () => {
  const [editor, mark] = [await makeActor("editor"), newMark()];
  const { seriesId } = valueOf(await createSeries(editor, { name: "旧", slug: `old-${mark}` }));
  expect(await purgedBy(async () => valueOf(await editSeries(editor, { seriesId, name: "新", nameEn: "New", description: "说明", slug: `new-${mark}` })))).toContain(`series:${seriesId}`);
  expect(await rowOf(seriesId)).toMatchObject({ name: "新", nameEn: "New", description: "说明", slug: `new-${mark}` });
  const ways = await db().select().from(redirects).where(eq(redirects.fromPath, `/en/series/old-${mark}`));
  expect(ways.map((way) => way.toPath)).toEqual([`/en/series/new-${mark}`]);
  valueOf(await editSeries(editor, { seriesId, name: "新" }));
  expect((await rowOf(seriesId))?.slug).toBe(`new-${mark}`);
});

test("an empty series can go, one that an article is or was published in stays", async () => {
  const editor = await makeActor("editor");
  const { seriesId } = valueOf(await createSeries(editor, named()));
  const article = await makePublished({ sectionId: (await makeSection()).id, details: { seriesId } });
  expect(await removeSeries(editor, { seriesId })).toMatchObject({ ok: false, code: "series.inUse", params: { count: 1 } });
  valueOf(await saveDetails(await makeActor("chief"), { articleId: article.articleId, basedOn: article.version, details: detailsOf(null) }));
  expect(await removeSeries(editor, { seriesId })).toMatchObject({ ok: false, code: "series.inUse" });
  const { seriesId: empty } = valueOf(await createSeries(editor, named()));
  valueOf(await removeSeries(editor, { seriesId: empty }));
  expect(await rowOf(empty)).toBeUndefined();
  expect(await editSeries(editor, { seriesId: empty, name: "没了" })).toMatchObject({ ok: false, code: "series.unknown" });
});

test("a publication keeps the series, and the pages of the series before and after become stale", async () => {
  const [chief, section] = [await makeActor("chief"), await makeSection()];
  const [{ seriesId: first }, { seriesId: second }] = [valueOf(await createSeries(chief, named())), valueOf(await createSeries(chief, named()))];
  const draft = await makeDraft({ sectionId: section.id, details: { seriesId: first } });
  expect(await purgedBy(async () => valueOf(await publishArticle(chief, { articleId: draft.articleId, basedOn: draft.version })))).toContain(`series:${first}`);
  const { version } = valueOf(await saveDetails(chief, { articleId: draft.articleId, basedOn: draft.version, details: detailsOf(section.id, { seriesId: second }) }));
  const live = async () => (await db().select({ seriesId: publications.seriesId, ended: publications.endedAt }).from(publications).where(eq(publications.articleId, draft.articleId))).filter((row) => row.ended === null).map((row) => row.seriesId);
  // What readers see changes with the next publishing only.
  expect(await live()).toEqual([first]);
  expect(await purgedBy(async () => valueOf(await publishArticle(chief, { articleId: draft.articleId, basedOn: version })))).toEqual(expect.arrayContaining([`series:${first}`, `series:${second}`]));
  expect(await live()).toEqual([second]);
  expect(await purgedBy(async () => valueOf(await unpublishArticle(chief, { articleId: draft.articleId })))).toContain(`series:${second}`);
});

test("an article cannot be put into a series that is not there, and a screen that knows no series leaves none", async () => {
  const [chief, section] = [await makeActor("chief"), await makeSection()];
  const draft = await makeDraft({ sectionId: section.id });
  const save = (details: unknown) => saveDetails(chief, { articleId: draft.articleId, basedOn: draft.version, details });
  expect(await save(detailsOf(section.id, { seriesId: 999_999 }))).toMatchObject({ ok: false, code: "series.unknown" });
  const { seriesId: _, ...before } = detailsOf(section.id);
  valueOf(await save(before));
  expect((await db().select({ seriesId: articles.seriesId }).from(articles).where(eq(articles.id, draft.articleId)))[0]?.seriesId).toBeNull();
});

test("editors manage series, authors do not; a cover has to be a picture of the house", async () => {
  const [author, editor] = [await makeActor("author"), await makeActor("editor")];
  expect(await createSeries(author, named())).toMatchObject({ ok: false, code: "access.denied" });
  await expect(listSeries(author, undefined)).rejects.toMatchObject({ code: "access.denied" });
  expect(await createSeries(editor, { ...named(), coverMediaId: 999_999 })).toMatchObject({ ok: false, code: "media.unknown" });
  const { seriesId, name } = valueOf(await createSeries(editor, named()));
  expect((await listSeries(editor, undefined)).find((row) => row.id === seriesId)).toMatchObject({ name, articles: 0, cover: null });
});
