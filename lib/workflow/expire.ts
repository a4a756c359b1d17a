/** What was published before its reviews: a warning beforehand, and down it goes when they did not come. */
import { z } from "zod";
import { systemActor } from "#lib/access/actor";
import { articleSubject, type ArticleSubject } from "#lib/articles/subject";
import { takeDown } from "#lib/articles/take-down";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { tellOfArticle } from "#lib/notices/tell";
import { findReviewBy } from "./desk-store.ts";
import { hashedDraft, readStanding } from "./read-standing.ts";
import { tellSigners } from "./tell-signers.ts";
import { findLastEvent, insertReviewEvent, tellReviewers } from "./workflow-store.ts";

/** The last quarter of the time is for a warning. */
export function warnAt({ publishedAt, reviewBy }: { publishedAt: Date; reviewBy: Date }): Date {
  return new Date(reviewBy.getTime() - Math.max(0, reviewBy.getTime() - publishedAt.getTime()) / 4);
}

/** Marks in the events that people were warned of this time. */
const warned = "warned";
type Outcome = "expired" | "warned" | "nothing";

/** Looks at one article; however often and on however many servers it runs, each happens once. */
export const watchReviewTime = command({
  name: "article.expire",
  can: "article.expire",
  input: z.object({ articleId: z.int().positive() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ subject }) => {
    const { row } = subject;
    const { id: articleId, round, reviewBy } = row;
    const done = (outcome: Outcome, tags: string[] = []) => ({ value: { outcome }, about: { kind: "article", id: articleId }, detail: { outcome }, tags });
    if (reviewBy === null || row.live !== "live") return done("nothing");
    const now = await databaseNow();
    if (reviewBy <= now) return done("expired", await expire(subject));
    const last = await findLastEvent(articleId, "urgent", warned);
    const told = last !== null && last.dueAt?.getTime() === reviewBy.getTime();
    if (told || warnAt({ publishedAt: row.publishedAt ?? now, reviewBy }) > now) return done("nothing");
    await insertReviewEvent({ articleId, kind: "urgent", step: warned, round, dueAt: reviewBy });
    await tellSigners(subject, { kind: "urgent", from: null, text: "", besides: subject.authorIds });
    return done("warned");
  },
});

/** It is worked on where its reviews were. @returns the documents it was on. */
async function expire(subject: ArticleSubject): Promise<string[]> {
  const { id: articleId } = subject.row;
  const { hash } = await hashedDraft(subject);
  const stage = (await readStanding(subject, hash))?.stage ?? "draft";
  const tags = await takeDown(subject, { stage: subject.row.stage === "draft" ? "draft" : stage });
  await tellOfArticle(subject, { kind: "urgent", from: null, to: [...subject.authorIds, subject.row.responsibleEditorId].filter((id) => id !== null), detail: { what: "expired" } });
  await tellReviewers(articleId);
  return tags;
}

/** One round over all that were published before their reviews. */
export async function watchReviewTimes(): Promise<void> {
  for (const { id, publishedAt, reviewBy, now } of await findReviewBy(200)) {
    if (reviewBy > now && warnAt({ publishedAt: publishedAt ?? now, reviewBy }) > now) continue;
    const outcome = await watchReviewTime(systemActor("reviews"), { articleId: id });
    if (!outcome.ok) log().warn({ articleId: id, code: outcome.code }, "the time of a review was not looked at; it will be tried again");
  }
}
