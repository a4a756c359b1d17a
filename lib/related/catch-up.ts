/** Finds out what articles are like that were published before anybody asked: some at a time, in their order, as often as wanted. */
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { tag } from "#lib/cache/tags";
import { command } from "#lib/kernel/command";
import type { Outcome } from "#lib/kernel/outcome";
import { keywordsOf } from "./keywords.ts";
import { keepRelations, likestOf } from "./relations.ts";
import { findTagsOf, findUnrelated } from "./store.ts";

/** Others who publish wait for one batch at most. */
const batchSize = 20;

/**
 * Relates the next articles numbered above `after` that nobody has looked at; `last` is where to go on, null when there are no more.
 * An article sees those before it, and enters their lists: after the last one everything is as if it had been published today.
 */
export const relateSome = command({
  name: "archive.relate",
  can: "archive.relate",
  input: z.object({ after: z.int().min(0) }),
  subject: async () => undefined,
  prepare: async ({ after }) => {
    const rows = await findUnrelated(after, batchSize);
    const tags = Map.groupBy(await findTagsOf(rows.map((row) => row.publicationId)), (place) => place.publicationId);
    const asked = [];
    for (const row of rows) {
      asked.push({ id: row.id, language: row.language, sectionId: row.sectionId, seriesId: row.seriesId, tagIds: (tags.get(row.publicationId) ?? []).map((place) => place.tagId), words: await keywordsOf(row) });
      // Readers go first: a text takes half a millisecond, and there may be very many.
      await nextTurn();
    }
    return asked;
  },
  run: async ({ prepared: articles }) => {
    const touched: string[] = [];
    for (const { language, ...kin } of articles) touched.push(tag.line(kin.id), ...(await keepRelations(kin.id, language, { words: kin.words, like: await likestOf(kin, language) })));
    const last = articles.at(-1)?.id ?? null;
    return { value: { related: articles.length, last }, detail: { related: articles.length, last }, tags: [...new Set(touched)] };
  },
});

/** Goes on until everything published is related, or a batch fails: the next call goes on there. @param rest milliseconds between two batches. */
export async function relateAll(actor: Actor, progress: (related: number) => void = () => {}, rest = 0): Promise<Outcome<{ related: number }>> {
  let [related, after] = [0, 0];
  for (;;) {
    const outcome = await relateSome(actor, { after });
    if (!outcome.ok) return outcome;
    related += outcome.value.related;
    if (outcome.value.last === null) return { ok: true, value: { related } };
    after = outcome.value.last;
    progress(related);
    if (rest > 0) await pause(rest);
  }
}
