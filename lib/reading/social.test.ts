import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { rolledBack, useDatabase } from "#db/testing";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { withRequestStore } from "#lib/kernel/request-store";
import { readFace } from "./social.ts";
import { mark, putPerson, putSection, putSeries, putStory, putTag } from "./testing.ts";

useDatabase();

const at = (kind: "a" | "section" | "series" | "tag" | "by", ref: string | number, language: "zh-CN" | "en" = "zh-CN") => ({ language, subject: { kind, ref: String(ref) } });

describe("the picture of an article", () => {
  test("says headline, section, names and day, in the language of the story, and is stale with the article", () => rolledBack(async () => {
    const section = await putSection();
    const { id } = await putStory({ language: "en", sectionId: section.id, headline: "A ledger", bylines: [{ name: "Reporter A", slug: null }], firstPublishedAt: new Date("2026-11-23T20:00:00Z") });
    await withRequestStore({ requestId: "", address: "", userAgent: "" }, async (store) => {
      expect(await readFace(at("a", id, "en"))).toEqual({ subject: { kind: "a", ref: String(id) }, face: { language: "en", site: "Linjia", label: "Technology", headline: "A ledger", names: expect.stringContaining("Reporter A"), day: "24 November 2026" } });
      expect([...store.tags]).toEqual(expect.arrayContaining([`article:${id}`, `section:${section.id}`, "site"]));
    });
    expect(await readFace(at("a", id))).toBeNull();
  }));

  test("is not there for a draft, for what was taken down or back, and for what never was", () => rolledBack(async () => {
    const draft = await makeDraft({ sectionId: (await makeSection()).id });
    const gone = await putStory({ endedAt: new Date(), live: "unpublished" });
    const taken = await putStory({ endedAt: new Date() });
    await db().update(articles).set({ live: "retracted" }).where(eq(articles.id, taken.id));
    for (const ref of [draft.articleId, gone.id, taken.id, 999_999_999, "0", "x", "1e3", "9".repeat(40)]) expect(await readFace(at("a", ref)), String(ref)).toBeNull();
  }));
});

test("pages of a section, a series, a tag and an author have one with their name, as long as they have a page", () => rolledBack(async () => {
  const [section, series, label, person, empty] = [await putSection(), await putSeries({ name: "县城" }), await putTag(), await putPerson(), await putTag()];
  await putStory({ sectionId: section.id, seriesId: series.id, tagIds: [label.id], personIds: [person.id] });
  expect((await readFace(at("section", section.slug)))?.face).toMatchObject({ headline: "科技", label: "栏目" });
  expect((await readFace(at("series", series.slug)))?.face).toMatchObject({ headline: "县城", label: "专题" });
  expect((await readFace(at("tag", label.slug)))?.face).toMatchObject({ headline: label.name, label: "标签" });
  expect((await readFace(at("by", person.slug)))?.face).toMatchObject({ headline: "记者甲", label: "作者" });
  expect((await readFace({ language: "en", subject: { kind: "site" } }))?.face).toMatchObject({ headline: "Linjia" });
  for (const none of [at("tag", empty.slug), at("tag", label.slug, "en"), at("by", mark()), at("section", mark())]) expect(await readFace(none)).toBeNull();
}));
