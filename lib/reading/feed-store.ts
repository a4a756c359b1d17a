/** Statements behind feeds: what an entry says besides the line of a list. */
import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client";
import { renditions } from "#db/schema/media";
import { publications } from "#db/schema/publications";

const columns = { id: publications.id, html: publications.html, tags: publications.tags, kind: publications.kind, sources: publications.sources, note: publications.note, publishedAt: publications.publishedAt };

/** Of these publications, which never change: a text fits its headline whatever is published meanwhile. */
export function feedTexts(publicationIds: readonly number[]) {
  return db().select(columns).from(publications).where(inArray(publications.id, [...publicationIds]));
}

/** Sizes of files, in bytes. */
export function jpegSizes(mediaIds: readonly number[]) {
  return db().select({ path: renditions.path, bytes: renditions.bytes }).from(renditions).where(and(inArray(renditions.mediaId, [...mediaIds]), eq(renditions.format, "jpeg")));
}
