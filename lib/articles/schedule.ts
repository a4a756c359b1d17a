/** Publishing at a given time: the revision the editor saw, at the database's hour, once. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { databaseNow } from "#lib/kernel/clock";
import { basisOf } from "#lib/facts/article-facts";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { enqueue } from "#lib/jobs/enqueue";
import { keepRevision } from "#lib/revisions/keep";
import { gatesBasis } from "./gates.ts";
import { readyToPrint } from "./publish.ts";
import { articleSubject, updateArticle } from "./store.ts";

/** Schedules the draft as it is now; later changes are not included until it is scheduled again. */
export const scheduleArticle = command({
  name: "article.schedule",
  can: "article.schedule",
  input: z.object({ articleId: z.int().positive(), basedOn: z.int().positive(), at: z.iso.datetime({ offset: true }).refine((text) => Date.parse(text) < Date.UTC(9999, 0)) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  // "Tomorrow" is read by the day on which readers will read it.
  prepare: ({ at }, subject, actor) => readyToPrint(subject, actor, undefined, new Date(at)),
  run: async ({ actor, input, subject, prepared }) => {
    const { row } = subject;
    if (row.version !== input.basedOn || row.version !== prepared.version) refuse("article.stale", { version: row.version });
    if ((await basisOf(subject)) !== prepared.basis) refuse("article.factsChanged");
    if ((await gatesBasis(subject)) !== prepared.gates) refuse("article.gatesChanged");
    const at = new Date(input.at);
    if (at <= (await databaseNow())) refuse("article.timePassed");
    const revision = await keepRevision(row.id, prepared.assembled.content, "publish", personBehind(actor));
    await updateArticle(row.id, { scheduledAt: at, scheduledRevisionId: revision.id, live: row.live === "live" ? "live" : "scheduled", stage: "ready" });
    await enqueue("article.publishScheduled", { articleId: row.id, at: at.toISOString() }, at);
    return { value: { at: at.toISOString() }, about: { kind: "article", id: row.id }, detail: { at: at.toISOString(), revisionId: revision.id } };
  },
});

export const cancelSchedule = command({
  name: "article.cancelSchedule",
  can: "article.schedule",
  input: z.object({ articleId: z.int().positive() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ subject }) => {
    const { row } = subject;
    if (row.scheduledAt === null) refuse("article.notScheduled");
    await updateArticle(row.id, { scheduledAt: null, scheduledRevisionId: null, stage: "draft", live: liveWithoutSchedule(row) });
    return { value: undefined, about: { kind: "article", id: row.id } };
  },
});

/** What an article is when its schedule is taken away. */
export function liveWithoutSchedule(row: { live: "never" | "scheduled" | "live" | "unpublished" | "retracted"; publishedAt: Date | null }) {
  if (row.live !== "scheduled") return row.live;
  return row.publishedAt === null ? "never" : "unpublished";
}
