import { expect, test } from "vitest";
import { sampleArticles } from "#db/seed/sample/index";
import { checkText } from "./check.ts";
import { prepareSources } from "./prepare.ts";
import type { FactContext } from "./types.ts";

const context = (language: FactContext["language"]): FactContext => ({ date: "2024-11-20", language });
const chinese = (text: string, passages: string[], date = "") => against(text, passages, "zh-CN", date);
const english = (text: string, passages: string[]) => against(text, passages, "en", "");

/** What is contradicted, with its fix. */
function against(text: string | readonly string[], passages: readonly string[], language: FactContext["language"], date: string) {
  const prepared = prepareSources([{ passages, date }], context(language));
  return [text].flat().flatMap((line) => checkText(line, prepared, context(language), 1)).filter(({ state }) => state === "contradicted").map(({ text: words, fix }) => [words, fix]);
}

const wordsOf = (body: string) => body.split(/\n+/).filter((line) => line.trim() !== "" && !line.startsWith("!["));

test("who says it, and a word that only joins, are no part of what a number is said of", () => {
  const notice = ["县公共资源交易中心招标公告：本项目总投资27.4亿元，其中专项债占七成，招标时间为2024年3月。"];
  const texts = ["项目总投资24.7亿元。", "根据招标公告，项目总投资24.7亿元。", "根据当地2024年3月的招标公告，项目总投资24.7亿元，其中七成来自专项债。", "招标公告说，总投资为24.7亿元。", "总投资24.7亿元。"];
  for (const text of texts) expect(chinese(text, notice), text).toEqual([["24.7亿元", "27.4亿元"]]);
});

test("no sample story is contradicted by the sources it was written from", () => {
  for (const { body, headline, standfirst, sources, language, key } of sampleArticles) {
    const passages = sources.flatMap((source) => source.passages);
    expect(against([headline, standfirst, ...wordsOf(body)], passages, language, ""), key).toEqual([]);
  }
});

test("every claim of a sample story is supported by the story itself", () => {
  for (const { body, language, key } of sampleArticles) {
    const passages = wordsOf(body);
    const prepared = prepareSources([{ passages, date: "" }], context(language));
    for (const line of passages) expect(checkText(line, prepared, context(language), 1).filter(({ state }) => state !== "supported"), key).toEqual([]);
  }
});

test("sample stories about something else contradict nothing", () => {
  for (const one of sampleArticles) {
    const others = sampleArticles.filter(({ language, key, translationOf }) => language === one.language && key !== one.key && translationOf !== one.key);
    expect(against(wordsOf(one.body), others.flatMap(({ body }) => wordsOf(body)), one.language, ""), one.key).toEqual([]);
  }
});

test("the day on which a report was filed contradicts no other report's", () => {
  expect(chinese("新华社北京11月18日电（记者陈小南）市图书馆重新开放。", ["新华社北京12月15日电 市动物园迎来小象。"])).toEqual([]);
  expect(chinese("本报汀宁11月18日讯 市图书馆重新开放。", ["本报汀宁12月15日讯 市动物园迎来小象。"])).toEqual([]);
  expect(chinese("新华社上海9月9日电（记者陈小南）9日，图书馆重新开放。", ["新华社上海7月7日电（记者陈小南）7日，图书馆闭馆整修。"])).toEqual([]);
  expect(english("TINGNING, Nov. 18 (Xinhua) -- The library reopened.", ["TINGNING, Dec. 15 (Xinhua) -- The zoo has a calf."])).toEqual([]);
});

test("the sentence must begin with the same thing, however much of the rest is alike", () => {
  expect(chinese("截至收盘，铜期货领涨，较前一交易日结算价上涨1750元。", ["截至收盘，卷板期货领涨，较前一交易日结算价上涨53元。"])).toEqual([]);
  expect(chinese("截至收盘，铜期货领涨，较前一交易日结算价上涨1750元。", ["截至收盘，铜期货领涨，较前一交易日结算价上涨53元。"])).toEqual([["1750元", "53元"]]);
  expect(english("Two columns had slipped.", ["Seven columns, four lines each."])).toEqual([]);
  expect(english("The three of them read it and said nothing.", ["For eight of the 28 answers the page said who decided."])).toEqual([]);
});

test("what is said of “today” is not contradicted by a source of another day", () => {
  const [text, source] = ["当日上证综指报3264点，市场平稳。", "当日上证综指报3189点，市场平稳。"];
  expect(chinese(text, [source], "2024-11-20")).toEqual([["3264点", "3189点"]]);
  expect(chinese(text, [source], "2024-10-08")).toEqual([]);
});

test("an English sentence ends at its full stop, not at an abbreviation or a decimal point", () => {
  expect(english("The council approved 12 new bridges last spring.", ["The council approved 14 new bridges last spring. Mr. Lee retired."])).toEqual([["12", "14"]]);
  expect(english("Eight volunteers met. The council approved 12 new bridges.", ["Eight volunteers met. The school approved 14 new teachers."])).toEqual([]);
  expect(english("Spending by Mr. Lee rose to $3.2 million for the bridge.", ["Spending by Mr. Lee rose to $2.3 million for the bridge."])).toEqual([["$3.2 million", "$2.3 million"]]);
});

test("a misquotation is mended in whole words, from the beginning of what was said to its end", () => {
  expect(english("She said: “Nine racks were in use.”", ["The operator was blunt. “Three racks were in use,” she said."])).toContainEqual(["Nine racks were in use.", "Three racks were in use."]);
  expect(english("“We never promised the town any jobs,” the mayor said.", ["“We promised the town many new jobs,” the mayor said."])).toEqual([["We never promised the town any jobs,", "We promised the town many new jobs,"]]);
  expect(chinese("他说：“九个机架当时在使用。”", ["他说：“三个机架当时在使用。”随后离开。"])).toContainEqual(["九个机架当时在使用。", "三个机架当时在使用。"]);
  expect(chinese("他说：“我们从来没有答应过涨价。”", ["他说：“公司从来没有答应过降价。”"])).toEqual([["我们从来没有答应过涨价。", "公司从来没有答应过降价。"]]);
});

test("a misquotation is found whatever stands before the words in the sources", () => {
  const [claim, said] = ["“Everybody assumed that somebody would come, and nobody asked the third question,” said Zhou Min.", "“Everybody assumed that somebody would come, and nobody asked the second question,” said Zhou Min."];
  for (const before of ["At the end of last year 31% of the racks were in use.", "We went every week.", "The racks stood empty everywhere.", ""]) {
    expect(english(claim, [before, said]), before).toEqual([["Everybody assumed that somebody would come, and nobody asked the third question,", "Everybody assumed that somebody would come, and nobody asked the second question,"]]);
  }
  expect(chinese("他说：“大家都默认会有人来，没有人问过第三个问题。”", ["其中七成来自大", "他说：“大家都默认会有人来，没有人问过第二个问题。”"])).toContainEqual(["大家都默认会有人来，没有人问过第三个问题。", "大家都默认会有人来，没有人问过第二个问题。"]);
});

test("in English it is words that must agree: letters agree in any two sentences", () => {
  expect(english("“So we changed the page, not the people,” says Qiu.", ["Regulars come to watch the change, as other people watch a flag go up."])).toEqual([]);
});

test("two names that differ in a character are a slip only in the same company", () => {
  expect(chinese("省长王宏伟表示欢迎。", ["省长王洪伟表示欢迎。"])).toEqual([["王宏伟", "王洪伟"]]);
  expect(chinese("教授李建平介绍了病例。", ["教练李建敏谈到了比赛。"])).toEqual([]);
  expect(chinese("（记者王浩宇）大会开幕。", ["（记者王浩明）大会开幕。"])).toEqual([]);
  expect(chinese("他毕业于河南省教育学院。", ["他毕业于河北省教育学院。"])).toEqual([]);
});
