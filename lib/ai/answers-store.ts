/** Rows of what the models were asked, and of what people took. */
import { and, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { answerTakes, modelAnswers } from "#db/schema/ai";
import { people } from "#db/schema/people";

export type AnswerRow = typeof modelAnswers.$inferSelect;
export type NewAnswer = typeof modelAnswers.$inferInsert;
const open = isNull(modelAnswers.endedAt);

/** @returns null where this person has asked under that name before. */
export async function insertAnswer(row: NewAnswer): Promise<AnswerRow | null> {
  const [made] = await db().insert(modelAnswers).values(row).onConflictDoNothing().returning();
  return made ?? null;
}

export async function findAsked(personId: number, asked: string): Promise<AnswerRow | null> {
  const [row] = await db().select().from(modelAnswers).where(and(eq(modelAnswers.personId, personId), eq(modelAnswers.asked, asked)));
  return row ?? null;
}

export async function findAnswer(id: number, lock = false): Promise<AnswerRow | null> {
  const select = db().select().from(modelAnswers).where(eq(modelAnswers.id, id));
  const [row] = lock ? await select.for("update") : await select;
  return row ?? null;
}

/** Newest first, with who asked. */
export async function findAnswersOf(articleId: number, limit: number) {
  return db()
    .select({ answer: modelAnswers, name: people.name })
    .from(modelAnswers)
    .innerJoin(people, eq(people.id, modelAnswers.personId))
    .where(eq(modelAnswers.articleId, articleId))
    .orderBy(desc(modelAnswers.id))
    .limit(limit);
}

/** What runs of one person, for a limit. */
export async function countRunning(personId: number): Promise<number> {
  return db().$count(modelAnswers, and(eq(modelAnswers.personId, personId), open));
}

/** Keeps what has come so far. @returns false where the answer has ended meanwhile: somebody stopped it. */
export async function keepText(id: number, change: Pick<Partial<NewAnswer>, "text" | "state" | "model">): Promise<boolean> {
  const kept = await db().update(modelAnswers).set({ ...change, beatAt: sql`clock_timestamp()` }).where(and(eq(modelAnswers.id, id), open)).returning({ id: modelAnswers.id });
  return kept.length > 0;
}

/** Once: an answer that has ended stays as it ended. */
export async function endAnswerRow(id: number, change: Pick<Partial<NewAnswer>, "text" | "state" | "model" | "modelId" | "failure" | "leftOut" | "shown">): Promise<boolean> {
  const ended = await db().update(modelAnswers).set({ ...change, endedAt: sql`clock_timestamp()` }).where(and(eq(modelAnswers.id, id), open)).returning({ id: modelAnswers.id });
  return ended.length > 0;
}

/** Answers of which nobody has said for `seconds` that they are being written. */
export async function endLostAnswers(seconds: number): Promise<number> {
  const gone = await db()
    .update(modelAnswers)
    .set({ state: sql`case when ${modelAnswers.text} = '' then 'failed' else 'cut' end`, failure: "model.lost", endedAt: sql`clock_timestamp()` })
    .where(and(open, lt(modelAnswers.beatAt, sql`clock_timestamp() - make_interval(secs => ${seconds})`)))
    .returning({ id: modelAnswers.id });
  return gone.length;
}

/** The words go after a while; that it was asked stays in the log. @returns how many. */
export async function forgetWords(days: number): Promise<number> {
  const old = and(lt(modelAnswers.createdAt, sql`clock_timestamp() - make_interval(days => ${days})`), sql`(${modelAnswers.text} <> '' or ${modelAnswers.selection} <> '' or ${modelAnswers.wish} <> '')`);
  const gone = await db().update(modelAnswers).set({ text: "", selection: "", wish: "" }).where(old).returning({ id: modelAnswers.id });
  return gone.length;
}

/** @returns false where somebody took that part before. */
export async function insertTake(row: typeof answerTakes.$inferInsert): Promise<boolean> {
  const made = await db().insert(answerTakes).values(row).onConflictDoNothing().returning({ part: answerTakes.part });
  return made.length > 0;
}

export async function findTakes(answerIds: readonly number[]) {
  if (answerIds.length === 0) return [];
  return db()
    .select({ answerId: answerTakes.answerId, part: answerTakes.part, mark: answerTakes.mark, personId: answerTakes.personId, name: people.name })
    .from(answerTakes)
    .innerJoin(people, eq(people.id, answerTakes.personId))
    .where(inArray(answerTakes.answerId, [...answerIds]));
}
