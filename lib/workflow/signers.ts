/** Whose turn an article is: who could sign what is open, or publish what is ready. */
import type { PersonActor } from "#lib/access/actor";
import { type ArticleFacts, can } from "#lib/access/policy";
import type { ArticleSubject } from "#lib/articles/subject";
import { refuse } from "#lib/kernel/refusal";
import { colleagues } from "#lib/session/colleagues";
import { askedOf, hashedDraft } from "./read-standing.ts";
import { type Asked, barrierTo, standing } from "./standing.ts";
import type { WorkflowStep } from "./types.ts";

/** `open`: steps that somebody has to sign now; none: it is ready. `may`: whether it is this person's turn. */
type Turn = { open: WorkflowStep[]; may: (person: PersonActor) => boolean };

export function turnOf(article: ArticleFacts, asked: Asked): Turn {
  const open = standing(asked).steps.filter((line) => line.open).map(({ step }) => step);
  const { ownReviews } = asked.workflow;
  const signs = (person: PersonActor) => open.some((step) => can(person, "article.sign", { ...article, role: step.role, ownReviews }) && barrierTo(step, person.id, asked) === null);
  return { open, may: (person) => (open.length === 0 ? can(person, "article.publish", article) : signs(person)) };
}

/** Those whose own work it is; where there are none, everybody who could. */
export async function signersOf(article: ArticleSubject): Promise<number[]> {
  const { open, may } = turnOf(article, await askedOf(article, (await hashedDraft(article)).hash));
  const able = (await colleagues(null)).map(({ actor }) => actor).filter(may);
  // A chief could sign everything everywhere, and would hear of nothing else.
  const near = able.filter((person) => (article.sectionId !== null && person.sectionIds.includes(article.sectionId)) || open.some(({ role }) => role === person.role && role !== "editor"));
  return (near.length > 0 ? near : able).map(({ id }) => id);
}

/** Whom it could be given to when it is handed in, in the order they came. @param asked as it stands before that. */
export async function signersOnceSubmitted(article: ArticleFacts, asked: Asked): Promise<number[]> {
  const { may } = turnOf(article, { ...asked, round: asked.round + 1 });
  return (await colleagues(null)).filter(({ actor }) => may(actor)).map(({ actor }) => actor.id);
}

/** Refuses "workflow.closedAccount" and "workflow.cannotSign". */
export async function signerFor(article: ArticleFacts, asked: Asked, personId: number): Promise<PersonActor> {
  const [found] = await colleagues([personId]);
  if (!found) return refuse("workflow.closedAccount");
  return turnOf(article, asked).may(found.actor) ? found.actor : refuse("workflow.cannotSign");
}
