/** Tells people of what happened to an article on its way, or to their account, in the transaction in which it happens. */
import { can } from "#lib/access/policy";
import type { ArticleSubject } from "#lib/articles/subject";
import { colleagues } from "#lib/session/colleagues";
import { insertNotices } from "./notices-store.ts";
import type { NoticeKind } from "./types.ts";

/** `detail`: what the sentence needs besides, the reason of a return for instance (`text`). `from`: null: the house itself. */
export type Told = { kind: Exclude<NoticeKind, "mention" | "reply">; from: number | null; to: readonly number[]; detail?: Record<string, string | number> };

/** Nobody hears of an article they may not read, nobody who is suspended hears anything, and nobody hears of their own doing. */
export async function tellOfArticle(article: ArticleSubject, told: Told): Promise<void> {
  const known = await colleagues([...new Set(told.to)]);
  const may = known.filter(({ actor }) => actor.id !== told.from && can(actor, "article.read", article));
  await insertNotices(may.map(({ actor }) => ({ personId: actor.id, kind: told.kind, articleId: article.row.id, fromId: told.from, detail: told.detail ?? {} })));
}

/** Of one's own account. */
export async function tellPerson(personId: number, told: Omit<Told, "to">): Promise<void> {
  await insertNotices([{ personId, kind: told.kind, articleId: null, fromId: told.from, detail: told.detail ?? {} }]);
}
