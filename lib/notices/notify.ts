/** Tells people of a comment, in the transaction that makes it. */
import { can } from "#lib/access/policy";
import type { ArticleSubject } from "#lib/articles/subject";
import { colleagues } from "#lib/session/colleagues";
import { dropUnread, insertNotices } from "./notices-store.ts";
import { recipientsOf } from "./recipients.ts";

export type Concerned = { article: ArticleSubject; commentId: number; by: number; mentioned: readonly number[]; /** Those who took part so far. */ others: readonly number[] };

/** Nobody hears of an article they may not read, and nobody who is suspended hears anything. */
export async function notify({ article, commentId, by, mentioned, others }: Concerned): Promise<void> {
  const recipients = recipientsOf({ by, mentioned, others });
  const known = await colleagues(recipients.map(({ personId }) => personId));
  const may = new Set(known.filter(({ actor }) => can(actor, "article.read", article)).map(({ actor }) => actor.id));
  await insertNotices(recipients.filter(({ personId }) => may.has(personId)).map((recipient) => ({ ...recipient, articleId: article.row.id, commentId, fromId: by })));
}

/** What was not read yet of a comment that is taken back. */
export async function takeBack(commentId: number): Promise<void> {
  await dropUnread(commentId);
}
