/** For tests: how many rows a statement reads to give its answer. It is the same on every machine, as a time is not. */
import { type SQL, sql } from "drizzle-orm";
import { db } from "./client.ts";

type Node = { "Relation Name"?: string; "Actual Rows": number; "Actual Loops": number; "Rows Removed by Filter"?: number; "Rows Removed by Index Recheck"?: number; Plans?: Node[] };

/** Runs it. Table → rows that were looked at, those a filter threw away among them. */
export async function rowsRead(statement: { getSQL(): SQL }): Promise<Record<string, number>> {
  const [row] = await db().execute<{ "QUERY PLAN": { Plan: Node }[] }>(sql`explain (analyze, format json) ${statement.getSQL()}`);
  const read: Record<string, number> = {};
  const plan = row?.["QUERY PLAN"][0]?.Plan;
  if (plan) count(plan, read);
  return read;
}

function count(node: Node, read: Record<string, number>): void {
  const table = node["Relation Name"];
  const rows = (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0)) * node["Actual Loops"];
  if (table !== undefined) read[table] = (read[table] ?? 0) + Math.round(rows);
  for (const inner of node.Plans ?? []) count(inner, read);
}
