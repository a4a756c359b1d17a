/** An embargo: before its end nobody publishes the article, and nothing schedules it for an earlier hour. */
import { z } from "zod";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { hour } from "./schedule.ts";
import { articleSubject, updateArticle } from "./store.ts";

/** `at` null lifts it. It is not set over a schedule for an earlier hour, nor over what readers have already. */
export const setEmbargo = command({
  name: "article.setEmbargo",
  can: "article.schedule",
  input: z.object({ articleId: z.int().positive(), at: hour.nullable() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ input, subject: { row } }) => {
    const at = input.at === null ? null : new Date(input.at);
    if (at) {
      if (row.live === "live") refuse("article.alreadyLive");
      if (at <= (await databaseNow())) refuse("article.embargoPassed");
      if (row.scheduledAt && row.scheduledAt < at) refuse("article.scheduledBeforeEmbargo");
    }
    await updateArticle(row.id, { embargoAt: at });
    return { value: { at: at?.toISOString() ?? null }, about: { kind: "article", id: row.id }, detail: { at: at?.toISOString() ?? null, before: row.embargoAt?.toISOString() ?? null } };
  },
});
