import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq, isNull, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { media } from "#db/schema/media";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import { audit, settings } from "#db/schema/site";
import { sections, tags } from "#db/schema/taxonomy";
import { sampleArticles, sampleSections } from "#db/seed/sample/index";
import { rolledBack, useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { beginSamples } from "./begin.ts";
import { installSamplesAtFirstRun } from "./first-run.ts";
import { installSamples } from "./install.ts";
import { removeSamples } from "./remove.ts";
import { areSamplesWanted } from "./wanted.ts";

// The stories are what is tested; drawing and encoding seventeen large pictures is tested where it is done.
vi.mock("#db/seed/pictures/index", async (original) => ({
  ...(await original<typeof import("#db/seed/pictures/index")>()),
  drawPicture: async (key: string) => {
    const shade = [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 16_777_216, 7);
    return sharp({ create: { width: 64, height: 40, channels: 3, background: { r: shade >> 16, g: (shade >> 8) & 255, b: shade & 255 } } }).jpeg().toBuffer();
  },
}));

useDatabase();

const system = systemActor("a test");
let dataDir = "";
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "linjia-samples-"));
  process.env.DATA_DIR = dataDir;
});
afterAll(async () => rm(dataDir, { recursive: true, force: true }));
// A removal in a transaction that is rolled back has taken the files; the rows of the next test need theirs.
beforeEach(async () => rm(join(dataDir, "media"), { recursive: true, force: true }));

const here = () => db().select().from(articles).where(isNull(articles.removedAt));
const byHeadline = async (key: string) => (await here()).find((row) => row.headline === sampleArticles.find((story) => story.key === key)?.headline);
const keyOf = (state: string) => sampleArticles.find((story) => story.state === state)?.key ?? "";

test("every story arrives in the state and with the time it is meant to have", () =>
  rolledBack(async () => {
    expect(valueOf(await installSamples(system))).toEqual({ stories: sampleArticles.length });
    const rows = await here();
    expect(rows).toHaveLength(sampleArticles.length);
    const states = { live: "live", draft: "never", scheduled: "scheduled", unpublished: "unpublished" } as const;
    for (const story of sampleArticles) {
      const row = rows.find((one) => one.headline === story.headline);
      expect(row, story.key).toMatchObject({ live: states[story.state], language: story.language, sampleHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      if (story.state === "live") expect(row?.firstPublishedAt?.getTime()).toBeLessThan(Date.now());
      if (story.state === "scheduled") expect(row?.scheduledAt?.getTime()).toBeGreaterThan(Date.now());
      if (story.translationOf) expect(rows.find((one) => one.id === row?.translationOf)?.language).not.toBe(story.language);
    }
  }));

test("readers see the live stories with pictures, names and sources, and no other", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    const printed = await db().select().from(publications).where(isNull(publications.endedAt));
    expect(printed.map((one) => one.headline).sort()).toEqual(sampleArticles.filter((story) => story.state === "live").map((story) => story.headline).sort());
    for (const one of printed) {
      expect(one.bylines.length, one.headline).toBeGreaterThan(0);
      expect(one.bylines.every((line) => line.slug !== null), one.headline).toBe(true);
      expect(one.cover?.renditions.length, one.headline).toBeGreaterThan(0);
    }
  }));

test("installing twice is installing once", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    expect(valueOf(await installSamples(system))).toEqual({ stories: 0 });
    expect(await here()).toHaveLength(sampleArticles.length);
  }));

test("an interrupted installation is gone on with, also when people have begun to work", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    const [last] = sampleArticles.slice(-1);
    const row = await byHeadline(last?.key ?? "");
    await db().execute(sql`update settings set value = jsonb_set(value #- ${`{stories,${last?.key}}`}::text[], '{state}', '"installing"') where key = 'samples'`);
    await db().update(articles).set({ removedAt: new Date() }).where(eq(articles.id, row?.id ?? 0));
    await makeActor("editor");
    expect(valueOf(await installSamples(system))).toEqual({ stories: 1 });
    expect(await here()).toHaveLength(sampleArticles.length);
  }));

test("a site where somebody works already gets no samples", () =>
  rolledBack(async () => {
    await makeActor("author");
    expect(valueOf(await installSamples(system))).toEqual({ stories: 0 });
    expect(await here()).toHaveLength(0);
  }));

test("samples are wanted until they are all there, and never again", () =>
  rolledBack(async () => {
    expect(await areSamplesWanted()).toBe(true);
    valueOf(await beginSamples(system, {}));
    expect(await areSamplesWanted()).toBe(true);
    valueOf(await installSamples(system));
    expect(await areSamplesWanted()).toBe(false);
    valueOf(await removeSamples(system, {}));
    expect(await areSamplesWanted()).toBe(false);
  }));

test("a first run that cannot be had does not stop the server", async () => {
  await db().insert(settings).values({ key: "samples", value: "nonsense" });
  await expect(installSamplesAtFirstRun()).resolves.toBeUndefined();
  await db().delete(settings).where(eq(settings.key, "samples"));
});

test("a site with its owner only gets them", () =>
  rolledBack(async () => {
    await db().insert(people).values({ name: "站长", slug: "owner", email: "owner@example.com", role: "admin", owner: true });
    expect(valueOf(await installSamples(system)).stories).toBe(sampleArticles.length);
  }));

test("people cannot install samples, and below admin nobody removes them", () =>
  rolledBack(async () => {
    expect(await installSamples(await makeActor("admin"))).toMatchObject({ ok: false, code: "access.denied" });
    expect(await removeSamples(await makeActor("chief"), {})).toMatchObject({ ok: false, code: "access.denied" });
  }));

test("removing takes every untouched story and all that only they used", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    expect(valueOf(await removeSamples(await makeActor("admin"), {}))).toEqual({ removed: sampleArticles.length, kept: 0 });
    expect(await here()).toHaveLength(0);
    expect(await db().$count(publications, isNull(publications.endedAt))).toBe(0);
    expect(await db().$count(people, eq(people.sample, true))).toBe(0);
    expect(await db().$count(tags)).toBe(0);
    expect(await db().$count(media)).toBe(0);
    expect((await readdir(join(dataDir, "media"), { recursive: true })).filter((name) => name.endsWith(".avif"))).toEqual([]);
  }));

test("removed samples do not come back, and their history stays", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    const before = await db().$count(publications);
    valueOf(await removeSamples(system, {}));
    expect(valueOf(await installSamples(system))).toEqual({ stories: 0 });
    expect(await db().$count(publications)).toBe(before);
    expect(await db().select({ value: settings.value }).from(settings).where(eq(settings.key, "samples"))).toMatchObject([{ value: { state: "removed" } }]);
    expect(await db().$count(audit, eq(audit.action, "sample.remove"))).toBe(1);
  }));

test("the sections stay as the house's own: without one nothing can be published", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    const before = await db().$count(sections);
    valueOf(await removeSamples(system, {}));
    expect(await db().$count(sections, eq(sections.sample, false))).toBe(before);
  }));

test("an edited story stays with its people, tags and pictures", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    const edited = await byHeadline(keyOf("live"));
    const { content, version } = await openDraft(system, edited?.id ?? 0);
    valueOf(await saveDraft(system, { articleId: edited?.id, basedOn: version, content: { ...content, standfirst: "有人改过的导读。" } }));
    expect(valueOf(await removeSamples(system, {}))).toEqual({ removed: sampleArticles.length - 1, kept: 1 });
    const [left, ...others] = await here();
    expect(others).toEqual([]);
    expect(left).toMatchObject({ id: edited?.id, live: "live", sampleHash: null, responsibleEditorId: edited?.responsibleEditorId });
    expect(await db().$count(people, eq(people.sample, true))).toBeGreaterThan(0);
    expect(await db().$count(media)).toBeGreaterThan(0);
    const [printed] = await db().select().from(publications).where(and(eq(publications.articleId, edited?.id ?? 0), isNull(publications.endedAt)));
    expect(await db().$count(tags)).toBe(printed?.tags.length);
  }));

test("a story is not edited by renaming a tag or a person, nor by taking it down", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    await db().update(tags).set({ name: sql`${tags.name} || '（新）'` });
    await db().update(people).set({ name: sql`${people.name} || '（新）'` });
    const { unpublishArticle } = await import("#lib/articles/unpublish");
    valueOf(await unpublishArticle(system, { articleId: (await byHeadline(keyOf("live")))?.id }));
    expect(valueOf(await removeSamples(system, {}))).toEqual({ removed: sampleArticles.length, kept: 0 });
  }));

test("what people made beside the samples is left alone", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    const [picture] = await db().select().from(media).limit(1);
    const mine = await makeDraft({ sectionId: (await makeSection()).id, details: { tags: ["算力"], coverMediaId: picture?.id ?? null } });
    valueOf(await removeSamples(system, {}));
    expect((await here()).map((row) => row.id)).toEqual([mine.articleId]);
    expect(await db().select({ name: tags.name }).from(tags)).toEqual([{ name: "算力" }]);
    expect(await db().select({ id: media.id }).from(media)).toEqual([{ id: picture?.id }]);
  }));

test("a sample picture that an article of ours is shared with stays", () =>
  rolledBack(async () => {
    valueOf(await installSamples(system));
    const [picture] = await db().select().from(media).limit(1);
    await makeDraft({ sectionId: (await makeSection()).id, details: { socialMediaId: picture?.id ?? null } });
    valueOf(await removeSamples(system, {}));
    expect(await db().select({ id: media.id }).from(media)).toEqual([{ id: picture?.id }]);
  }));

test("a scheduled story whose facts are open is delivered as a draft, and the others arrive", () =>
  rolledBack(async () => {
    const story = sampleArticles.find(({ state }) => state === "scheduled");
    const slug = sampleSections.find(({ key }) => key === story?.section)?.slug ?? "";
    await db().insert(sections).values({ slug, name: "从严的栏目", nameEn: "Strict section", position: 1, factRule: "strict" });
    expect(valueOf(await installSamples(system))).toEqual({ stories: sampleArticles.length });
    expect(await byHeadline(story?.key ?? "")).toMatchObject({ live: "never", scheduledAt: null });
  }));
