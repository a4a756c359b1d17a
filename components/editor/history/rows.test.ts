import { expect, test } from "vitest";
import type { Row } from "#lib/content/diff-types";
import { folded, oneByOne, opposite } from "./rows.ts";

const node = { type: "paragraph" };
const row = (is: "same" | "added" | "removed"): Row => ({ is, node });
const same = (count: number): Row[] => Array.from({ length: count }, () => row("same"));
const shape = (rows: Row[]) => folded(oneByOne(rows)).map((part) => ("hidden" in part ? part.hidden.length : part.line.left?.is));

test("long stretches without a change are folded, and a line on either side of a change stays in sight", () => {
  expect(shape([...same(5), row("added"), ...same(6)])).toEqual([4, "same", "added", "same", 5]);
});

test("a stretch that is hardly longer than its fold stays", () => {
  expect(shape([row("added"), ...same(4), row("removed")])).toEqual(["added", "same", "same", "same", "same", "removed"]);
});

test("no line gets lost in folding", () => {
  const rows = [...same(9), row("removed"), ...same(3), row("added"), row("added"), ...same(12)];
  expect(folded(oneByOne(rows)).flatMap((part) => ("hidden" in part ? part.hidden : [part.line])).map(({ left }) => left)).toEqual(rows);
});

test("side by side, what came stands opposite what went in the same place", () => {
  const lines = opposite([row("same"), row("removed"), row("removed"), row("added"), row("same"), row("added")]);
  expect(lines.map(({ left, right }) => [left?.is, right?.is])).toEqual([["same", "same"], ["removed", "added"], ["removed", undefined], ["same", "same"], [undefined, "added"]]);
});
