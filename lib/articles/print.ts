/** Writes the immutable publication of an article; the heart of publishing, scheduling and the sample content. */
import { tag } from "#lib/cache/tags";
import type { RenderedContent } from "#lib/content/render";
import { isoDay } from "#lib/i18n/dates";
import { labelOf, makingOf } from "#lib/labels/making";
import type { MachineWords } from "#lib/labels/types";
import { blockOf } from "#lib/reading/sitemap";
import { dropScheduledChange } from "#lib/corrections/scheduled";
import { tellChange } from "#lib/corrections/tell-change";
import type { Change, PrintedState } from "#lib/corrections/types";
import { keepRelations } from "#lib/related/relations";
import type { Relations } from "#lib/related/types";
import { siteSettings } from "#lib/settings/read";
import { announceFeeds } from "#lib/websub/announce";
import type { Assembled } from "./assemble.ts";
import { publicationRow } from "./publication-row.ts";
import type { PrintedFacts } from "./render-facts.ts";
import { endPublication, findFirstPrinting, findPersonName, hasOtherStories, insertPublication, lockSections, type Places } from "./publication-store.ts";
import { type ArticleSubject, findArticleTags, findBylines, updateArticle } from "./store.ts";

export type Printed = { publicationId: number; slug: string; tags: string[] };

type ToPrint = { subject: ArticleSubject; assembled: Assembled; rendered: RenderedContent; machine: MachineWords; facts: PrintedFacts; revision: { id: number; hash: string }; by: number | null; now: Date };

/** The row a printing would be, with what else is named in it; `printed`: what of it is compared with what readers have. */
export async function rowToPrint({ subject: { row }, assembled, now, ...given }: ToPrint) {
  const names = await findBylines(row.id);
  const tags = await findArticleTags(row.id);
  const responsibleEditor = await findPersonName(assembled.details.responsibleEditorId);
  // What the details say, else when readers first saw it: a later printing must not make an old story new.
  const firstPublishedAt = row.firstPublishedAt ?? (await findFirstPrinting(row.id)) ?? now;
  const personIds = [...new Set(names.map((line) => line.personId).filter((id) => id !== null))];
  const publication = publicationRow({ article: row, assembled, names, tags, responsibleEditor, firstPublishedAt, ...given });
  const printed: PrintedState = { ...publication, cover: publication.cover ?? null, label: await labelOf(given.machine, row.language) };
  return { publication, printed, tagIds: tags.map((line) => line.id), personIds };
}

/**
 * Replaces what readers see of an article by this state of it. Call inside a command that holds the article.
 * @param given.now the database's clock; the time printed is the article's own when it has one.
 * @param given.version the draft's version when the draft is what is printed; null for an older revision.
 * @param given.change what this is, where readers have the article already; refusals are those of `judgeChange`.
 */
export async function print(given: ToPrint & { version: number | null; relations: Relations; change: Change | null; /** Whose change it is, where that is another person. */ changedBy?: number | null }): Promise<Printed> {
  const { subject, assembled, machine, by, now, version, relations, change, changedBy = by } = given;
  const { row } = subject;
  const { details } = assembled;
  const { publication, printed, tagIds, personIds } = await rowToPrint(given);
  const { firstPublishedAt } = publication;
  const isTold = await tellChange({ subject, printed, content: assembled.content, change, by: changedBy });
  const making = await makingOf({ articleId: row.id, language: row.language, machine, ledger: publication.ledger ?? null, by, firstPublishedAt, now });
  const before = await endPublication(row.id);
  const publicationId = await insertPublication({ ...publication, ...making, publishedAt: now }, tagIds, personIds);
  await updateArticle(row.id, { live: "live", stage: "ready", publishedAt: now, publishedVersion: version, scheduledAt: null, scheduledRevisionId: null, dueAt: null, assigneeId: null, reviewBy: null });
  await dropScheduledChange(row.id);
  const places = [before, { translationOf: row.translationOf, sectionId: details.sectionId, seriesId: details.seriesId, tagIds, personIds, firstPublishedAt }];
  const touched = await announceChange(subject, places);
  return { publicationId, slug: publication.slug, tags: [...touched, ...(isTold ? [tag.corrections] : []), ...(await keepRelations(row.id, row.language, relations))] };
}

/**
 * Leaves word for hubs that feeds changed. Call inside of the transaction of the change.
 * @param printed where its publication was and will be. @returns the tags of everything that prints this article or a line of it.
 */
export async function announceChange({ row }: ArticleSubject, printed: readonly (Places | null)[]): Promise<string[]> {
  const { hub, timeZone } = await siteSettings();
  if (hub !== "") await announceFeeds(row.language, printed);
  const places = printed.filter((place) => place !== null);
  const sections = [...new Set(places.map((place) => place.sectionId).filter((id) => id !== null))];
  const original = places.flatMap(({ translationOf: id }) => (id === null ? [] : [tag.line(id), tag.sitemap(blockOf(id))]));
  const months = places.map((place) => tag.month(row.language, isoDay(place.firstPublishedAt, timeZone).slice(0, 7)));
  const touched = [tag.article(row.id), tag.line(row.id), ...original, tag.front, tag.feed, tag.sitemap(blockOf(row.id)), ...months];
  touched.push(...places.flatMap((place) => (place.seriesId === null ? [] : [tag.series(place.seriesId)])));
  touched.push(...sections.map(tag.section), ...places.flatMap((place) => [...place.tagIds.map(tag.tag), ...place.personIds.map(tag.person)]));
  await lockSections(sections);
  for (const section of sections) if (!touched.includes(tag.site) && !(await hasOtherStories(section, row.language, row.id))) touched.push(tag.site);
  return [...new Set(touched)];
}
