import { expect, test } from "vitest";
import { againstOriginal } from "./against-original.ts";
import { countChanges, isEmptyDiff } from "./diff.ts";
import { docFromMarkdown } from "./markdown.ts";

const content = (headline: string, body: string) => ({ kicker: "引题", headline, standfirst: "导读。", note: "", body: docFromMarkdown(body) });
const original = { headline: "河湾通水", passages: ["昨天上午，河湾渠通水。", "沿线三个村都用上了水。"] };

test("a repost that says word for word what the original says has no differences, whatever it was set in", () => {
  expect(isEmptyDiff(againstOriginal(original, content("河湾通水", "昨天上午，**河湾渠**通水。\n\n## 沿线三个村都用上了水。"), "zh-CN"))).toBe(true);
  expect(isEmptyDiff(againstOriginal(original, content("河湾通水", "　　昨天上午，河湾渠通水。\n\n沿线三个村都用上了水。"), "zh-CN"))).toBe(true);
});

test("another headline, a changed word and a paragraph of one's own are three differences", () => {
  const diff = againstOriginal(original, content("河湾渠通水了", "昨天上午，河湾渠通水。\n\n沿线四个村都用上了水。\n\n本报记者补充：水费未定。"), "zh-CN");
  expect(countChanges(diff)).toBe(3);
  expect(diff.fields.map(({ field }) => field)).toEqual(["headline"]);
  expect(diff.rows.map(({ is }) => is)).toEqual(["same", "changed", "added"]);
});

test("what was left out of the original shows, and so does all of it while nothing is written yet", () => {
  expect(againstOriginal(original, content("河湾通水", "昨天上午，河湾渠通水。"), "zh-CN").rows.map(({ is }) => is)).toEqual(["same", "removed"]);
  expect(againstOriginal(original, content("河湾通水", ""), "zh-CN").rows.map(({ is }) => is)).toEqual(["removed", "removed"]);
});

test("where nobody has said the original headline, headlines are not compared", () => {
  expect(againstOriginal({ ...original, headline: " " }, content("别的标题", "昨天上午，河湾渠通水。\n\n沿线三个村都用上了水。"), "zh-CN").fields).toEqual([]);
});
