/** Statements behind feeds: what an entry says besides the line of a list. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "#db/client";
import { renditions } from "#db/schema/media";
import { publications } from "#db/schema/publications";

const columns = { id: publications.articleId, html: publications.html, tags: publications.tags, kind: publications.kind, sources: publications.sources, note: publications.note, publishedAt: publications.publishedAt };

/** What readers have of these articles just now. */
export function feedTexts(articleIds: readonly number[]) {
  return db().select(columns).from(publications).where(and(isNull(publications.endedAt), inArray(publications.articleId, [...articleIds])));
}

/** Sizes of files, in bytes. */
export function jpegSizes(mediaIds: readonly number[]) {
  return db().select({ path: renditions.path, bytes: renditions.bytes }).from(renditions).where(and(inArray(renditions.mediaId, [...mediaIds]), eq(renditions.format, "jpeg")));
}
