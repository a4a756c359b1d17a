import { expect, test } from "vitest";
import { entryNames, findEntries } from "./entries.ts";
import { assistNames } from "./assist-entries.ts";
import { triggerIn } from "./trigger.ts";

test("a picture is found by Chinese, pinyin, initials and English", () => {
  for (const query of ["tp", "tupian", "tu'pian", "TuPian", "图片", "图", "pt", "peitu", "配图", "image", "img", "ｉｍａｇｅ"]) expect(findEntries(query)[0], query).toBe("picture");
});

test("every entry is found by one word of each kind", () => {
  const words = { paragraph: ["正文", "zw", "text"], heading: ["小标题", "xbt", "h2"], subheading: ["三级标题", "sjbt", "h3"], bulletList: ["列表", "lb", "ul"], orderedList: ["编号", "bh", "ol"], taskList: ["待办", "rwqd", "todo"], quotation: ["引用", "yy", "quote"], pullQuote: ["引语", "yinyu", "pull"], infoBox: ["提要框", "tyk", "box"], background: ["背景", "bj", "background"], correction: ["更正", "gz", "correction"], linkCard: ["链接卡片", "kp", "card"], embed: ["视频", "sp", "video"], picture: ["图片", "tp", "photo"], table: ["表格", "bg", "table"], code: ["代码", "dm", "code"], formula: ["公式", "gs", "math"], inlineFormula: ["行内公式", "hngs", "inline"], footnote: ["脚注", "jz", "footnote"], divider: ["分割线", "fgx", "hr"] };
  for (const name of entryNames) for (const word of words[name]) expect(findEntries(word)[0], word).toBe(name);
});

test("nothing typed yet shows everything, nonsense nothing", () => {
  expect(findEntries("")).toEqual([...entryNames]);
  expect(findEntries("qqq")).toEqual([]);
});

test("the menu is asked for at the beginning or after a blank, not inside words, paths and dates", () => {
  expect(triggerIn("/")).toEqual({ start: 0, query: "" });
  expect(triggerIn("机房 /tp")).toEqual({ start: 3, query: "tp" });
  expect(triggerIn("、图片")).toEqual({ start: 0, query: "图片" });
  for (const text of ["2026/11", "https://a", "a/", "机房、", "/tp ", "//", `/${"长".repeat(20)}`]) expect(triggerIn(text), text).toBe(null);
});

test("what a model is asked for is found by one word of each kind, and only where one can be asked", () => {
  const words = { assistContinue: ["接着写", "jzx", "xuxie", "continue"], assistOutline: ["列提纲", "tg", "ltg", "plan"], assistHeadlines: ["拟标题", "nbt", "qibiaoti", "headlines"], assistStandfirst: ["写导读", "dd", "standfirst"], assistQuestions: ["读者会问", "tiwen", "questions"] };
  for (const name of assistNames) for (const word of words[name]) expect(findEntries(word, true)[0], word).toBe(name);
  expect(findEntries("", true)).toEqual([...entryNames, ...assistNames]);
  expect(findEntries("zhushou", true)).toEqual([...assistNames]);
  for (const word of ["xuxie", "拟标题"]) expect(findEntries(word), word).toEqual([]);
});
