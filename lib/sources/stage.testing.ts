/** For tests: an author's draft with its editor, and somebody who may not read it. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { sourceSnapshots, sources } from "#db/schema/sources";
import { makeActor, makeDraft, makeSection } from "#lib/articles/testing";

export async function stageOf() {
  const section = await makeSection();
  const [author, editor, stranger, chief] = [await makeActor("author"), await makeActor("editor", [section.id]), await makeActor("author"), await makeActor("chief")];
  const { articleId } = await makeDraft({ sectionId: section.id, actor: author, details: { bylines: [{ personId: author.id, name: author.name }] } });
  return { articleId, section, author, editor, stranger, chief };
}

export const rowOf = async (id: number) => (await db().select().from(sources).where(eq(sources.id, id)))[0];
export const snapshotsOf = (id: number) => db().select().from(sourceSnapshots).where(eq(sourceSnapshots.sourceId, id)).orderBy(sourceSnapshots.id);
