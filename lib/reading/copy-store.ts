/** The statement behind an article's copy as Markdown. */
import { and, eq } from "drizzle-orm";
import { db } from "#db/client";
import { revisions } from "#db/schema/articles";
import { publications } from "#db/schema/publications";

/** The document a publication was rendered from. It was published as it is and cannot change; what was written since is out of reach from here. */
export async function findPublishedBody(articleId: number, number: number) {
  const [row] = await db()
    .select({ content: revisions.content })
    .from(publications)
    .innerJoin(revisions, and(eq(revisions.id, publications.revisionId), eq(revisions.articleId, publications.articleId)))
    .where(and(eq(publications.articleId, articleId), eq(publications.number, number)));
  return row?.content.body ?? null;
}
