import { expect, test } from "vitest";
import { checkCited, type Named } from "./cited.ts";

const sources = [
  { number: 1, date: "2026-11-02", passages: ["青河县水务局说，今年新修水渠12公里，惠及3个乡镇。", "县里共投入资金4,500万元。"] },
  { number: 3, date: "", passages: ["局长王建国在会上说：“明年还要再修20公里。”"] },
];
const check = (sentence: string, ...named: Named[]) => checkCited(sentence, named, sources, { date: "2026-11-03", language: "zh-CN" });
const first = { source: 1, passage: 1 };

test("a sentence of which every figure stands in the passage it names holds, in another notation too", () => {
  expect(check("今年新修水渠12公里，惠及3个乡镇。", first).state).toBe("held");
  expect(check("今年新修水渠1.2万米。", first).state).toBe("held");
});

test("a figure that the passage has otherwise is contradicted, and the sentence is given as the passage has it", () => {
  const { state, fix, claims } = check("今年新修水渠15公里，惠及3个乡镇。", first);
  expect(state).toBe("contradicted");
  expect(fix).toBe("今年新修水渠12公里，惠及3个乡镇。");
  expect(claims.map(({ text }) => text)).toEqual(["15公里"]);
});

test("what stands in another passage than the one that is named is not supported by it", () => {
  expect(check("县里共投入资金4500万元。", first).state).toBe("unsupported");
  expect(check("县里共投入资金4500万元。", { source: 1, passage: 2 }).state).toBe("held");
});

test("a passage that is not there is lost, and without any the sentence rests on nothing", () => {
  expect(check("今年新修水渠12公里。", { source: 2, passage: 1 }).state).toBe("lost");
  expect(check("今年新修水渠12公里。", { source: 1, passage: 9 }).state).toBe("lost");
  expect(check("今年新修水渠12公里。").state).toBe("none");
});

test("a quotation that nobody said is not supported", () => {
  expect(check("王建国说：“明年还要再修20公里。”", { source: 3, passage: 1 }).state).toBe("held");
  expect(check("王建国说：“明年一定让所有人喝上好水。”", { source: 3, passage: 1 }).state).not.toBe("held");
});
