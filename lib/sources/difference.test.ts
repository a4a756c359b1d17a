import { expect, test } from "vitest";
import { differenceOf } from "./difference.ts";

test("what changed is told word by word, and what did not is only counted", () => {
  const before = ["第一段没有变。", "第二段没有变。", "今年修了一万二千米水渠。", "最后一段。"];
  const after = ["第一段没有变。", "第二段没有变。", "今年修了一万三千米水渠。", "最后一段。", "新加的一段话，原来没有。"];
  const rows = differenceOf(before, after);
  expect(rows.map(({ is }) => is)).toEqual(["same", "changed", "same", "added"]);
  expect(rows[0]).toEqual({ is: "same", count: 2 });
  const runs = rows[1]?.is === "changed" ? rows[1].runs : [];
  const side = (leftOut: string) => runs.filter(({ is }) => is !== leftOut).map(({ text }) => text).join("");
  expect([side("added"), side("removed")]).toEqual([before[2], after[2]]);
});

test("the same passages have no difference", () => {
  expect(differenceOf(["甲。", "乙。"], ["甲。", "乙。"])).toEqual([{ is: "same", count: 2 }]);
});
