/** The stories that may stand on a front page, to choose from. */
import { z } from "zod";
import { readCursor, writeCursor } from "#lib/articles/cursor";
import { headlineInput, wordsOf } from "#lib/articles/headline-words";
import type { Lang } from "#lib/i18n/languages";
import { query } from "#lib/kernel/query";
import { languageInput } from "./input.ts";
import { liveStories } from "./store.ts";
import type { HomeStories } from "./types.ts";

export const storiesSize = 20;

export const storiesInput = z.object({
  language: languageInput,
  q: headlineInput,
  section: z.int().positive().nullable().catch(null),
  before: z.string().max(80).nullable().catch(null),
});

/** Live in that language, newest first; with words, those whose headline holds every one. */
export const findStories = query({
  can: "home.arrange",
  subject: async (_input: z.infer<typeof storiesInput>) => undefined,
  run: async ({ input: { language, q, section, before } }): Promise<HomeStories> => {
    const rows = await liveStories(language, { words: wordsOf(q), sectionId: section, before: readCursor(before ?? undefined) }, storiesSize + 1);
    const items = rows.slice(0, storiesSize).map((row) => ({ ...row, firstPublishedAt: row.firstPublishedAt.toISOString(), section: sectionName(row.section, language), live: true }));
    const last = rows[storiesSize - 1];
    return { items, next: rows.length > storiesSize && last ? writeCursor({ at: last.firstPublishedAt, id: last.id }) : null };
  },
});

export function sectionName(row: { id: number; name: string; nameEn: string } | null, language: Lang): { id: number; name: string } | null {
  return row && { id: row.id, name: (language === "en" && row.nameEn) || row.name };
}
