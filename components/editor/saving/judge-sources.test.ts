import { expect, test } from "vitest";
import { detailsOf } from "#lib/articles/testing";
import type { SourceEntry } from "#lib/articles/types";
import { judge } from "./judge.ts";

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
