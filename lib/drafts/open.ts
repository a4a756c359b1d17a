/** The text of a draft as it stands on the server. */
import type { Actor } from "#lib/access/actor";
import { articleSubject, type ArticleSubject, findDraft } from "#lib/articles/store";
import type { OpenedDraft } from "#lib/articles/types";
import type { ArticleContent } from "#lib/content/types";
import { query } from "#lib/kernel/query";

export const openDraft: (actor: Actor, articleId: number) => Promise<OpenedDraft> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ subject }) => {
    const { content, savedAt, savedBy } = await readDraft(subject);
    return { articleId: subject.row.id, version: subject.row.version, content, savedAt, savedBy };
  },
});

/** For commands that hold the article already. */
export async function readDraft(subject: ArticleSubject): Promise<{ content: ArticleContent; savedAt: Date; savedBy: string | null }> {
  const { kicker, headline, standfirst, note, id } = subject.row;
  const { body, savedAt, savedBy } = await findDraft(id);
  return { content: { kicker, headline, standfirst, note, body }, savedAt, savedBy };
}
