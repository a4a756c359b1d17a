import { expect, test } from "vitest";
import { isDay, keptDay } from "./day.ts";

test.each(["2024-11-18", "2024-02-29", "0999-01-01", "9999-12-31"])("%s is a day", (text) => expect(isDay(text)).toBe(true));

test.each(["", "2024-02-31", "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "0000-01-01", "12024-01-0", "yesterday", "2024-11-18T00:00"])("%s is none, and nothing is kept of it", (text) => {
  expect(isDay(text)).toBe(false);
  expect(keptDay(text)).toBeNull();
});
