/** The pictures of the house, for the editor's picker. */
import { query } from "#lib/kernel/query";
import { deskPictures } from "./pictures.ts";
import { newestStatement } from "./store.ts";
import type { PicturePage } from "./types.ts";

const pageLength = 40;
const mostWords = 8;

/**
 * Newest first. `q`: words that must all occur in alt text, caption, credit or file name; `before`: the `next` of the page before.
 * Anything that is not such a number starts at the newest. Throws a Refusal for people without the desk.
 */
export const listPictures = query({
  can: "media.upload",
  subject: async (_input: { before?: number | null; q?: string }) => undefined,
  run: async ({ input }): Promise<PicturePage> => {
    const before = Number.isSafeInteger(input.before) ? (input.before ?? null) : null;
    const words = (input.q ?? "").normalize("NFKC").slice(0, 200).split(/\s+/).filter(Boolean).slice(0, mostWords);
    const rows = await newestStatement({ before, words, limit: pageLength + 1 });
    const page = rows.slice(0, pageLength);
    return { pictures: await deskPictures(page), next: rows.length > pageLength ? (page.at(-1)?.id ?? null) : null };
  },
});
