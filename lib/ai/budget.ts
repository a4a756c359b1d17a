/** Whether a call may still be made in this month. Pure. */
import type { Budgets } from "./settings.ts";
import type { BudgetScope, CallTask, Micro } from "./types.ts";

/** One row of what a month has cost; `limit` null: none. */
export type Line = { scope: BudgetScope; subject: string; limit: Micro | null };
export type Spent = { spent: Micro; reserved: Micro };

const micro = (amount: number): Micro => Math.round(amount * 1_000_000);

/** The rows that a call is counted in, in the order in which they are locked: always the same, so that two calls never wait for each other in a ring. */
export function linesFor({ personId, task }: { personId: number; task: CallTask }, budgets: Budgets): Line[] {
  const ofPerson = budgets.people[String(personId)] ?? budgets.person;
  const ofTask = task === "test" ? undefined : budgets.tasks[task];
  return [
    { scope: "site", subject: "", limit: budgets.site === null ? null : micro(budgets.site) },
    { scope: "person", subject: String(personId), limit: ofPerson === null ? null : micro(ofPerson) },
    { scope: "task", subject: task, limit: ofTask === undefined ? null : micro(ofTask) },
  ];
}

/** Whether `cost` still fits. What costs nothing always does. */
export function fits({ spent, reserved }: Spent, limit: Micro | null, cost: Micro): boolean {
  return limit === null || cost === 0 || spent + reserved + cost <= limit;
}

/** From here on people are told. */
export const warnAt = 0.8;

/** How much of a budget is gone, what is held back included; null without one. */
export function shareGone({ spent, reserved }: Spent, limit: Micro | null): number | null {
  if (limit === null) return null;
  return limit === 0 ? 1 : (spent + reserved) / limit;
}
