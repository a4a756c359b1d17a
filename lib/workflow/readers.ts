/** Who can be given an article: active people who may read it. */
import type { PersonActor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import type { ArticleSubject } from "#lib/articles/subject";
import { refuse } from "#lib/kernel/refusal";
import { colleagues } from "#lib/session/colleagues";

/** Refuses "workflow.cannotAssign". */
export async function assigneeFor(article: ArticleSubject, personId: number): Promise<PersonActor> {
  const [found] = await colleagues([personId]);
  if (!found || !can(found.actor, "article.read", article)) return refuse("workflow.cannotAssign");
  return found.actor;
}
