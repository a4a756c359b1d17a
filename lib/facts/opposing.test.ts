import { expect, test } from "vitest";
import { checkText } from "./check.ts";
import { mostOpposing, passageKey } from "./opposing.ts";
import { prepareSources } from "./prepare.ts";
import type { FactContext } from "./types.ts";

const context: FactContext = { date: "2024-11-20", language: "zh-CN" };
const check = (text: string, ...passages: string[]) => checkText(text, prepareSources(passages.map((words) => ({ passages: [words], date: "" })), context), context);
const against = (words: string, ...passages: string[]) => check(words, ...passages).map(({ state, against: keys = [] }) => [state, keys]);

test("a passage has the same key wherever it stands and however it is broken; another letter is another passage", () => {
  expect(passageKey("项目总投资27.4亿元。\n")).toBe(passageKey("项目 总投资27.4亿元。"));
  expect(passageKey("项目总投资27.4亿元。")).not.toBe(passageKey("项目总投资27.5亿元。"));
  const many = Array.from({ length: 20_000 }, (_, at) => passageKey(`第${at}段`));
  expect(new Set(many).size).toBe(many.length);
  for (const key of [passageKey(""), ...many.slice(0, 99)]) expect(key).toMatch(/^[0-9a-f]{16}$/);
});

test("a contradicted claim knows every passage that says otherwise, not only the likest", () => {
  const [one, other] = ["本项目总投资27.4亿元。", "发改局批复：本项目总投资27.4亿元，分两期。"];
  expect(against("本项目总投资24.7亿元。", one)).toEqual([["contradicted", [passageKey(one)]]]);
  const both = check("本项目总投资24.7亿元。", one, other)[0]?.against ?? [];
  expect([...both].sort()).toEqual([passageKey(one), passageKey(other)].sort());
});

test("where sources say two other things the claim is open and knows both", () => {
  const [one, other] = ["本项目总投资27.4亿元。", "本项目总投资28.9亿元。"];
  const [claim] = check("本项目总投资24.7亿元。", one, other);
  expect(claim?.state).toBe("unsupported");
  expect([...(claim?.against ?? [])].sort()).toEqual([passageKey(one), passageKey(other)].sort());
});

test("a number that goes the other way, a misquotation and a title name their passages too; what is supported or said nowhere names none", () => {
  expect(against("大豆期货主力合约上涨2.50%。", "大豆期货主力合约下跌2.50%。")).toContainEqual(["contradicted", [passageKey("大豆期货主力合约下跌2.50%。")]]);
  const said = "他说：“我们不会放弃，2024年一定完成！”";
  expect(check("他表示：“我们决不会放弃，今年一定完成。”", said).find(({ kind }) => kind === "quotation")?.against).toEqual([passageKey(said)]);
  expect(check("他写了《平凡的世纪》。", "路遥的《平凡的世界》出版。").find(({ kind }) => kind === "title")?.against).toEqual([passageKey("路遥的《平凡的世界》出版。")]);
  expect(check("本项目总投资27.4亿元，占地20公顷。", "本项目总投资27.4亿元。").map(({ against: keys }) => keys)).toEqual([undefined, undefined]);
});

test("of a hundred passages that say otherwise only so many are remembered", () => {
  const many = Array.from({ length: 100 }, (_, at) => `第${at}号文件：本项目总投资27.4亿元。`);
  expect(check("本项目总投资24.7亿元。", ...many)[0]?.against?.length).toBeLessThanOrEqual(mostOpposing);
});
