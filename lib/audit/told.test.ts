import { expect, test } from "vitest";
import { audit as en } from "#messages/en/audit";
import { audit as zh } from "#messages/zh-CN/audit";
import { told } from "./told.ts";

test("what a rule, a list, a picture and a section were before is told in words, in both languages", () => {
  expect(told({ rule: "block" }, zh)).toBe("规则 不能发布");
  expect(told({ rule: "warn" }, en)).toBe("Rule is pointed out");
  expect(told({ active: false }, zh)).toBe("启用 否");
  expect(told({ alt: "河边", caption: "", credit: "甲／摄" }, zh)).toBe("替代文字 河边\n图说 （无）\n署名 甲／摄");
  expect(told({ focus: { x: 20, y: 75 } }, en)).toBe("Focus from the left, % 20, from the top, % 75");
  expect(told({ focus: null }, zh)).toBe("焦点 （无）");
  expect(told(["时政", "社会"], zh)).toBe("时政\n社会");
  expect(told([], en)).toBe("(none)");
  expect(told([{ id: 7, name: "甲" }], zh)).toBe("编号 7, 名称 甲");
});

test("what has no word stands as it is, and nothing throws", () => {
  expect(told({ unheardOf: { deep: [1, { deeper: true }] } }, en)).toBe("unheardOf deep 1, deeper yes");
  for (const value of [undefined, 3, "x", [null], [[]], { a: undefined }]) expect(typeof told(value, zh)).toBe("string");
});

test("every field has a word in both languages", () => {
  expect(Object.keys(en.fields)).toEqual(Object.keys(zh.fields));
  expect(Object.keys(en.rules)).toEqual(Object.keys(zh.rules));
});
