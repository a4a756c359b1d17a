import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { fits, linesFor, shareGone } from "./budget.ts";
import { believable, costOf } from "./cost.ts";
import { defaultModelSettings, inOrder, readModelSettings } from "./settings.ts";

const budgets = { site: 100, person: 10, people: { "7": 25 }, tasks: { headlines: 3 } };
const priced = { inputPrice: 2, outputPrice: 8, currency: "CNY" as const };

describe("a budget", () => {
  test("is counted for the site, the person and the task, always in this order; a person may have an amount of their own", () => {
    expect(linesFor({ personId: 3, task: "headlines" }, budgets)).toEqual([
      { scope: "site", subject: "", limit: 100_000_000 }, { scope: "person", subject: "3", limit: 10_000_000 }, { scope: "task", subject: "headlines", limit: 3_000_000 },
    ]);
    expect(linesFor({ personId: 7, task: "outline" }, budgets).map(({ limit }) => limit)).toEqual([100_000_000, 25_000_000, null]);
    expect(linesFor({ personId: 7, task: "test" }, budgets)[2]).toEqual({ scope: "task", subject: "test", limit: null });
  });

  test.each([
    [{ spent: 0, reserved: 0 }, 100, 100, true], [{ spent: 0, reserved: 0 }, 100, 101, false], [{ spent: 60, reserved: 40 }, 100, 1, false],
    [{ spent: 60, reserved: 39 }, 100, 1, true], [{ spent: 500, reserved: 0 }, 100, 0, true], [{ spent: 500, reserved: 0 }, null, 999, true], [{ spent: 0, reserved: 0 }, 0, 1, false],
  ])("with %o of %s a call of %i fits: %s", (spent, limit, cost, expected) => expect(fits(spent, limit, cost)).toBe(expected));

  test("tells how much of it is gone, what is held back included", () => {
    expect(shareGone({ spent: 30, reserved: 50 }, 100)).toBe(0.8);
    expect(shareGone({ spent: 1, reserved: 0 }, null)).toBeNull();
    expect(shareGone({ spent: 0, reserved: 0 }, 0)).toBe(1);
  });
});

describe("a cost", () => {
  test("is in millionths of the site's currency: a price of a million tokens is one of them a token, rounded up", () => {
    expect(costOf(priced, { input: 1_000, output: 500 }, defaultModelSettings)).toBe(6_000);
    expect(costOf({ ...priced, inputPrice: 0.000001, outputPrice: 0 }, { input: 1, output: 0 }, defaultModelSettings)).toBe(1);
    expect(costOf({ ...priced, currency: "USD" }, { input: 1_000, output: 0 }, { currency: "CNY", rates: { USD: 7.1 } })).toBe(14_200);
  });

  test("without a rate is no number, but what is free is free in every currency", () => {
    expect(costOf({ ...priced, currency: "USD" }, { input: 1, output: 1 }, defaultModelSettings)).toBeNull();
    expect(costOf({ inputPrice: 0, outputPrice: 0, currency: "USD" }, { input: 1_000, output: 1_000 }, defaultModelSettings)).toBe(0);
  });

  test("is never below what exact arithmetic says, and at most one millionth above", () => {
    fc.assert(fc.property(fc.nat(1_000_000), fc.nat(100_000), fc.nat(10_000_000), (input, output, price) => {
      const exact = BigInt(input) * BigInt(price) + BigInt(output) * BigInt(price);
      const cost = costOf({ inputPrice: price / 1_000_000, outputPrice: price / 1_000_000, currency: "CNY" }, { input, output }, defaultModelSettings) ?? -1;
      const over = BigInt(cost) * 1_000_000n - exact;
      return over > -10n && over <= 1_000_010n;
    }));
  });
});

describe("a report of usage", () => {
  const estimate = { input: 1_000, output: 500 };
  test.each([
    ["what was expected", { input: 900, output: 300 }, 250, { input: 900, output: 300 }],
    ["thinking that nobody saw", { input: 900, output: 480 }, 20, { input: 900, output: 480 }],
    ["nothing", { input: null, output: null }, 250, null],
    ["half", { input: 900, output: null }, 250, null],
    ["nothing used", { input: 0, output: 0 }, 250, null],
    ["less than came", { input: 900, output: 3 }, 250, null],
    ["a thousand times as much", { input: 900_000, output: 300 }, 250, null],
    ["more than was allowed", { input: 900, output: 300_000 }, 250, null],
    ["below nothing", { input: -5, output: 300 }, 250, null],
    ["parts of tokens", { input: 900.5, output: 300 }, 250, null],
    ["no number", { input: Number.NaN, output: 300 }, 250, null],
  ])("of %s is believed or not", (_, usage, came, expected) => expect(believable(usage, estimate, came)).toEqual(expected));
});

describe("settings", () => {
  test("have their defaults where they are missing or unreadable, but a limit that cannot be read is a fault", () => {
    expect(readModelSettings(undefined)).toEqual(defaultModelSettings);
    expect(readModelSettings({ keepDays: "forever", rates: { USD: 7 } })).toEqual({ ...defaultModelSettings, rates: { USD: 7 } });
    expect(() => readModelSettings({ budgets: { site: "lots" } })).toThrow();
  });

  test("put models into the order of a task, and leave out those it does not name", () => {
    const models = [{ id: 1 }, { id: 2 }, { id: 3 }];
    expect(inOrder(models, { outline: [3, 1, 9] }, "outline")).toEqual([{ id: 3 }, { id: 1 }]);
    expect(inOrder(models, { outline: [3, 1] }, "rewrite")).toEqual(models);
  });
});
