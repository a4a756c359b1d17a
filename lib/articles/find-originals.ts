/** Live articles of the other language, to choose what an article is translated from. */
import { z } from "zod";
import { languages } from "#lib/i18n/languages";
import { query } from "#lib/kernel/query";
import { headlineInput, wordsOf } from "./headline-words.ts";
import { liveOriginals } from "./original-store.ts";
import { articlePath } from "./slug.ts";
import type { FoundOriginals } from "./types.ts";

export const originalsSize = 20;

/** `language`: the one to look in. */
export const originalsInput = z.object({ language: z.enum(languages), q: headlineInput });

/** The newest few; with words, those whose headline holds every one. Nothing but what readers have anyway. */
export const findOriginals = query({
  can: "article.findOriginal",
  subject: async (_input: z.infer<typeof originalsInput>) => undefined,
  run: async ({ input: { language, q } }): Promise<FoundOriginals> => {
    const rows = await liveOriginals(language, wordsOf(q), originalsSize + 1);
    const stories = rows.slice(0, originalsSize).map((row) => ({ id: row.id, headline: row.headline, path: articlePath(row), firstPublishedAt: row.firstPublishedAt.toISOString() }));
    return { stories, more: rows.length > originalsSize };
  },
});
