/** A person has looked at what a source says now: it is in force from here on, or what was kept stays. */
import { z } from "zod";
import { tellBeside } from "#lib/articles/beside-text";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { keptDay } from "./day.ts";
import { findNewDay, forgetNewDay } from "./day-store.ts";
import { articleIdInput } from "./input.ts";
import { updateSource } from "./keep-store.ts";
import { textOf } from "./passages.ts";
import { findNewestSnapshot } from "./snapshot-store.ts";
import { sourceSubject } from "./subject.ts";

/** `snapshotId`: the one they have looked at; refuses "source.stale" when there is a newer one, or when it is settled already the other way. */
export const settleChange = command({
  name: "source.settle",
  can: "source.settle",
  input: z.object({ sourceId: articleIdInput, snapshotId: articleIdInput, accept: z.boolean() }),
  subject: ({ sourceId }, lock) => sourceSubject(sourceId, lock),
  run: async ({ input: { sourceId, snapshotId, accept }, subject: { row, articles } }) => {
    const about = { kind: "source", id: sourceId };
    const newest = await findNewestSnapshot(sourceId);
    if (newest?.id !== snapshotId) return refuse("source.stale");
    const { passages, hash } = newest;
    const isDone = row.changedAt === null && (row.hash === hash) === accept;
    if (isDone) return { value: undefined, about, detail: { snapshotId, accept, again: true } };
    if (row.changedAt === null) refuse("source.stale");
    // "昨日" in the new words is the day before theirs; a page that names no day leaves the one that stands there.
    const speaksFrom = keptDay((await findNewDay(sourceId, hash)) ?? "") ?? row.speaksFrom;
    await updateSource(sourceId, { changedAt: null, ...(accept && { passages, text: textOf(passages), hash, speaksFrom, fetchedAt: newest.takenAt }) });
    await forgetNewDay(sourceId);
    await tellBeside(articles.map(({ id }) => id));
    return { value: undefined, about, detail: { snapshotId, accept } };
  },
});
