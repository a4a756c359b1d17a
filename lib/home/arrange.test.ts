import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "#db/client";
import { audit } from "#db/schema/site";
import { rolledBack, useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { makeActor, makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { readHome } from "#lib/reading/home";
import { putSection, putStory } from "#lib/reading/testing";
import { arrangeHome } from "./arrange.ts";
import { openHome, previewHome } from "./open.ts";
import { findStories, storiesInput, storiesSize } from "./stories.ts";
import { type Arrangement, automatic } from "./types.ts";

useDatabase();

const day = (n: number) => new Date(Date.UTC(2026, 9, n, 4));

async function save(arrangement: Partial<Arrangement>, given: { language?: "zh-CN" | "en"; basedOn?: string | null } = {}) {
  const chief = await makeActor("chief");
  const language = given.language ?? "zh-CN";
  const { version } = await openHome(chief, { language, arrangement: null });
  return arrangeHome(chief, { language, arrangement: { ...automatic, ...arrangement }, basedOn: given.basedOn === undefined ? version : given.basedOn });
}

describe("arranging", () => {
  test("is what readers then have, in that language only", () => rolledBack(async () => {
    const stories = [];
    for (let n = 1; n <= 20; n++) stories.push(await putStory({ firstPublishedAt: day(n), headline: `第 ${n} 篇` }));
    const english = await putStory({ language: "en" });
    const [first, second, third] = stories;
    valueOf(await save({ lead: first?.id ?? 0, pinned: [third?.id ?? 0, second?.id ?? 0] }));
    const home = await readHome("zh-CN");
    expect([home.lead?.headline, home.list[0]?.headline, home.list[1]?.headline, home.list[2]?.headline]).toEqual(["第 1 篇", "第 3 篇", "第 2 篇", "第 20 篇"]);
    expect((await readHome("en")).lead?.id).toBe(english.id);
  }));

  test("blocks of sections stand as they were put, with their pinned lines first", () => rolledBack(async () => {
    const [one, two, three] = [await putSection({ position: 1 }), await putSection({ position: 2 }), await putSection({ position: 3 })];
    for (let n = 1; n <= 28; n++) await putStory({ firstPublishedAt: day(n), sectionId: [one.id, two.id, three.id][n % 3] ?? null });
    const old = await putStory({ firstPublishedAt: day(-40), sectionId: three.id });
    valueOf(await save({ blocks: [{ sectionId: three.id, shown: true, lines: 2, pinned: [old.id] }, { sectionId: one.id, shown: false, lines: 4, pinned: [] }] }));
    const { bySection } = await readHome("zh-CN");
    expect(bySection.map(({ section, lines }) => [section.slug, lines.length])).toEqual([[three.slug, 2], [two.slug, 4]]);
    expect(bySection[0]?.lines[0]?.id).toBe(old.id);
  }));

  test("writes down who changed what", () => rolledBack(async () => {
    const story = await putStory();
    valueOf(await save({ pinned: [story.id] }));
    const [row] = await db().select().from(audit).where(eq(audit.action, "home.arrange")).orderBy(desc(audit.id)).limit(1);
    expect(row).toMatchObject({ actorKind: "person", subjectKind: "home", detail: { language: "zh-CN", pinned: { from: [], to: [story.id] } } });
    expect(row?.detail).not.toHaveProperty("lead");
  }));

  test("is for chief editors and admins", () => rolledBack(async () => {
    const input = { language: "zh-CN", arrangement: automatic, basedOn: null };
    for (const role of ["author", "editor"] as const) {
      const actor = await makeActor(role);
      expect(await arrangeHome(actor, input)).toMatchObject({ ok: false, code: "access.denied" });
      await expect(openHome(actor, { language: "zh-CN", arrangement: null })).rejects.toMatchObject({ code: "access.denied" });
      await expect(previewHome(actor, { language: "zh-CN", arrangement: automatic })).rejects.toMatchObject({ code: "access.denied" });
      await expect(findStories(actor, storiesInput.parse({ language: "zh-CN" }))).rejects.toMatchObject({ code: "access.denied" });
    }
    expect(await arrangeHome(anonymous, input)).toMatchObject({ ok: false, code: "access.signIn" });
    await expect(previewHome(anonymous, { language: "zh-CN", arrangement: automatic })).rejects.toMatchObject({ code: "access.signIn" });
    for (const role of ["chief", "admin"] as const) await openHome(await makeActor(role), { language: "zh-CN", arrangement: null });
  }));
});

describe("a story that cannot stand there", () => {
  test("is refused by name: unknown, never published, taken down, of the other language, of another section", () => rolledBack(async () => {
    const section = await makeSection();
    const draft = await makeDraft({ sectionId: section.id, headline: "还没有发布" });
    const taken = await makePublished({ sectionId: section.id, headline: "撤下的" });
    valueOf(await unpublishArticle(await makeActor("chief"), { articleId: taken.articleId }));
    const english = await putStory({ language: "en", headline: "English" });
    const elsewhere = await putStory({ headline: "别的栏目" });
    expect(await save({ lead: 999_999_999 })).toMatchObject({ ok: false, code: "article.unknown" });
    expect(await save({ lead: draft.articleId })).toMatchObject({ ok: false, code: "home.notLive", params: { headline: "还没有发布" } });
    expect(await save({ pinned: [taken.articleId] })).toMatchObject({ ok: false, code: "home.notLive", params: { headline: "撤下的" } });
    expect(await save({ pinned: [english.id] })).toMatchObject({ ok: false, code: "home.otherLanguage", params: { headline: "English" } });
    expect(await save({ blocks: [{ sectionId: section.id, shown: true, lines: 4, pinned: [elsewhere.id] }] })).toMatchObject({ ok: false, code: "home.otherSection" });
    expect((await openHome(await makeActor("chief"), { language: "zh-CN", arrangement: null })).arrangement).toMatchObject({ lead: null, pinned: [] });
  }));

  test("may stay where it stood before: it is passed over while it is down, and the desk is told", () => rolledBack(async () => {
    const section = await makeSection();
    const taken = await makePublished({ sectionId: section.id, headline: "先撤下" });
    const other = await makePublished({ sectionId: section.id });
    valueOf(await save({ lead: taken.articleId, pinned: [other.articleId] }));
    const chief = await makeActor("chief");
    valueOf(await unpublishArticle(chief, { articleId: taken.articleId }));
    const home = await readHome("zh-CN");
    expect([home.lead?.id, home.list]).toEqual([other.articleId, []]);
    expect((await openHome(chief, { language: "zh-CN", arrangement: null })).stories.find(({ id }) => id === taken.articleId)).toMatchObject({ headline: "先撤下", live: false });
    valueOf(await save({ lead: taken.articleId, pinned: [] }));
  }));

  test("too many are too many", () => rolledBack(async () => {
    expect(await save({ pinned: Array.from({ length: 21 }, (_, at) => at + 1) })).toMatchObject({ ok: false, code: "home.tooManyPinned", params: { maximum: 20 } });
    const [section, other] = [await makeSection(), await makeSection()];
    const blocks = [section, other].map(({ id }, index) => ({ sectionId: id, shown: true, lines: 8, pinned: Array.from({ length: 60 }, (_, at) => index * 100 + at + 1) }));
    expect(await save({ blocks })).toMatchObject({ ok: false, code: "home.tooManyNamed" });
    expect(await save({ pinned: Array.from({ length: 501 }, (_, at) => at + 1) })).toMatchObject({ ok: false, code: "input.tooLong" });
  }));
});

test("a preview shows what is not saved, and readers have none of it", () => rolledBack(async () => {
  const [older] = [await putStory({ firstPublishedAt: day(1) }), await putStory({ firstPublishedAt: day(2) })];
  const chief = await makeActor("chief");
  const preview = await previewHome(chief, { language: "zh-CN", arrangement: { ...automatic, lead: older.id } });
  expect(preview.lead?.id).toBe(older.id);
  expect((await readHome("zh-CN")).lead?.id).not.toBe(older.id);
}));

test("an empty site opens empty at the desk, with every section", () => rolledBack(async () => {
  const section = await putSection();
  const opened = await openHome(await makeActor("admin"), { language: "en", arrangement: null });
  expect(opened).toMatchObject({ filled: { lead: null, list: [], blocks: [] }, stories: [] });
  expect(opened.arrangement.blocks.map(({ sectionId }) => sectionId)).toContain(section.id);
}));

test("stories to choose from are live, of the language, newest first, and page without gaps", () => rolledBack(async () => {
  const chief = await makeActor("chief");
  const section = await putSection();
  const made: number[] = [];
  for (let n = 0; n < storiesSize + 5; n++) made.push((await putStory({ sectionId: section.id, firstPublishedAt: day(Math.floor(n / 3)), headline: `甲_${n}` })).id);
  await putStory({ sectionId: section.id, language: "en" });
  await putStory({ sectionId: section.id, endedAt: new Date() });
  const ask = (more: object) => findStories(chief, storiesInput.parse({ language: "zh-CN", section: section.id, ...more }));
  const first = await ask({});
  const second = await ask({ before: first.next });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made.toReversed());
  expect(second.next).toBeNull();
  expect((await ask({ q: "甲_ 7" })).items.map(({ headline }) => headline)).toEqual(["甲_17", "甲_7"]);
  expect((await ask({ q: "%" })).items).toEqual([]);
}));

// Writes for good: three transactions at once cannot be rolled back together. So it comes last.
test("arranging over an older state is refused, and nothing of it is kept", async () => {
  const stories = [await putStory(), await putStory(), await putStory()];
  const chief = await makeActor("chief");
  const { version } = await openHome(chief, { language: "zh-CN", arrangement: null });
  const outcomes = await Promise.all(stories.map(({ id }) => arrangeHome(chief, { language: "zh-CN", arrangement: { ...automatic, lead: id }, basedOn: version })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("home.stale");
  expect((await openHome(chief, { language: "zh-CN", arrangement: null })).arrangement.lead).toBe(stories[outcomes.findIndex((outcome) => outcome.ok)]?.id);
  // The other edition has a version of its own.
  valueOf(await arrangeHome(chief, { language: "en", arrangement: automatic, basedOn: null }));
  valueOf(await save({}));
});
