/** Publishing at a given time: the revision the editor saw, at the database's hour, once. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { dropScheduledChange, keepScheduledChange } from "#lib/corrections/scheduled";
import { judgeChange } from "#lib/corrections/tell-change";
import { changeInput } from "#lib/corrections/input";
import { databaseNow } from "#lib/kernel/clock";
import { basisOf } from "#lib/facts/article-facts";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { enqueue } from "#lib/jobs/enqueue";
import { keepRevision } from "#lib/revisions/keep";
import { stageWithoutHour } from "#lib/workflow/stage-after";
import { gatesBasis } from "./gates.ts";
import { readyToPrint } from "./publish.ts";
import { rowToPrint } from "./print.ts";
import { type ArticleRow, articleSubject, updateArticle } from "./store.ts";

/** An hour as commands take it. */
export const hour = z.iso.datetime({ offset: true }).refine((text) => Date.parse(text) < Date.UTC(9999, 0));

/** Schedules the draft as it is now; later changes are not included until it is scheduled again. */
export const scheduleArticle = command({
  name: "article.schedule",
  can: "article.schedule",
  input: z.object({ articleId: z.int().positive(), basedOn: z.int().positive(), at: hour, change: changeInput.optional() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  // "Tomorrow" is read by the day on which readers will read it.
  prepare: ({ at }, subject, actor) => readyToPrint(subject, actor, undefined, new Date(at)),
  run: async ({ actor, input, subject, prepared }) => {
    const { row } = subject;
    if (row.version !== input.basedOn || row.version !== prepared.version) refuse("article.stale", { version: row.version });
    if ((await basisOf(subject)) !== prepared.basis) refuse("article.factsChanged");
    if ((await gatesBasis(subject)) !== prepared.gates) refuse("article.gatesChanged");
    const at = new Date(input.at);
    await refuseWrongHour(row, at);
    const by = personBehind(actor);
    const revision = await keepRevision(row.id, prepared.assembled.content, "publish", by);
    const { printed } = await rowToPrint({ ...prepared, subject, revision, by, now: at });
    await judgeChange({ subject, printed, content: prepared.assembled.content, change: input.change ?? null });
    await keepScheduledChange(row.id, revision.id, input.change, by);
    await updateArticle(row.id, { scheduledAt: at, scheduledRevisionId: revision.id, live: row.live === "live" ? "live" : "scheduled", stage: "ready" });
    await enqueue("article.publishScheduled", { articleId: row.id, at: at.toISOString() }, at);
    return { value: { at: at.toISOString() }, about: { kind: "article", id: row.id }, detail: { before: row.scheduledAt, at: at.toISOString(), revisionId: revision.id } };
  },
});

/** Moves the hour and nothing else: what is published is the revision that was seen when it was scheduled. `from`: the hour that was seen. */
export const rescheduleArticle = command({
  name: "article.reschedule",
  can: "article.schedule",
  input: z.object({ articleId: z.int().positive(), from: z.iso.datetime({ offset: true }), at: hour }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ input, subject }) => {
    const { row } = subject;
    if (row.scheduledAt === null) refuse("article.notScheduled");
    // Somebody else has moved it meanwhile: theirs is not to be overwritten unseen.
    if (row.scheduledAt.getTime() !== Date.parse(input.from)) refuse("article.movedMeanwhile");
    const at = new Date(input.at);
    await refuseWrongHour(row, at);
    await updateArticle(row.id, { scheduledAt: at });
    await enqueue("article.publishScheduled", { articleId: row.id, at: at.toISOString() }, at);
    return { value: { at: at.toISOString() }, about: { kind: "article", id: row.id }, detail: { from: row.scheduledAt.toISOString(), at: at.toISOString() } };
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
    // Nothing to publish, nothing to take down.
    await updateArticle(row.id, { scheduledAt: null, scheduledRevisionId: null, stage: await stageWithoutHour(subject), live: liveWithoutSchedule(row), ...(row.live === "scheduled" && { unpublishAt: null }) });
    await dropScheduledChange(row.id);
    return { value: undefined, about: { kind: "article", id: row.id }, detail: { before: row.scheduledAt } };
  },
});

/** Refuses an hour that has passed, lies within the embargo, or comes after the one at which readers lose the article again. */
async function refuseWrongHour(row: ArticleRow, at: Date): Promise<void> {
  if (at <= (await databaseNow())) refuse("article.timePassed");
  if (row.embargoAt && at < row.embargoAt) refuse("article.embargoed");
  if (row.unpublishAt && at >= row.unpublishAt) refuse("article.downBeforeUp");
}

/** What an article is when its schedule is taken away. */
export function liveWithoutSchedule(row: { live: "never" | "scheduled" | "live" | "unpublished" | "retracted"; publishedAt: Date | null }) {
  if (row.live !== "scheduled") return row.live;
  return row.publishedAt === null ? "never" : "unpublished";
}
