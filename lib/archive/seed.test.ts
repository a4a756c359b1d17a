import { and, eq, isNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles, bylines, drafts, revisions } from "#db/schema/articles";
import { publicationPeople, publications, publicationTags } from "#db/schema/publications";
import { keywords, related } from "#db/schema/related";
import { audit } from "#db/schema/site";
import { sections, series } from "#db/schema/taxonomy";
import { generatorSeries } from "#db/seed/generator/index";
import { rolledBack, useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { makeActor, valueOf } from "#lib/articles/testing";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { readArticle } from "#lib/reading/articles";
import { readCorrectionList } from "#lib/reading/corrections";
import { seedArchive } from "./seed.ts";

useDatabase();

const system = systemActor("a test");
const count = 120;

test("as many live articles as asked for, each with draft, revision, publication, authors and tags", () =>
  rolledBack(async () => {
    const told: number[] = [];
    expect(valueOf(await seedArchive(system, { articles: count, seed: 7 }, (written) => told.push(written))).articles).toBe(count);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(count);
    expect(await db().$count(articles, eq(articles.live, "live"))).toBe(count);
    for (const table of [drafts, revisions]) expect(await db().$count(table)).toBe(count);
    expect(await db().$count(publications, isNull(publications.endedAt))).toBe(count);
    for (const table of [bylines, publicationPeople]) expect(await db().$count(table)).toBeGreaterThanOrEqual(count);
    expect(await db().$count(publicationTags)).toBeGreaterThanOrEqual(2 * count);
  }));

test("each has its words, and what it is like among those made with it", () =>
  rolledBack(async () => {
    valueOf(await seedArchive(system, { articles: 40, seed: 7 }));
    expect(await db().$count(keywords, sql`cardinality(words) > 5`)).toBe(40);
    const pairs = await db().select({ of: articles.language, id: related.articleId, other: related.relatedId, otherId: sql<string>`(select language from articles as other where other.id = ${related.relatedId})` }).from(related).innerJoin(articles, eq(articles.id, related.articleId));
    expect(new Set(pairs.map(({ id }) => id)).size).toBeGreaterThan(30);
    expect(pairs.filter(({ of, otherId }) => of !== otherId)).toEqual([]);
    for (const lines of Map.groupBy(pairs, ({ id }) => id).values()) expect(lines.length).toBeLessThanOrEqual(6);
  }));

test("some stand in the series of their section, and some were corrected, as readers see", () =>
  rolledBack(async () => {
    valueOf(await seedArchive(system, { articles: 210, seed: 7 }));
    const inSeries = await db().select({ section: sections.slug, series: series.slug, language: publications.language }).from(publications).innerJoin(sections, eq(sections.id, publications.sectionId)).innerJoin(series, eq(series.id, publications.seriesId));
    expect(inSeries).toHaveLength(5);
    for (const one of inSeries) expect(generatorSeries.find(({ slug }) => slug === one.series)?.section).toBe(one.section);
    const corrected = await Promise.all((["zh-CN", "en"] as const).map((language) => readCorrectionList(language)));
    expect(corrected.flatMap(({ items }) => items)).toHaveLength(2);
  }));

test("readers can open every one of them", () =>
  rolledBack(async () => {
    valueOf(await seedArchive(system, { articles: 30, seed: 3 }));
    const printed = await db().select().from(publications);
    expect(printed).toHaveLength(30);
    for (const { articleId, slug, language, headline } of printed) {
      expect(await readArticle(`${articleId}-${slug}`, language), headline).toMatchObject({ state: "live", article: { headline, cover: null } });
    }
  }));

test("a generated publication is what publishing the same text would have made", () =>
  rolledBack(async () => {
    valueOf(await seedArchive(system, { articles: 12, seed: 5 }));
    for (const { id } of await db().select({ id: articles.id }).from(articles)) {
      const { content, version } = await openDraft(system, id);
      const saved = valueOf(await saveDraft(system, { articleId: id, basedOn: version, content }));
      valueOf(await publishArticle(system, { articleId: id, basedOn: saved.version }));
      const [generated, published] = await db().select().from(publications).where(eq(publications.articleId, id)).orderBy(publications.number);
      // What was done with it meanwhile is in the record of the second.
      const { id: _, number: __, publishedAt: ___, endedAt: ____, record, ...same } = generated ?? {};
      expect(record?.events.map(({ kind }) => kind)).toEqual(["started", "written", "published"]);
      expect(published).toMatchObject(same);
      const places = await db().select({ publicationId: publicationTags.publicationId, tagId: publicationTags.tagId }).from(publicationTags).where(sql`${publicationTags.publicationId} in (${generated?.id}, ${published?.id})`);
      const tagsOf = (publicationId: number | undefined) => places.filter((place) => place.publicationId === publicationId).map((place) => place.tagId).sort();
      expect(tagsOf(published?.id)).toEqual(tagsOf(generated?.id));
    }
  }));

test("the same seed gives the same articles, another one others", () =>
  rolledBack(async () => {
    for (const seed of [1, 1, 2]) valueOf(await seedArchive(system, { articles: 10, seed }));
    const [first, again, other] = [0, 10, 20].map((offset) => db().select({ headline: articles.headline }).from(articles).orderBy(articles.id).limit(10).offset(offset));
    expect(await again).toEqual(await first);
    expect(await other).not.toEqual(await first);
  }));

test("a run writes one row of the audit log", () =>
  rolledBack(async () => {
    valueOf(await seedArchive(system, { articles: count, seed: 7 }));
    expect(await db().select({ action: audit.action, detail: audit.detail }).from(audit).where(and(eq(audit.actorKind, "system"), sql`${audit.action} like 'archive.%'`))).toEqual([{ action: "archive.seed", detail: { articles: count, seed: 7, by: "a test" } }]);
  }));

test("nobody but the system seeds", () =>
  rolledBack(async () => {
    expect(await seedArchive(await makeActor("admin"), { articles: 1, seed: 1 })).toMatchObject({ ok: false, code: "access.denied" });
    expect(await db().$count(articles)).toBe(0);
  }));
