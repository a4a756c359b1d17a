import { expect, test } from "vitest";
import { findUnsupportedClaims } from "./facts.ts";

/** Doubt about words is measured elsewhere. */
const flagged = (draft: string, ...sources: string[]) => findUnsupportedClaims(draft, sources).filter(({ kind }) => kind !== "wording").map(({ start, end, kind }) => `${kind} ${draft.slice(start, end)}`);

test("a source that is a date and time gives the article's day", () => {
  expect(flagged("会议于2015年10月12日开幕。", "标题", "2015-10-13 08:00:00", "会议昨日开幕。")).toEqual([]);
  expect(flagged("会议于2015年10月11日开幕。", "标题", "2015-10-13 08:00:00", "会议昨日开幕。")).toEqual(["date 2015年10月11日"]);
});

test("a plain number is reported with what it counts, a measure by itself", () => {
  expect(flagged("小组由9名检察官组成，面积20公顷。", "小组成立。")).toEqual(["number 9名检察官", "number 20公顷"]);
});

test("nothing is reported of what the sources say word for word", () => {
  const text = "记者从教育局获悉，今年共有1.2万名学生参加，同比增长12.5%。";
  expect(flagged(text, "标题", "2015-10-13 08:00:00", text)).toEqual([]);
});
