import { expect, test } from "vitest";
import { listFilters, lookUp } from "./look-up.ts";

const term = (words: string, replacement = "", reason = "") => ({ term: words, replacement, reason, severity: "warn" as const, exceptions: [], source: "" });

test("an entry is found by its word, by what to write instead and by its reason, whatever the width and case", () => {
  const terms = [term("震憾", "震撼"), term("KW", "kW", "单位"), term("其它")];
  const found = (q: string) => lookUp(terms, { q, page: 1 }).entries.map((entry) => entry.term);
  expect(found("撼")).toEqual(["震憾"]);
  expect(found("ｋｗ")).toEqual(["KW"]);
  expect(found("单位")).toEqual(["KW"]);
  expect(found(" ")).toHaveLength(3);
  expect(found("没有")).toEqual([]);
});

test("fifty stand on a page, and a page behind the last is the last", () => {
  const terms = Array.from({ length: 120 }, (_, at) => term(`词${at}`));
  expect(lookUp(terms, { q: "", page: 2 })).toMatchObject({ found: 120, page: 2, pages: 3, entries: { length: 50 } });
  expect(lookUp(terms, { q: "", page: 9 })).toMatchObject({ page: 3, entries: { length: 20 } });
  expect(lookUp([], { q: "", page: 1 })).toEqual({ entries: [], found: 0, page: 1, pages: 1 });
});

test("what is no number in the address is left out", () => {
  expect(listFilters.parse({ page: "x", from: "-1", to: "2" })).toEqual({ q: "", page: 1, from: undefined, to: 2 });
});
