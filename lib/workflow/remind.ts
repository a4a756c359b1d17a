/** A word before a due time is up, and one when it is over: once each for every time that is set, by the mark in the events. */
import { z } from "zod";
import { systemActor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject, type ArticleSubject } from "#lib/articles/subject";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { tellOfArticle } from "#lib/notices/tell";
import { colleagues } from "#lib/session/colleagues";
import { findDueTime, findDueTimes } from "./due-store.ts";
import { type DueWord, wordAt } from "./due-times.ts";
import { signersOf } from "./signers.ts";
import { insertReviewEvent } from "./workflow-store.ts";

/** More articles than any newsroom has on its way within a day. */
const most = 5_000;

/** Looks at one article; however often and on however many servers it runs, each word is said once: the row is held, and the mark read under it. */
export const remindOfDue = command({
  name: "article.remind",
  can: "article.remind",
  input: z.object({ articleId: z.int().positive() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ subject }) => {
    const { id: articleId, round } = subject.row;
    const timed = await findDueTime(articleId);
    const word = timed && wordAt(timed.now, timed);
    if (timed && word) {
      await insertReviewEvent({ articleId, kind: "due", step: word, round, dueAt: timed.dueAt });
      await tellHolders(subject, word, timed.dueAt.toISOString());
    }
    return { value: { word } };
  },
  unrecorded: true,
});

/** Whoever has it in hand. What nobody has is said once, beforehand, to those whose turn it is: all of them again would be noise. */
async function tellHolders(subject: ArticleSubject, word: DueWord, dueAt: string): Promise<void> {
  const holder = await holderOf(subject);
  if (holder !== null) return tellOfArticle(subject, { kind: "due", from: null, to: [holder], detail: { dueAt, ...(word === "passed" && { what: "overdue" }) } });
  const { stage } = subject.row;
  if (word === "soon" && stage !== "draft" && stage !== "pitch") await tellOfArticle(subject, { kind: "due", from: null, to: await signersOf(subject), detail: { dueAt, what: "dueOpen" } });
}

/** Null also where they can no longer do anything: suspended, or without the section. */
async function holderOf(subject: ArticleSubject): Promise<number | null> {
  const { assigneeId } = subject.row;
  const [found] = assigneeId === null ? [] : await colleagues([assigneeId]);
  return found && can(found.actor, "article.read", subject) ? found.actor.id : null;
}

/** One round over all whose time is near. */
export async function watchDueTimes(): Promise<void> {
  for (const { id, now, ...time } of await findDueTimes(most)) {
    if (wordAt(now, time) === null) continue;
    const outcome = await remindOfDue(systemActor("due times"), { articleId: id });
    if (outcome.ok) continue;
    // Nobody can do anything about it now, and it is said as soon as they can.
    if (outcome.code === "maintenance.on") return;
    log().warn({ articleId: id, code: outcome.code }, "somebody was not reminded of a due time; it will be tried again");
  }
}
