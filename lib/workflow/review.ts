/** How the reviews of an article stand, for its editor's screen. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject, type ArticleSubject } from "#lib/articles/subject";
import { query } from "#lib/kernel/query";
import { countUnreadOfArticle } from "#lib/notices/of-article";
import { placeOf, tooEarlyOrLate } from "./moments.ts";
import { askedOf, hashedDraft } from "./read-standing.ts";
import { signersOnceSubmitted } from "./signers.ts";
import { type Asked, barrierTo, standing } from "./standing.ts";
import type { Barrier, ReviewDeed, ReviewState, WorkflowStep } from "./types.ts";
import { findLastEvent, findNamesOf } from "./workflow-store.ts";

export const readReview: (actor: Actor, articleId: number) => Promise<ReviewState> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: ({ actor, subject }) => reviewState(actor, subject),
});

/** For queries that have the article already. */
export async function reviewState(actor: Actor, subject: ArticleSubject): Promise<ReviewState> {
  const { row } = subject;
  const asked = await askedOf(subject, (await hashedDraft(subject)).hash);
  const { steps, ...now } = standing(asked);
  const me = actor.kind === "person" ? actor.id : 0;
  const names = await findNamesOf([row.submittedBy, row.assigneeId]);
  const last = row.stage === "draft" && row.round > 0 ? await findLastEvent(row.id, "returned") : null;
  const may = deedsOf(actor, subject, asked);
  return {
    ...now,
    articleId: row.id,
    version: row.version,
    hash: asked.hash,
    round: row.round,
    at: row.stage,
    steps: steps.map((line) => ({ ...line, barrier: barrierOn(actor, subject, line.step, asked) })),
    submitted: row.submittedAt && { by: names.get(row.submittedBy ?? 0) ?? "", at: row.submittedAt.toISOString() },
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: names.get(row.assigneeId) ?? "" },
    dueAt: row.dueAt?.toISOString() ?? null,
    reviewBy: row.reviewBy?.toISOString() ?? null,
    urgentHours: asked.workflow.urgentHours,
    returned: last?.round === row.round - 1 ? { by: last.personName, at: last.createdAt.toISOString(), text: last.text } : null,
    may,
    signers: may.submit ? await signersOnceSubmitted(subject, asked) : [],
    unread: await countUnreadOfArticle(me, row.id),
  };
}

function barrierOn(actor: Actor, subject: ArticleSubject, step: WorkflowStep, asked: Asked): Barrier | null {
  const { ownReviews } = asked.workflow;
  const me = actor.kind === "person" ? actor.id : 0;
  const barrier = barrierTo(step, me, asked);
  if (barrier === "signedAlready" || can(actor, "article.sign", { ...subject, role: step.role, ownReviews })) return tooEarlyOrLate("sign", placeOf(subject.row)) ? "notOpen" : barrier;
  return subject.authorIds.includes(me) && !ownReviews ? "own" : "role";
}

/** What the screen may offer; the commands ask again. */
function deedsOf(actor: Actor, subject: ArticleSubject, asked: Asked): Record<ReviewDeed, boolean> {
  const place = placeOf(subject.row);
  const now = (deed: ReviewDeed) => tooEarlyOrLate(deed, place) === null;
  const unsigned = standing(asked);
  const untouched = !asked.signatures.some(({ round }) => round === asked.round);
  return {
    submit: now("submit") && can(actor, "article.submit", subject),
    sign: now("sign") && unsigned.steps.some(({ step, open }) => open && barrierOn(actor, subject, step, asked) === null),
    return: now("return") && can(actor, "article.return", subject),
    withdraw: now("withdraw") && untouched && can(actor, "article.withdraw", subject),
    assign: now("assign") && can(actor, "article.assign", subject),
    takeOver: now("takeOver") && place.stage !== "draft" && can(actor, "article.takeOver", subject),
    setDue: now("setDue") && place.stage !== "draft" && can(actor, "article.setDue", subject),
    publishUrgent: now("publishUrgent") && unsigned.unsigned > 0 && asked.workflow.urgentHours > 0 && can(actor, "article.publishUrgent", subject),
  };
}
