/** Section, tags, bylines, sources and the rest of what is not text. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { command } from "#lib/kernel/command";
import { databaseNow } from "#lib/kernel/clock";
import { refuse } from "#lib/kernel/refusal";
import { ensureTags } from "#lib/taxonomy/ensure-tags";
import { picturesFor } from "#lib/media/pictures";
import { changedBeside, checkUnscheduled } from "./beside-text.ts";
import { completed, savedDetailsInput } from "./detail-input.ts";
import { replaceArticleSources } from "./source-store.ts";
import { checkOriginal } from "./original.ts";
import { articleSubject, existingPeople, replaceArticleTags, replaceBylines, sectionExists, seriesExists, updateArticle } from "./store.ts";
import type { ArticleDetails } from "./types.ts";

/** Saves the details over the version they were based on; refuses "draft.stale" like the text does. */
export const saveDetails = command({
  name: "article.details",
  can: "article.revise",
  input: z.object({ articleId: z.int().positive(), basedOn: z.int().positive(), details: savedDetailsInput }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input, subject }) => {
    const { articleId, basedOn } = input;
    const details = completed(input.details, subject.row);
    if (subject.row.version !== basedOn) refuse("draft.stale", { version: subject.row.version });
    checkUnscheduled(actor, subject);
    // Nobody may hand an article to a section and thereby lose the sight of it.
    const moved = { ...subject, sectionId: details.sectionId };
    if (can(actor, "article.publish", subject) && !can(actor, "article.read", moved)) refuse("article.sectionNotYours");
    // A link that stands may stay, whatever has become of the other article.
    if (details.translationOf !== null && details.translationOf !== subject.row.translationOf) await checkOriginal(actor, subject.row, details.translationOf);
    await writeDetails(articleId, details, actor);
    const version = await changedBeside(subject);
    return { value: { version }, about: { kind: "article", id: articleId }, detail: { before: toldOf(subject.row), after: toldOf(details) } };
  },
});

/** What the audit log tells of them. */
const toldOf = ({ sectionId, kind, slug, responsibleEditorId, coverMediaId }: Pick<ArticleDetails, "sectionId" | "kind" | "slug" | "responsibleEditorId" | "coverMediaId">) => ({ sectionId, kind, slug, responsibleEditorId, coverMediaId });

/** Writes details inside a command, the link to an original as it is; people, sections and pictures that do not exist and times to come are refused. */
export async function writeDetails(articleId: number, details: ArticleDetails, actor: Actor): Promise<void> {
  const { tags, bylines, sources, firstPublishedAt, slug, ...columns } = details;
  const named = [...bylines.map((entry) => entry.personId), columns.responsibleEditorId].filter((id) => id !== null);
  const known = await existingPeople(named);
  if (named.some((id) => !known.has(id))) refuse("people.unknown");
  if (columns.sectionId !== null && !(await sectionExists(columns.sectionId))) refuse("section.unknown");
  if (columns.seriesId !== null && !(await seriesExists(columns.seriesId))) refuse("series.unknown");
  const pictures = [columns.coverMediaId, columns.socialMediaId].filter((id) => id !== null);
  const found = await picturesFor(pictures);
  if (pictures.some((id) => !found.has(id))) refuse("media.unknown");
  const first = firstPublishedAt === null ? null : new Date(firstPublishedAt);
  if (first && first > (await databaseNow())) refuse("article.timeToCome");
  const change = { ...columns, slug, firstPublishedAt: first };
  await updateArticle(articleId, change);
  await replaceBylines(articleId, bylines.filter((entry) => entry.personId !== null || entry.name !== ""));
  await replaceArticleTags(articleId, await ensureTags(tags));
  await replaceArticleSources(articleId, sources, actor);
}
