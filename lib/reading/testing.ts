/** For tests: publications as rows, without the way through the desk. */
import { db } from "#db/client";
import { articles, revisions } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { publicationPeople, publications, publicationTags } from "#db/schema/publications";
import { sections, series, tags } from "#db/schema/taxonomy";
import type { Live } from "#lib/articles/types";
import { newToken } from "#lib/kernel/ids";

type NewRow = Partial<typeof publications.$inferInsert>;
export type Story = NewRow & { live?: Live; tagIds?: number[]; personIds?: number[] };

/** Lower-case letters and digits that no other test has. */
export function mark(): string {
  return newToken().toLowerCase().replace(/[^a-z0-9]/g, "x").slice(0, 12);
}

/** An article with one live publication (an ended one when `endedAt` is given). */
export async function putStory({ live = "live", tagIds = [], personIds = [], ...given }: Story = {}): Promise<{ id: number; publicationId: number; path: string }> {
  const row = { language: "zh-CN" as const, headline: "测试文章", ...given };
  const id = given.articleId ?? only(await db().insert(articles).values({ language: row.language, headline: row.headline, live }).returning({ id: articles.id })).id;
  const number = given.number ?? 1;
  const revision = only(await db().insert(revisions).values({ articleId: id, number, content: { kicker: "", headline: row.headline, standfirst: "", note: "", body: { type: "doc", content: [] } }, hash: "hash", reason: "publish" }).returning({ id: revisions.id }));
  const publication = only(await db().insert(publications).values({ ...blank(), ...row, number, articleId: id, revisionId: revision.id }).returning());
  const place = { publicationId: publication.id, firstPublishedAt: publication.firstPublishedAt };
  if (tagIds.length > 0) await db().insert(publicationTags).values(tagIds.map((tagId) => ({ tagId, ...place })));
  if (personIds.length > 0) await db().insert(publicationPeople).values(personIds.map((personId) => ({ personId, ...place })));
  return { id, publicationId: publication.id, path: `${row.language === "en" ? "/en" : ""}/a/${id}-${publication.slug}` };
}

function blank() {
  return { kind: "original" as const, slug: "ceshi", kicker: "", standfirst: "", note: "", html: "<p>正文。</p>", text: "正文。", hash: "hash", outline: [], characters: 3, minutes: 1, bylines: [], responsibleEditor: "", sources: [], cover: null, tags: [], firstPublishedAt: new Date("2026-11-23T00:00:00Z") };
}

export async function putSection(given: Partial<typeof sections.$inferInsert> = {}) {
  return only(await db().insert(sections).values({ slug: `s-${mark()}`, name: "科技", nameEn: "Technology", ...given }).returning());
}

export async function putSeries(given: Partial<typeof series.$inferInsert> = {}) {
  return only(await db().insert(series).values({ slug: `z-${mark()}`, name: "专题", nameEn: "Series", ...given }).returning());
}

export async function putTag(given: Partial<typeof tags.$inferInsert> = {}) {
  return only(await db().insert(tags).values({ slug: `t-${mark()}`, name: `标签${mark()}`, nameEn: "Tag", ...given }).returning());
}

export async function putPerson(given: Partial<typeof people.$inferInsert> = {}) {
  return only(await db().insert(people).values({ slug: `p-${mark()}`, name: "记者甲", nameEn: "Reporter A", bio: "写县城。", bioEn: "Writes about small towns.", ...given }).returning());
}

export function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`one row expected, ${rows.length} found`);
  return row;
}
