/** What stands in the form of budgets, as it was typed, and what is sent of it. Pure. */
import { currencies, type Currency, taskNames } from "#lib/ai/types";
import type { BudgetDecisions } from "./props.ts";

type Person = { /** Of the row, not of the person. */ row: number; id: string; amount: string };
export type TypedBudgets = { currency: Currency; rates: Record<string, string>; site: string; person: string; people: Person[]; tasks: Record<string, string>; keepDays: string };

const typed = (amount: number | null | undefined) => (amount === null || amount === undefined ? "" : String(amount));
const amount = (text: string) => (text.trim() === "" ? null : Number(text));
/** By name, without those that nothing was typed for. */
const amounts = (names: readonly string[], of: Record<string, string>) => Object.fromEntries(names.flatMap((name) => (amount(of[name] ?? "") === null ? [] : [[name, Number(of[name])]])));

export function typedBudgets({ currency, rates, budgets, keepDays }: BudgetDecisions): TypedBudgets {
  return {
    currency,
    rates: Object.fromEntries(currencies.map((each) => [each, typed(rates[each])])),
    site: typed(budgets.site),
    person: typed(budgets.person),
    people: Object.entries(budgets.people).map(([id, of], row) => ({ row, id, amount: String(of) })),
    tasks: Object.fromEntries(taskNames.map((task) => [task, typed(budgets.tasks[task])])),
    keepDays: String(keepDays),
  };
}

/** A row without a person or an amount is none. */
export function budgetsOf({ currency, rates, site, person, people, tasks, keepDays }: TypedBudgets) {
  const named = people.filter(({ id, amount: of }) => id !== "" && amount(of) !== null);
  return {
    currency,
    rates: amounts(currencies.filter((each) => each !== currency), rates),
    budgets: { site: amount(site), person: amount(person), people: Object.fromEntries(named.map(({ id, amount: of }) => [id, Number(of)])), tasks: amounts(taskNames, tasks) },
    keepDays: Number(keepDays),
  };
}

type Sent = { currency: string; rates: object; budgets: { site: number | null; person: number | null; people: object; tasks: object }; keepDays: number };

/** The same text for the same decisions, in whichever order they are kept. */
export function toldOf({ currency, rates, budgets: { site, person, people, tasks }, keepDays }: Sent): string {
  const sorted = (of: object) => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([currency, sorted(rates), site, person, sorted(people), sorted(tasks), keepDays]);
}
