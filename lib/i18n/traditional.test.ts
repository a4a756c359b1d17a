import { expect, test } from "vitest";
import { simplified, traditional } from "./traditional.ts";

test.each([
  ["头发和发展", "頭髮和發展"], ["皇后以后", "皇后以後"], ["干部、干燥、相干", "幹部、乾燥、相干"], ["里面有三只鸡，只剩一只", "裡面有三隻雞，只剩一隻"],
  ["一出戏演完，出门", "一齣戲演完，出門"], ["钟表店的表面", "鐘錶店的表面"], ["面条、面子", "麵條、面子"], ["台湾、台风", "臺灣、颱風"],
])("the phrase decides which character %j has", async (simplified, wanted) => {
  expect((await traditional())(simplified)).toBe(wanted);
});

test.each([["软件和信息", "軟件和信息"], ["中国信息通信研究院", "中國信息通信研究院"], ["打印、服务器、网络", "打印、服務器、網絡"]])("words stay as they were said: %j", async (simplified, wanted) => {
  expect((await traditional())(simplified)).toBe(wanted);
});

test.each([["頭髮和發展", "头发和发展"], ["皇后以後，裡面有麵條", "皇后以后，里面有面条"], ["軟體", "软体"], ["已经是简体", "已经是简体"]])("the way back: %j", async (text, wanted) => {
  expect((await simplified())(text)).toBe(wanted);
});

test.each(["Linjia 2026 &amp; <b class=\"x\">'`", "“引号”"])("what is not Chinese writing stays as it is: %j", async (text) => {
  const convert = await traditional();
  expect(convert(text).replace("引號", "引号")).toBe(text);
});

test("the dictionaries are read once", () => {
  expect(traditional()).toBe(traditional());
});
