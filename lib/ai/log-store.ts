/** Reading the log of calls and what months have cost. */
import { and, desc, eq, inArray, lt, notInArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import { modelAnswers, modelCalls, models } from "#db/schema/ai";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import type { CallFilters } from "./types.ts";

/** How a call ends that did what it was asked, or was not let. */
const good = ["done", "running", "stopped", "withdrawn"] as const;

/** Newest first. */
export async function findCalls({ month, task, model, outcome, before }: Omit<CallFilters, "before"> & { before: number | null }, limit: number) {
  return db()
    .select({ call: modelCalls, facts: models.facts, person: people.name, articleId: articles.id, headline: articles.headline })
    .from(modelCalls)
    .innerJoin(models, eq(models.id, modelCalls.modelId))
    .leftJoin(people, eq(people.id, modelCalls.personId))
    .leftJoin(modelAnswers, eq(modelAnswers.id, modelCalls.answerId))
    .leftJoin(articles, eq(articles.id, modelAnswers.articleId))
    .where(and(
      month === undefined ? undefined : eq(modelCalls.month, month),
      task === undefined ? undefined : eq(modelCalls.task, task),
      model === undefined ? undefined : eq(modelCalls.modelId, model),
      outcome === undefined ? undefined : notInArray(modelCalls.outcome, [...good]),
      before === null ? undefined : lt(modelCalls.id, before),
    ))
    .orderBy(desc(modelCalls.id))
    .limit(limit);
}

/** What each day of a month has cost; days are those of the newsroom's wall. */
export async function findDays(month: string, timeZone: string) {
  const day = sql<number>`extract(day from ${modelCalls.startedAt} at time zone ${timeZone})::int`;
  return db()
    .select({ day: day.mapWith(Number).as("day"), cost: sql<number>`coalesce(sum(${modelCalls.cost}), 0)`.mapWith(Number), calls: sql<number>`count(*)`.mapWith(Number) })
    .from(modelCalls)
    .where(eq(modelCalls.month, month))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
}

export async function findByModel(month: string) {
  return db()
    .select({ facts: models.facts, cost: sql<number>`coalesce(sum(${modelCalls.cost}), 0)`.mapWith(Number), calls: sql<number>`count(*)`.mapWith(Number), failed: sql<number>`count(*) filter (where ${notInArray(modelCalls.outcome, [...good])})`.mapWith(Number) })
    .from(modelCalls)
    .innerJoin(models, eq(models.id, modelCalls.modelId))
    .where(eq(modelCalls.month, month))
    .groupBy(models.id)
    .orderBy(sql`2 desc`);
}

export async function namesOf(personIds: readonly number[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, [...personIds]));
  return new Map(rows.map(({ id, name }) => [String(id), name]));
}
