import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { useDatabase } from "#db/testing";
import { scheduleUnpublish } from "#lib/articles/unpublish-at";
import { publishArticle } from "#lib/articles/publish";
import { removeArticle } from "#lib/articles/remove";
import { scheduleArticle } from "#lib/articles/schedule";
import { makeActor, makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { makeColleague } from "#lib/comments/testing";
import { listNotices } from "#lib/notices/list";
import { unpublishArticle } from "#lib/articles/unpublish";
import { saveDraft } from "#lib/drafts/save";
import { readArticle } from "#lib/reading/articles";
import { readSectionPage } from "#lib/reading/lists";
import { retractArticle } from "./retract.ts";

useDatabase();

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

test("a retracted article says why at its address, leaves every list, and is final", async () => {
  const [chief, section] = [await makeActor("chief"), await makeSection()];
  const article = await makePublished({ sectionId: section.id });
  const { articleId, version, content, path } = article;
  valueOf(await scheduleUnpublish(chief, { articleId, at: inAnHour() }));
  valueOf(await retractArticle(chief, { articleId, reason: " 关键文件系伪造。 " }));
  expect(await readArticle(path.slice("/a/".length), "zh-CN")).toMatchObject({ state: "retracted", headline: article.headline, reason: "关键文件系伪造。" });
  expect((await readSectionPage(section.slug, "zh-CN", undefined, 10))?.page.items ?? []).toEqual([]);
  expect((await db().select().from(articles).where(eq(articles.id, articleId)))[0]).toMatchObject({ live: "retracted", scheduledAt: null, unpublishAt: null });
  const denied = { ok: false, code: "access.denied" };
  expect(await saveDraft(chief, { articleId, basedOn: version, content: { ...content, headline: "改" } })).toMatchObject(denied);
  expect(await publishArticle(chief, { articleId, basedOn: version })).toMatchObject(denied);
  expect(await scheduleArticle(chief, { articleId, basedOn: version, at: inAnHour() })).toMatchObject(denied);
  expect(await removeArticle(chief, { articleId })).toMatchObject(denied);
  expect(await retractArticle(chief, { articleId, reason: "再撤一次" })).toMatchObject(denied);
  expect(await unpublishArticle(chief, { articleId })).toMatchObject({ code: "article.notLive" });
});

test("only the chief retracts, with a reason, and only what readers have known", async () => {
  const section = await makeSection();
  const [chief, editor] = [await makeActor("chief"), await makeActor("editor", [section.id])];
  const [live, draft, down] = [await makePublished({ sectionId: section.id }), await makeDraft({ sectionId: section.id }), await makePublished({ sectionId: section.id })];
  expect(await retractArticle(editor, { articleId: live.articleId, reason: "因为" })).toMatchObject({ code: "access.denied" });
  expect(await retractArticle(chief, { articleId: live.articleId, reason: " " })).toMatchObject({ code: "article.retractionReason" });
  expect(await retractArticle(chief, { articleId: live.articleId, reason: "\u200b\ufeff" })).toMatchObject({ code: "article.retractionReason" });
  expect(await retractArticle(chief, { articleId: draft.articleId, reason: "因为" })).toMatchObject({ code: "article.nothingToRetract" });
  valueOf(await unpublishArticle(chief, { articleId: down.articleId }));
  valueOf(await retractArticle(chief, { articleId: down.articleId, reason: "因为" }));
  expect(await readArticle(down.path.slice("/a/".length), "zh-CN")).toMatchObject({ state: "retracted", reason: "因为" });
});

test("the author hears of a correction, an update and a retraction in words of their own", async () => {
  const [chief, author, section] = [await makeActor("chief"), await makeColleague("author"), await makeSection()];
  const { articleId, version, content } = await makePublished({ sectionId: section.id, details: { bylines: [{ personId: author.id, name: author.name }] } });
  let basedOn = version;
  for (const kind of ["correction", "update"] as const) {
    basedOn = valueOf(await saveDraft(chief, { articleId, basedOn, content: { ...content, standfirst: kind } })).version;
    valueOf(await publishArticle(chief, { articleId, basedOn, change: { kind, text: `说明：${kind}` } }));
  }
  valueOf(await retractArticle(chief, { articleId, reason: "文件系伪造" }));
  expect((await listNotices(author, {})).items.map(({ words, article }) => [words, article?.excerpt])).toEqual([["retracted", "文件系伪造"], ["updated", "说明：update"], ["corrected", "说明：correction"]]);
});
