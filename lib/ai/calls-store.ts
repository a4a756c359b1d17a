/** Rows of calls, and what months have cost. */
import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { modelCalls, models, modelSpending } from "#db/schema/ai";
import type { Line, Spent } from "./budget.ts";
import type { Micro } from "./types.ts";

export type NewCall = typeof modelCalls.$inferInsert;
export type CallRow = typeof modelCalls.$inferSelect;
const key = (month: string, { scope, subject }: Pick<Line, "scope" | "subject">) => and(eq(modelSpending.month, month), eq(modelSpending.scope, scope), eq(modelSpending.subject, subject));

/** Holds one row of a month until the end of the transaction, made where it is not there yet. */
export async function lockSpending(month: string, line: Pick<Line, "scope" | "subject">): Promise<Spent & { warned: boolean }> {
  await db().insert(modelSpending).values({ month, scope: line.scope, subject: line.subject }).onConflictDoNothing();
  const [row] = await db().select({ spent: modelSpending.spent, reserved: modelSpending.reserved, warned: modelSpending.warned }).from(modelSpending).where(key(month, line)).for("update");
  if (!row) throw new Error("The month's spending came back empty.");
  return row;
}

export async function reserve(month: string, line: Pick<Line, "scope" | "subject">, cost: Micro): Promise<void> {
  await db().update(modelSpending).set({ reserved: sql`${modelSpending.reserved} + ${cost}`, calls: sql`${modelSpending.calls} + 1` }).where(key(month, line));
}

export async function settle(month: string, line: Pick<Line, "scope" | "subject">, reserved: Micro, cost: Micro): Promise<void> {
  await db().update(modelSpending).set({ reserved: sql`${modelSpending.reserved} - ${reserved}`, spent: sql`${modelSpending.spent} + ${cost}` }).where(key(month, line));
}

export async function setWarned(month: string, line: Pick<Line, "scope" | "subject">): Promise<void> {
  await db().update(modelSpending).set({ warned: true }).where(key(month, line));
}

export async function findSpending(month: string) {
  return db().select().from(modelSpending).where(eq(modelSpending.month, month)).orderBy(asc(modelSpending.scope), asc(modelSpending.subject));
}

export async function insertCall(row: NewCall): Promise<number> {
  const [made] = await db().insert(modelCalls).values(row).returning({ id: modelCalls.id });
  if (!made) throw new Error("The new call came back empty.");
  return made.id;
}

/** A call that still runs, held until the end of the transaction; null where it has ended. */
export async function lockRunning(id: number): Promise<CallRow | null> {
  const [row] = await db().select().from(modelCalls).where(and(eq(modelCalls.id, id), eq(modelCalls.outcome, "running"))).for("no key update");
  return row ?? null;
}

export async function endRow(id: number, change: Partial<NewCall>): Promise<void> {
  await db().update(modelCalls).set({ ...change, took: sql`(extract(epoch from clock_timestamp() - ${modelCalls.startedAt}) * 1000)::int` }).where(eq(modelCalls.id, id));
}

/** Says that a call still runs. @returns whether its model is still in the catalogue; null where the call has ended. */
export async function beat(id: number): Promise<{ withdrawn: boolean } | null> {
  const [row] = await db()
    .update(modelCalls)
    .set({ beatAt: sql`clock_timestamp()` })
    .from(models)
    .where(and(eq(modelCalls.id, id), eq(models.id, modelCalls.modelId), eq(modelCalls.outcome, "running")))
    .returning({ state: models.state });
  return row ? { withdrawn: row.state === "withdrawn" } : null;
}

/** Calls of which nobody has said for `seconds` that they run. */
export async function findLost(seconds: number): Promise<number[]> {
  const rows = await db().select({ id: modelCalls.id }).from(modelCalls).where(and(eq(modelCalls.outcome, "running"), lt(modelCalls.beatAt, sql`clock_timestamp() - make_interval(secs => ${seconds})`))).limit(500);
  return rows.map(({ id }) => id);
}

export async function findNames(ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db().select({ id: models.id, facts: models.facts }).from(models).where(inArray(models.id, [...ids]));
  return new Map(rows.map(({ id, facts }) => [id, facts.name]));
}
