/** Rows of the catalogue of models. */
import { asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import { models } from "#db/schema/ai";
import { refuse } from "#lib/kernel/refusal";

export type ModelRow = typeof models.$inferSelect;

/** In the order of the catalogue, withdrawn ones too. */
export async function findModels(): Promise<ModelRow[]> {
  return db().select().from(models).orderBy(asc(models.position), asc(models.id));
}

/** With `lock` nobody changes it until the end of the transaction. Refuses "model.unknown". */
export async function findModel(id: number, lock: boolean): Promise<ModelRow> {
  const select = db().select().from(models).where(eq(models.id, id));
  const [row] = lock ? await select.for("no key update") : await select;
  return row ?? refuse("model.unknown");
}

/** At the end of the catalogue. @returns its number. */
export async function insertModel(row: Omit<typeof models.$inferInsert, "position">): Promise<number> {
  const last = sql<number>`(select coalesce(max(${models.position}), 0) + 1 from ${models})`;
  const [made] = await db().insert(models).values({ ...row, position: last }).returning({ id: models.id });
  if (!made) throw new Error("The new model came back empty.");
  return made.id;
}

export async function updateModel(id: number, change: Partial<typeof models.$inferInsert>): Promise<void> {
  await db().update(models).set(change).where(eq(models.id, id));
}

/** Those that are not named keep their place behind them. */
export async function putPositions(ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const place = sql.join(ids.map((id, at) => sql`when ${models.id} = ${id} then ${at}::int`), sql` `);
  await db().update(models).set({ position: sql`case ${place} else ${models.position} end` }).where(inArray(models.id, [...ids]));
}
