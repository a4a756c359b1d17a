/** Taking an article down at an hour set beforehand: by the database's clock, once, however late or often the job runs. */
import { z } from "zod";
import { enqueue } from "#lib/jobs/enqueue";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { endUnreviewed } from "#lib/workflow/unreviewed";
import { announceChange } from "./print.ts";
import { endPublication } from "./publication-store.ts";
import { hour, liveWithoutSchedule } from "./schedule.ts";
import { articleSubject, updateArticle } from "./store.ts";
import { stageTakenDown } from "./take-down.ts";

const one = z.object({ articleId: z.int().positive() });

/** Sets or moves the hour. `from`: the hour that was seen, null for none; another means that a colleague was quicker. */
export const scheduleUnpublish = command({
  name: "article.scheduleUnpublish",
  can: "article.unpublish",
  input: one.extend({ at: hour, from: hour.nullable().optional() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ input, subject }) => {
    const { row } = subject;
    const at = new Date(input.at);
    if (row.live !== "live" && row.scheduledAt === null) refuse("article.nothingToTakeDown");
    if (input.from !== undefined && (row.unpublishAt?.getTime() ?? null) !== (input.from === null ? null : Date.parse(input.from))) refuse("article.movedMeanwhile");
    if (at <= (await databaseNow())) refuse("article.takeDownPassed");
    if (row.scheduledAt && at <= row.scheduledAt) refuse("article.downBeforeUp");
    await updateArticle(row.id, { unpublishAt: at });
    await enqueue("article.unpublishScheduled", { articleId: row.id, at: at.toISOString() }, at);
    return { value: { at: at.toISOString() }, about: { kind: "article", id: row.id }, detail: { before: row.unpublishAt, after: at } };
  },
});

export const cancelUnpublish = command({
  name: "article.cancelUnpublish",
  can: "article.unpublish",
  input: one,
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ subject: { row } }) => {
    if (row.unpublishAt === null) refuse("article.noTakeDown");
    await updateArticle(row.id, { unpublishAt: null });
    return { value: undefined, about: { kind: "article", id: row.id }, detail: { before: row.unpublishAt } };
  },
});

/** The job. `at` names the hour meant: one of an older hour finds another and does nothing. */
export const unpublishScheduled = command({
  name: "article.unpublishScheduled",
  can: "article.unpublish",
  input: one.extend({ at: hour }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ input, subject }) => {
    const { row } = subject;
    const about = { kind: "article", id: row.id };
    if (row.unpublishAt === null || row.unpublishAt.getTime() !== Date.parse(input.at)) return { value: { takenDown: false }, about, detail: { superseded: true } };
    if (row.unpublishAt > (await databaseNow())) refuse("article.tooEarly");
    const ended = await endPublication(row.id);
    // Servers were away over both hours: what should be gone again does not appear.
    const without = { scheduledAt: null, scheduledRevisionId: null, unpublishAt: null, stage: stageTakenDown(row.stage) };
    if (!ended) {
      await updateArticle(row.id, { ...without, live: liveWithoutSchedule(row) });
      return { value: { takenDown: false }, about, detail: { over: true } };
    }
    await endUnreviewed(subject);
    await updateArticle(row.id, { ...without, live: "unpublished", publishedVersion: null, reviewBy: null });
    return { value: { takenDown: true }, about, tags: await announceChange(subject, [ended]) };
  },
});
