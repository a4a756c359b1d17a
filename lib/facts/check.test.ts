import fc from "fast-check";
import { expect, test } from "vitest";
import { checkText } from "./check.ts";
import { prepareSources } from "./prepare.ts";
import type { ClaimKind, FactContext, SourceText } from "./types.ts";

const context: FactContext = { date: "2024-11-20", language: "zh-CN" };
const source = (...passages: string[]): SourceText => ({ passages, date: "" });

function check(text: string, ...sources: (string | SourceText)[]) {
  const prepared = prepareSources(sources.map((one) => (typeof one === "string" ? source(one) : one)), context);
  return checkText(text, prepared, context);
}

const states = (text: string, ...sources: (string | SourceText)[]) => check(text, ...sources).map(({ text: words, state }) => `${words} ${state}`);
const only = (kind: ClaimKind, text: string, ...sources: (string | SourceText)[]) => check(text, ...sources).filter((claim) => claim.kind === kind).map(({ state, fix }) => [state, fix]);

test("a number that a source has in any spelling is supported, with the place where it stands", () => {
  const [claim] = check("共有一万二千人参加。", "第一段。", source("标题", "活动有1.2万人参加。"));
  expect(claim?.state).toBe("supported");
  expect(claim?.evidence).toEqual({ source: 1, passage: 1, from: 3, to: 8, text: "1.2万人" });
});

test("a number that stands nowhere is unsupported, and everything is where there is no source", () => {
  expect(states("占地约20公顷。", "树高12米。")).toEqual(["约20公顷 unsupported"]);
  expect(states("占地约20公顷。")).toEqual(["约20公顷 unsupported"]);
});

test("the same subject with another number is contradicted, with the source's own spelling as the fix", () => {
  const [claim] = check("该市第三季度消费者信心总指数为108.3点。", "该市第三季度消费者信心总指数为116.2点，环比上涨7.2点。").filter(({ kind }) => kind === "number");
  expect(claim).toMatchObject({ state: "contradicted", fix: "116.2点", evidence: { source: 0, passage: 0, text: "116.2点" } });
});

test("the same number going the other way beside the same subject is contradicted, and no fix is offered", () => {
  expect(only("percentage", "大豆期货主力合约上涨2.50%。", "大豆期货主力合约下跌2.50%。")).toEqual([["contradicted", ""]]);
  expect(only("percentage", "大豆期货主力合约上涨2.50%。", "大豆期货主力合约上涨2.50%。")).toEqual([["supported", ""]]);
  expect(only("percentage", "出口额同比增长-3%。", "出口额同比下降3%。")).toEqual([["supported", ""]]);
});

test("units are part of the value, classifiers compare loosely, people are no companies", () => {
  expect(states("投资120亿元。", "投资120亿美元。")[0]).toMatch(/unsupported|contradicted/);
  expect(states("路长5公里。", "路长5000米。")).toEqual(["5公里 supported"]);
  expect(states("有9个代表。", "有9名代表。")).toEqual(["9个 supported"]);
  expect(states("有9家到场。", "有9人到场。")[0]).not.toMatch(/ supported/);
  expect(states("涨了9%。", "来了9人。")).toEqual(["9% unsupported"]);
});

test("a hedged number is borne out by one that it rounds, and by no other", () => {
  expect(states("跨度达1000余米。", "跨度达1036米。")).toEqual(["1000余米 supported"]);
  expect(states("跨度达1000余米。", "跨度达1936米。")[0]).not.toMatch(/ supported/);
  expect(states("近三成受访者。", "28.6%的受访者。")).toEqual(["近三成 supported"]);
  expect(states("近三成受访者。", "三成多受访者。")[0]).not.toMatch(/ supported/);
  expect(states("Nearly a third of residents stayed away.", "About 31% of residents stayed away.")).toEqual(["Nearly a third supported"]);
  expect(states("约1546人。", "约1500人。")[0]).not.toMatch(/ supported/);
  expect(states("立案1万余起。", "立案上万起。")).toEqual(["1万余起 supported"]);
});

test("a date is one date: day and month of different dates do not add up", () => {
  expect(states("会议11月18日举行。", "会议11月5日闭幕。演出在3月18日。")[0]).not.toMatch(/ supported/);
});

test("a coarser date is supported by a finer one, never the other way round", () => {
  expect(states("2024年11月举行。", "2024年11月18日举行。")).toEqual(["2024年11月 supported"]);
  expect(states("2024年11月18日举行。", "2024年11月举行。")[0]).not.toMatch(/ supported/);
  expect(states("2015年至2017年实施。", "2016年至2017年实施。")[0]).not.toMatch(/ supported/);
});

test("relative days are read by the day of the text they stand in", () => {
  const yesterday = { passages: ["大会昨日开幕。"], date: "2024-11-19" };
  expect(only("date", "大会11月18日开幕。", yesterday)).toEqual([["supported", ""]]);
  expect(only("date", "大会在北京国际会议中心于11月12日开幕。", { passages: ["大会在北京国际会议中心于昨日开幕。"], date: "2024-11-19" })).toEqual([["contradicted", "2024年11月18日"]]);
});

test("a quotation is supported whatever its marks, blanks and width; nearly the same words are a misquotation", () => {
  const text = "他说：「我们不会放弃，2024年一定完成！」随后离开。";
  expect(only("quotation", "他表示：“我们不会放弃，２０２４年一定完成！”", text)).toEqual([["supported", ""]]);
  expect(only("quotation", "他表示：“我们决不会放弃，今年一定完成。”", text)).toEqual([["contradicted", "我们不会放弃，2024年一定完成！"]]);
  expect(only("quotation", "他表示：“天气很好，大家都来了。”", text)).toEqual([["unsupported", ""]]);
  expect(only("quotation", "这就是“双十一”。", text)).toEqual([]);
  expect(only("quotation", "他表示：“我们不会放弃。一定完成！”", source("他说：“我们不会放弃。", "一定完成！”"))).toEqual([["supported", ""]]);
});

test("a title differs in a character or two, or it is another one", () => {
  expect(only("title", "他写了《平凡的世纪》。", "路遥的《平凡的世界》出版。")).toEqual([["contradicted", "平凡的世界"]]);
  expect(only("title", "他写了《平凡的世界》。", "路遥的《平凡的世界》出版。")).toEqual([["supported", ""]]);
  expect(only("title", "他写了《人生》。", "路遥的《平凡的世界》出版。")).toEqual([["unsupported", ""]]);
});

test("a model is compared as a name", () => {
  expect(only("title", "他们用的是GPT-4.0。", "他们用的是GPT-4.0。")).toEqual([["supported", ""]]);
  expect(only("title", "他们用的是GPT-5.0。", "他们用的是GPT-4.0。")).toEqual([["unsupported", ""]]);
  expect(only("title", "“十四五”期间将建成。", "“十三五”规划已完成。")).toEqual([["unsupported", ""]]);
  expect(only("title", "地址：建国路88号3号楼1205室。", "建国路88号3号楼1205室")).toEqual([["supported", ""]]);
});

test("a link is supported where a source has it or is it", () => {
  expect(only("link", "见 https://example.org/a/1 。", "原文：http://www.example.org/a/1/")).toEqual([["supported", ""]]);
  expect(only("link", "见 https://example.org/a/1 。", "原文：https://example.org/a/12")).toEqual([["unsupported", ""]]);
  expect(only("link", "见 https://example.org/a/1 。", { passages: ["无"], date: "", address: "https://example.org/a/1" })).toEqual([["supported", ""]]);
});

test("persons are found beside roles and verbs of saying, transliterated ones whole", () => {
  const found = (text: string) => check(text).filter(({ kind }) => kind === "person").map(({ text: words }) => words);
  expect(found("外长王毅在会上表示，双方将继续合作。")).toEqual(["王毅"]);
  expect(found("总统弗拉德里希·冯·穆勒出席。")).toEqual(["弗拉德里希·冯·穆勒"]);
  expect(found("Foreign Minister Wang Yi said the talks went well.")).toEqual(["Wang Yi"]);
  expect(only("person", "省长王宏伟表示欢迎。", "省长王洪伟表示欢迎。")).toEqual([["contradicted", "王洪伟"]]);
});

test("a short form of a longer name in the sources counts, a longer one does not", () => {
  expect(only("place", "他来自金门县。", "金门居民来访。")).toEqual([["supported", ""]]);
  expect(only("organisation", "他毕业于清华大学。", "北京大学举行典礼。")).toEqual([["unsupported", ""]]);
});

test("the same text against itself has nothing open", () => {
  const text = "新华社北京11月18日电（记者王小明）昨日，市教育局局长李建国表示：“今年共有1.2万名学生参加，同比增长12.5%。”据《人民日报》报道，3至5月投资达120亿美元，详见https://example.org/x。比赛以3:2结束，第39届大会15时30分闭幕。";
  expect(check(text, text).filter(({ state }) => state !== "supported")).toEqual([]);
});

test("property: no text fails, a text is supported by itself, and the answer is the same each time", () => {
  const piece = fc.constantFrom("增长", "3", "12", "%", "百分之", "三", "亿", "元", "日", "月", "11月", "昨日", "“", "”", "《", "》", "，", "。", "表示：", "王毅", "公司", "北京市", "·", "-", "至", "上午", "时", "https://a.cn/b", "\n", "said ", "Q3", "\u{20000}");
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")), (text) => {
    const first = check(text, text);
    expect(check(text, text)).toEqual(first);
    for (const kind of ["number", "amount", "percentage", "quotation", "person"] as const) {
      const claims = first.filter((claim) => claim.kind === kind);
      for (const [at, claim] of claims.entries()) expect(claim.from).toBeGreaterThanOrEqual(claims[at - 1]?.to ?? 0);
    }
    expect(first.filter(({ state, evidence }) => state === "supported" && evidence === null)).toEqual([]);
  }), { numRuns: 200 });
});
