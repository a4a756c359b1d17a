import { expect, test } from "vitest";
import type { Change } from "#lib/content/diff-types";
import { history as en } from "#messages/en/history";
import { history as zh } from "#messages/zh-CN/history";
import { dayName, daysOf } from "./days.ts";
import { notesOf, restyling } from "./notes.ts";

const change = (before: Change["before"], after: Change["after"], attributes: Change["attributes"] = []): Change => ({ before, after, attributes, inside: { of: "nothing" } });
const attribute = (name: string, before: unknown, after: unknown) => ({ name, before, after, words: null });

test("another kind of block, and another setting, are said in the newsroom's words", () => {
  expect(notesOf(change({ type: "paragraph" }, { type: "heading" }, [attribute("level", null, 2)]), zh)).toEqual(["段落 → 小标题"]);
  expect(notesOf(change({ type: "heading" }, { type: "heading" }, [attribute("level", 2, 3)]), zh)).toEqual(["小标题级别：2 → 3"]);
  expect(notesOf(change({ type: "codeBlock" }, { type: "codeBlock" }, [attribute("language", null, "js")]), en)).toEqual(["Code language: none → js"]);
});

test("kinds and settings that nobody named yet still say that something changed", () => {
  expect(notesOf(change({ type: "toString" }, { type: "noticeBox" }), zh)).toEqual(["内容块 → 内容块"]);
  expect(notesOf(change({ type: "noticeBox" }, { type: "noticeBox" }, [attribute("weight", 1, 2)]), zh)).toEqual(["设置：1 → 2"]);
  expect(notesOf(change({ type: "taskItem" }, { type: "taskItem" }, [attribute("checked", false, true)]), zh)).toEqual(["完成：否 → 是"]);
});

test("what was done to letters that stayed is named, an address with both addresses", () => {
  const link = (href: string) => ({ type: "link", attrs: { href } });
  expect(restyling([], [{ type: "bold" }, { type: "italic" }], zh)).toBe("加粗、斜体");
  expect(restyling([{ type: "bold" }], [link("https://a.cn/")], zh)).toBe("取消加粗、加链接 https://a.cn/");
  expect(restyling([link("https://a.cn/1")], [link("https://a.cn/2")], en)).toBe("link https://a.cn/1 → https://a.cn/2");
});

test("a mark of machine-made words is said to have come, gone, or to be another declaration's", () => {
  const generated = (id: string, model = "甲") => ({ type: "generated", attrs: { id, model } });
  expect(restyling([], [generated("g1")], zh)).toBe("标为AI生成");
  expect(restyling([generated("g1")], [{ type: "bold" }], en)).toBe("no longer marked as AI-generated, bold");
  expect(restyling([generated("g1")], [generated("g2")], zh)).toBe("AI生成标识换成另一次申报的");
  expect(restyling([generated("g1")], [generated("g1", "乙")], zh)).toBe("");
});

test("versions are grouped by days of the site's calendar, today and yesterday by name", () => {
  const line = (at: string) => ({ id: 1, number: 1, at, by: null, writers: [], reason: "idle" as const, name: "", pinned: false, published: false, sameAs: null, characters: 0 });
  const days = daysOf(["2026-11-25T16:30:00Z", "2026-11-25T15:59:00Z", "2026-11-25T01:00:00Z", "2026-11-01T01:00:00Z"].map(line), "Asia/Shanghai");
  const now = new Date("2026-11-25T18:00:00Z");
  expect(days.map((day) => [dayName(day, now, zh, "zh-CN", "Asia/Shanghai"), day.items.length])).toEqual([["今天", 1], ["昨天", 2], ["2026年11月1日", 1]]);
});
