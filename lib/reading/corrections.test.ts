import { describe, expect, test } from "vitest";
import { db } from "#db/client";
import { corrections, retractions } from "#db/schema/corrections";
import { rolledBack, useDatabase } from "#db/testing";
import { withRequestStore } from "#lib/kernel/request-store";
import { readArticle } from "./articles.ts";
import { readCorrectionList, readCorrections } from "./corrections.ts";
import { only, putStory } from "./testing.ts";

useDatabase();

const moment = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
const put = async (articleId: number, hour: number, given: Partial<typeof corrections.$inferInsert> = {}) =>
  only(await db().insert(corrections).values({ articleId, kind: "correction", text: `第 ${hour} 条`, createdAt: moment(hour), ...given }).returning()).id;
const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);

describe("an article", () => {
  test("shows its own corrections and updates, the newest first", () => rolledBack(async () => {
    const [story, other] = [await putStory(), await putStory()];
    await put(story.id, 1, { kind: "update" });
    await put(story.id, 3);
    await put(other.id, 2);
    const found = await readArticle(`${story.id}-ceshi`, "zh-CN");
    expect(found).toMatchObject({ article: { corrections: [{ kind: "correction", text: "第 3 条", at: moment(3) }, { kind: "update", text: "第 1 条" }] } });
    expect(texts(await readCorrections(other.id))).toEqual(["第 2 条"]);
  }));

  test("that was retracted says why and when", () => rolledBack(async () => {
    const story = await putStory({ live: "retracted", endedAt: moment(1), headline: "旧标题" });
    await db().insert(retractions).values({ articleId: story.id, reason: "关键文件系伪造。", createdAt: moment(2) });
    expect(await readArticle(`${story.id}-ceshi`, "zh-CN")).toEqual({ state: "retracted", headline: "旧标题", badge: "", on: moment(2), reason: "关键文件系伪造。" });
  }));
});

describe("the list of corrections", () => {
  test("has both kinds of the edition, the newest first, with headline and address as they are now", () => rolledBack(async () => {
    const [story, english] = [await putStory({ endedAt: moment(0), headline: "旧标题", slug: "jiu" }), await putStory({ language: "en" })];
    await putStory({ articleId: story.id, number: 2, headline: "新标题", slug: "xin" });
    await put(story.id, 1);
    await put(story.id, 2, { kind: "update" });
    await put(english.id, 3);
    const { items, next } = await readCorrectionList("zh-CN");
    expect(items).toMatchObject([{ kind: "update", headline: "新标题", path: `/a/${story.id}-xin` }, { kind: "correction", headline: "新标题" }]);
    expect(next).toBeNull();
    expect(texts((await readCorrectionList("en")).items)).toEqual(["第 3 条"]);
  }));

  test("keeps those of a retracted article without its headline, and drops those of one that was only taken down", () => rolledBack(async () => {
    const [retracted, taken] = [await putStory({ live: "retracted", endedAt: moment(1) }), await putStory({ live: "unpublished", endedAt: moment(1) })];
    await put(retracted.id, 1);
    await put(taken.id, 2);
    expect((await readCorrectionList("zh-CN")).items).toMatchObject([{ headline: null, path: `/a/${retracted.id}` }]);
  }));

  test("is leafed through without losing or repeating one, also within one moment", () => rolledBack(async () => {
    const story = await putStory();
    for (let n = 0; n < 45; n++) await put(story.id, 1 + Math.floor(n / 30), { text: String(n) });
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await readCorrectionList("zh-CN", before);
      seen.push(...texts(page.items));
      before = page.next ?? undefined;
    } while (before !== undefined);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => String(44 - n)));
  }));

  test("of a site that has corrected nothing is empty; a cursor that nobody wrote is none", () => rolledBack(async () => {
    for (const before of [undefined, "x", "zzzzzzzzzzz-zzzzzzzzzzz", "0-0"]) expect(await readCorrectionList("en", before)).toEqual({ items: [], next: null });
  }));

  test("goes stale with a correction and with a publish; an article's own with the article", () => rolledBack(async () => {
    const { id } = await putStory();
    const tagsOf = (read: () => Promise<unknown>) => withRequestStore({ requestId: "", address: "", userAgent: "" }, async (store) => {
      await read();
      return [...store.tags];
    });
    expect(await tagsOf(() => readCorrectionList("zh-CN"))).toEqual(["corrections", "feed", "lists"]);
    expect(await tagsOf(() => readCorrections(id))).toEqual([`article:${id}`]);
  }));
});
