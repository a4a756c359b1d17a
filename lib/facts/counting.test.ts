import { expect, test } from "vitest";
import { isCounting } from "./counting.ts";
import { findClaims } from "./find.ts";

/** The numbers of a text that count only, and the others. */
function parted(text: string, language: "zh-CN" | "en" = "zh-CN") {
  const numbers = findClaims(text, { date: "2024-11-20", language }).filter(({ kind }) => kind === "number");
  return Object.fromEntries([true, false].map((yes) => [yes ? "counting" : "stated", numbers.filter((claim) => isCounting(claim, text) === yes).map(({ text: words }) => words)]));
}

test("which question, how many ways and an enumeration only count", () => {
  expect(parted("没有人问过第二个问题，也没有两个办法，有五种说法。")).toEqual({ counting: ["第二个", "两个", "五种"], stated: [] });
  expect(parted("第一，机房空着。第二，电费照付。")).toEqual({ counting: ["第一", "第二"], stated: [] });
  expect(parted("There were two ways and three reasons, and nobody asked the third question.", "en")).toEqual({ counting: ["two", "three", "third"], stated: [] });
});

test("people, places, digits, ranks and measures are stated", () => {
  expect(parted("两个孩子和三个县，4个办法，排名第三，历时两个月，共62页，两人获救。").counting).toEqual([]);
  expect(parted("Two people died, three villages were cut off, and 2 ways were left.", "en").counting).toEqual([]);
});
