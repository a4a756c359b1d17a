/** Pictures by number, as articles and the desk need them. */
import type { Picture, Rendition } from "#lib/content/types";
import { findPictures, findRenditions, type MediaRow, type RenditionRow } from "./store.ts";
import type { DeskPicture, RenditionFormat } from "./types.ts";

const previewWidth = 960;
/** As browsers should try them. */
const formats: readonly RenditionFormat[] = ["avif", "webp", "jpeg"];

/** The pictures of these numbers; unknown numbers are left out. */
export async function picturesFor(ids: readonly number[]): Promise<Map<number, Picture>> {
  return new Map((await withRenditions(await findPictures(ids))).map(({ row, made }) => [row.id, pictureOf(row, made)]));
}

/** Rows as the desk shows them, in the order given. */
export async function deskPictures(rows: readonly MediaRow[]): Promise<DeskPicture[]> {
  return (await withRenditions(rows)).map(({ row, made }) => {
    const picture = pictureOf(row, made);
    return { ...picture, path: previewPath(picture.renditions), name: row.name, caption: row.caption, credit: row.credit, createdBy: row.createdBy };
  });
}

/** The JPEG nearest to a preview's width: every mail program, feed reader and old browser shows it. Empty without renditions. */
export function previewPath(renditions: readonly Rendition[], width = previewWidth): string {
  const jpegs = renditions.filter((rendition) => rendition.format === "jpeg");
  return jpegs.sort((a, b) => Math.abs(a.width - width) - Math.abs(b.width - width))[0]?.path ?? "";
}

async function withRenditions(rows: readonly MediaRow[]): Promise<{ row: MediaRow; made: RenditionRow[] }[]> {
  const byPicture = Map.groupBy(await findRenditions(rows.map((row) => row.id)), (rendition) => rendition.mediaId);
  return rows.map((row) => ({ row, made: byPicture.get(row.id) ?? [] }));
}

function pictureOf(row: MediaRow, made: readonly RenditionRow[]): Picture {
  const renditions = formats.flatMap((format) => made.filter((rendition) => rendition.format === format)).map(({ format, width, height, path }) => ({ format, width, height, path }));
  const { id, width, height, color, alt, focusX, focusY } = row;
  return { id, width, height, color, alt, renditions, ...(focusX !== null && focusY !== null && { focus: { x: focusX, y: focusY } }) };
}
