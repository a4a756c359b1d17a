/** Puts an article that readers cannot see out of the way, and back. History is never deleted. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { databaseNow } from "#lib/kernel/clock";
import { revokeLinksOf } from "#lib/previews/revoke-link";
import { liveWithoutSchedule } from "./schedule.ts";
import { articleSubject, updateArticle } from "./store.ts";

const input = z.object({ articleId: z.int().positive() });

export const removeArticle = command({
  name: "article.remove",
  can: "article.remove",
  input,
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, subject }) => {
    const { row } = subject;
    await revokeLinksOf(row.id, personBehind(actor));
    // Put back later, it must not be published by an hour that has passed meanwhile.
    await updateArticle(row.id, { removedAt: await databaseNow(), scheduledAt: null, scheduledRevisionId: null, unpublishAt: null, live: liveWithoutSchedule(row) });
    return { value: undefined, about: { kind: "article", id: subject.row.id } };
  },
});

/** The way back of `removeArticle`. */
export const restoreArticle = command({
  name: "article.restore",
  can: "article.remove",
  input,
  subject: ({ articleId }, lock) => articleSubject(articleId, lock, true),
  run: async ({ subject }) => {
    await updateArticle(subject.row.id, { removedAt: null });
    return { value: undefined, about: { kind: "article", id: subject.row.id } };
  },
});
