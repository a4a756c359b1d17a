import { expect, test } from "vitest";
import { attachDecisions, likeness, type Placed, settles } from "./decisions.ts";
import type { Decision } from "./types.ts";

const claim = (text: string, sentence: string, state: Placed["state"] = "unsupported"): Placed => ({ kind: "number", value: `number:${text}`, text, sentence, state, ...(state === "contradicted" && { against: ["一"] }) });
const decision = (id: number, text: string, sentence: string, over: Decision["over"] = "unsupported"): Decision => ({ id, kind: "number", value: `number:${text}`, text, sentence, over, against: over === "contradicted" ? ["一"] : [], reason: "电话核实", by: "甲", at: "2026-01-01T00:00:00.000Z" });
const held = (claims: Placed[], decisions: Decision[]) => [...attachDecisions(claims, decisions).of].map(([at, { id }]) => [at, id]);

test("a decision holds while the words around the value change", () => {
  const made = decision(1, "31", "负责运营的公司在去年底的回函中说，平均上架率为31。");
  expect(held([claim("31", "运营公司去年底在回函中表示，平均上架率为31。")], [made])).toEqual([[0, 1]]);
});

test("it does not hold for another value, another kind, or the same value in quite another sentence", () => {
  const made = decision(1, "31", "负责运营的公司说，平均上架率为31。");
  expect(held([claim("32", "负责运营的公司说，平均上架率为32。")], [made])).toEqual([]);
  expect(held([{ ...claim("31", "负责运营的公司说，平均上架率为31。"), kind: "percentage" }], [made])).toEqual([]);
  expect(held([claim("31", "当天到场的学生共有31名。")], [made])).toEqual([]);
});

test("two claims of one value each keep their own decision, whatever the order", () => {
  const one = decision(1, "3", "合同签于3年前，至今没有公开。");
  const other = decision(2, "3", "县里换过3任分管领导。");
  expect(held([claim("3", "县里先后换过3任分管领导。"), claim("3", "合同签于3年前，至今未公开。")], [one, other])).toEqual([[0, 2], [1, 1]]);
});

test("one decision settles one claim, the one whose sentence is most alike", () => {
  const made = decision(1, "5", "全市有5座这样的机房。");
  expect(held([claim("5", "全市有5座机房。"), claim("5", "全市有5座这样的机房。")], [made])).toEqual([[1, 1]]);
});

test("a decision without its passage is kept, and holds again when the passage is back", () => {
  const made = decision(1, "5", "全市有5座这样的机房。");
  expect(attachDecisions([], [made])).toEqual({ of: new Map(), gone: [made] });
  expect(held([claim("5", "全市有5座这样的机房。")], [made])).toEqual([[0, 1]]);
});

test("who verified what no source spoke of has not overruled a source that speaks now", () => {
  expect(settles(decision(1, "5", ""), claim("5", "", "contradicted"))).toBe(false);
  expect(settles(decision(1, "5", "", "contradicted"), claim("5", "", "contradicted"))).toBe(true);
  expect(settles(decision(1, "5", "", "contradicted"), claim("5", "", "unsupported"))).toBe(true);
  expect(settles(decision(1, "5", ""), claim("5", "", "supported"))).toBe(false);
});

test("likeness is the same both ways, 1 for the same words, and looks at neither marks nor the value", () => {
  const [one, other] = [claim("5", "全市有5座机房，"), claim("７", "全市有７座机房。")];
  expect(likeness(one, other)).toBe(1);
  expect(likeness(one, claim("5", "无关的话5"))).toBe(likeness(claim("5", "无关的话5"), one));
  expect(likeness(claim("5", "5"), claim("5", "5"))).toBe(1);
});

test("of two decisions about one claim the one that settles it counts, whoever was first", () => {
  const sentence = "项目总投资24亿元。";
  const [less, enough] = [decision(1, "24", sentence), decision(2, "24", sentence, "contradicted")];
  expect(held([claim("24", sentence, "contradicted")], [less, enough])).toEqual([[0, 2]]);
  expect(held([claim("24", "这个项目总投资24亿元。", "contradicted")], [less, enough])).toEqual([[0, 2]]);
});

test("who went against one source has not answered another; fewer sources than then need no new word", () => {
  const made = { over: "contradicted", against: ["一", "二"] } as const;
  expect(settles(made, { state: "contradicted", against: ["二"] })).toBe(true);
  expect(settles(made, { state: "contradicted", against: ["二", "三"] })).toBe(false);
  // Two sources that say two other things: the check no longer knows which is right.
  expect(settles(made, { state: "unsupported", against: ["一", "三"] })).toBe(false);
  expect(settles({ over: "unsupported", against: ["一", "三"] }, { state: "unsupported", against: ["一", "三"] })).toBe(true);
});

test("a contradiction whose passage nobody named is settled by nobody", () => {
  expect(settles({ over: "contradicted", against: [] }, { state: "contradicted", against: ["一"] })).toBe(false);
  expect(settles({ over: "contradicted", against: [] }, { state: "contradicted" })).toBe(false);
});
