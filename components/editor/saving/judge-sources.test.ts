import { expect, test } from "vitest";
import { detailsOf } from "#lib/articles/testing";
import type { SourceEntry } from "#lib/articles/types";
import { judge } from "./judge.ts";
import { onlyAttached } from "./judge-sources.ts";

const line = (name: string, sourceId?: number): SourceEntry => ({ name, url: "", originalAuthor: "", originalHeadline: "", relation: "basis", passages: [], ...(sourceId !== undefined && { sourceId, kind: "text", hash: "h" }) });
const details = (...sources: SourceEntry[]) => detailsOf(1, { sources });

test("a number that the server gave a line is no change of anybody's", () => {
  const verdict = judge({ base: details(line("甲")), mine: details(line("甲乙")), theirs: details(line("甲", 7)), sent: [] });
  expect(verdict.disputed).toEqual([]);
  expect(verdict.details.sources).toEqual([line("甲乙")]);
  expect(judge({ base: details(line("甲")), mine: details(line("甲")), theirs: details(line("甲", 7)), sent: [] }).details.sources).toEqual([line("甲", 7)]);
});

test("what a colleague attached goes behind the lines that are being changed here", () => {
  const verdict = judge({ base: details(line("甲", 1)), mine: details(line("甲改", 1)), theirs: details(line("甲", 1), line("乙", 2)), sent: [] });
  expect(verdict.disputed).toEqual([]);
  expect(verdict.details.sources).toEqual([line("甲改", 1), line("乙", 2)]);
});

test("two people who change the same line are asked", () => {
  expect(judge({ base: details(line("甲", 1)), mine: details(line("我的", 1)), theirs: details(line("你的", 1)), sent: [] }).disputed).toEqual(["sources"]);
});

test.each([
  ["a line of its own", [line("甲", 1)], [line("甲", 1), line("乙", 2)], true],
  ["the row of a line that had none", [line("甲")], [line("甲", 2)], true],
  ["another row and a name behind a line that only named its page", [line("", 1)], [line("县报", 2)], true],
  ["two at once", [], [line("乙", 2), line("丙", 3)], true],
  ["a row that the server gave to a line beside it", [line("甲")], [line("甲", 1), line("乙", 2)], true],
  ["what a colleague attached", [line("甲", 1)], [line("甲", 1), line("丁", 4)], false],
  ["a line that a colleague renamed", [line("甲", 1)], [line("改", 1), line("乙", 2)], false],
  ["a line that a colleague took off", [line("甲", 1), line("丙", 3)], [line("丙", 3)], false],
  ["lines in another order", [line("甲", 1), line("丁", 4)], [line("丁", 4), line("甲", 1)], false],
])("whether a list became another by attaching alone: %s", (_what, before, after, only) => {
  expect(onlyAttached(details(...before), details(...after), new Set([2, 3]))).toBe(only);
});

test("a field that changed beside the sources is not explained by attaching", () => {
  const attached = new Set([2]);
  expect(onlyAttached(details(), { ...details(line("乙", 2)), slug: "x" }, attached)).toBe(false);
  expect(onlyAttached(details(), details(line("乙", 2)), attached)).toBe(true);
});
