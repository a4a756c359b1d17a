import { expect, test } from "vitest";
import { budgetsOf, toldOf, typedBudgets } from "./budget-typed.ts";
import type { BudgetDecisions } from "./props.ts";

const kept: BudgetDecisions = { currency: "CNY", rates: { USD: 7.1 }, budgets: { site: 100, person: null, people: { "7": 5 }, tasks: { outline: 0 } }, keepDays: 180 };

test("what is kept comes back as it was, and nothing is not zero", () => {
  expect(budgetsOf(typedBudgets(kept))).toEqual(kept);
  expect(budgetsOf({ ...typedBudgets(kept), site: " ", person: "0" }).budgets).toMatchObject({ site: null, person: 0 });
});

test("half a row of a person is none, and the currency of the budgets needs no rate", () => {
  const { people } = typedBudgets(kept);
  expect(budgetsOf({ ...typedBudgets(kept), people: [...people, { row: 1, id: "", amount: "3" }, { row: 2, id: "9", amount: "" }] }).budgets.people).toEqual({ "7": 5 });
  expect(budgetsOf({ ...typedBudgets(kept), currency: "USD" }).rates).toEqual({});
});

test("the same decisions are the same text, in whichever order they stand", () => {
  const other: BudgetDecisions = { ...kept, budgets: { ...kept.budgets, people: { "8": 1, "7": 5 } } };
  const turned: BudgetDecisions = { ...kept, budgets: { ...kept.budgets, people: { "7": 5, "8": 1 } } };
  expect(toldOf(other)).toBe(toldOf(turned));
  expect(toldOf(other)).not.toBe(toldOf(kept));
});
