/** Making, renaming and removing series. */
import { z } from "zod";
import { slugFor } from "#lib/articles/slug";
import { tag } from "#lib/cache/tags";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { picturesFor, previewPath } from "#lib/media/pictures";
import { lineInput, nameInput } from "#lib/people/inputs";
import { movePath } from "./moved.ts";
import * as store from "./series-store.ts";
import type { SeriesRow } from "./types.ts";

const id = z.coerce.number().int().positive();
const values = {
  name: nameInput(60),
  nameEn: lineInput(100).default(""),
  description: lineInput(400).default(""),
  descriptionEn: lineInput(600).default(""),
  coverMediaId: id.nullable().default(null),
  /** Empty: made from the name. */
  slug: z.string().max(60).regex(/^[a-z0-9]*(?:-[a-z0-9]+)*$/).default(""),
};
const nothing = async () => undefined;
const most = 500;

/** The newest first, at most five hundred. */
export const listSeries = query({
  can: "series.manage",
  subject: nothing,
  run: async (): Promise<SeriesRow[]> => {
    const rows = await store.findSeriesRows(most);
    const pictures = await picturesFor(rows.map((row) => row.coverMediaId).filter((cover) => cover !== null));
    return rows.map(({ coverMediaId, ...row }) => ({ ...row, cover: coverMediaId === null ? null : { id: coverMediaId, path: previewPath(pictures.get(coverMediaId)?.renditions ?? [], 480) } }));
  },
});

/** Refuses "series.slugTaken" and "media.unknown". Readers see it with its first published article. */
export const createSeries = command({
  name: "series.create",
  can: "series.manage",
  input: z.object(values),
  subject: nothing,
  run: async ({ input }) => {
    await requirePicture(input.coverMediaId);
    const seriesId = await store.insertSeries({ ...input, slug: input.slug || slugFor(input.nameEn || input.name, input.nameEn ? "en" : "zh-CN") });
    return { value: { seriesId, name: input.name, nameEn: input.nameEn }, about: { kind: "series", id: seriesId }, detail: { name: input.name } };
  },
});

/** An empty address leaves the old one; a new one is led to from the old. */
export const editSeries = command({
  name: "series.edit",
  can: "series.manage",
  input: z.object({ seriesId: id, ...values }),
  subject: nothing,
  run: async ({ input: { seriesId, slug, ...rest } }) => {
    const before = await store.lockSeries(seriesId);
    await requirePicture(rest.coverMediaId);
    if (slug !== "" && (await store.seriesSlugTaken(slug, seriesId))) refuse("series.slugTaken", { slug });
    await store.updateSeries(seriesId, slug === "" ? rest : { ...rest, slug });
    if (slug !== "") await movePath(`/series/${before.slug}`, `/series/${slug}`);
    return { value: undefined, about: { kind: "series", id: seriesId }, detail: { before: before.name, after: rest.name }, tags: [tag.series(seriesId)] };
  },
});

/** Refuses "series.inUse" while an article is in it, or was published in it: history is never deleted. */
export const removeSeries = command({
  name: "series.remove",
  can: "series.manage",
  input: z.object({ seriesId: id }),
  subject: nothing,
  run: async ({ input: { seriesId } }) => {
    const before = await store.lockSeries(seriesId);
    const count = await store.countSeriesArticles(seriesId);
    if (count > 0) refuse("series.inUse", { count });
    await store.deleteSeries(seriesId);
    return { value: undefined, about: { kind: "series", id: seriesId }, detail: { name: before.name }, tags: [tag.series(seriesId)] };
  },
});

async function requirePicture(coverMediaId: number | null): Promise<void> {
  if (coverMediaId !== null && !(await picturesFor([coverMediaId])).has(coverMediaId)) refuse("media.unknown");
}
