import { expect, test } from "vitest";
import { money } from "./money.ts";

test.each([
  [0, "¥0.00"],
  [12_500_000, "¥12.50"],
  [1_234_567_890_000, "¥1,234,567.89"],
  [1_000_000, "¥1.00"],
  [999_999, "¥1.00"],
  [500_000, "¥0.50"],
  [31_200, "¥0.0312"],
  [100, "¥0.0001"],
])("%d millionths of a yuan are %s", (micro, printed) => expect(money(micro, "CNY", "zh-CN")).toBe(printed));

test("what is too small for four decimals is not printed as nothing", () => {
  expect(money(3, "CNY", "zh-CN")).toBe("<¥0.0001");
  expect(money(1, "USD", "en")).toBe("<US$0.0001");
});

test("a currency is told from others in each language", () => {
  expect([money(2_000_000, "CNY", "en"), money(2_000_000, "USD", "en"), money(2_000_000, "EUR", "en")]).toEqual(["CN¥2.00", "US$2.00", "€2.00"]);
  expect([money(2_000_000, "CNY", "zh-CN"), money(2_000_000, "USD", "zh-CN"), money(2_000_000, "EUR", "zh-CN")]).toEqual(["¥2.00", "US$2.00", "€2.00"]);
});
