import { describe, expect, test } from "vitest";
import { docFromMarkdown } from "#lib/content/markdown";
import type { Lang } from "#lib/i18n/languages";
import { turnsRound } from "./decisive-words.ts";
import { moreThanSlip, type SlipState } from "./slip.ts";
import { moreThanSlipKinds } from "./slip-limits.ts";

const filling = "县里的老人说起这条水渠，总要先讲修渠那一年的雪，讲到一半又要给客人添茶。".repeat(8);
const zhBody = `# 小标题\n\n机房在县城东面，帐本由王建国局长保管，一共花了 1.3 亿元。\n\n${filling}\n\n[县报](https://example.org/a)说，工程没有停过。`;
const enBody = `The council recieved the plan on 3 March, and Mayor Anna Smith said it would not be delayed.\n\n${"The engineers who looked after the canal told us about the winter. ".repeat(8)}`;

function stateOf(given: Partial<Omit<SlipState, "content">> & { headline?: string; standfirst?: string; markdown?: string } = {}): SlipState {
  const { headline = "一座县城的帐本", standfirst = "导读一句。", markdown = zhBody, ...state } = given;
  const content = { kicker: "", headline, standfirst, note: "", body: docFromMarkdown(markdown) };
  return { hash: "a", kind: "original", bylines: [{ name: "记者甲", slug: "jia" }], responsibleEditor: "编辑乙", sources: [], cover: { id: 1, alt: "水渠边的机房" }, label: null, firstPublishedAt: new Date(0), ...state, content };
}

const judged = (after: Parameters<typeof stateOf>[0], before: Parameters<typeof stateOf>[0] = {}, language: Lang = "zh-CN") => moreThanSlip(stateOf(before), stateOf({ hash: "b", ...after }), language);
const inBody = (from: string, to: string) => judged({ markdown: zhBody.replace(from, to) });
const inEnglish = (from: string, to: string) => judged({ markdown: enBody.replace(from, to) }, { markdown: enBody }, "en");

describe("a slip is", () => {
  test.each<[string, string]>([["帐本", "账本"], ["添茶", "添一点茶"], ["县里的的", "县里的"], ["，总要", "总要"], ["那一年的雪", "那一年得雪"], ["停过。", "停过！"]])("%s put right as %s", (from, to) => {
    expect(inBody(from, to)).toBeNull();
  });

  test.each<[string, string]>([["recieved", "received"], ["the plan", "teh plan"], ["looked after", "looked affter"], ["told us", "told us us"]])("%s put right as %s in English", (from, to) => {
    expect(inEnglish(from, to)).toBeNull();
  });

  test("a letter of the headline, an empty line, a word set bold, a paragraph that begins elsewhere", () => {
    expect(judged({ headline: "一座县城的账本" })).toBeNull();
    expect(inBody("# 小标题", "# **小标题**")).toBeNull();
    expect(inBody("机房在县城东面，", "机房在县城东面，\n\n")).toBeNull();
    expect(judged({ cover: { id: 1, alt: "水渠旁的机房" } })).toBeNull();
  });

  test("typography of a whole text: full width and quotation marks say what they said", () => {
    expect(judged({ markdown: zhBody.replaceAll("，", ", ").replaceAll("。", ". ") })).toBeNull();
  });
});

describe("more than a slip is", () => {
  test.each<[string, string, string]>([
    ["a figure", "1.3 亿", "1.8 亿"],
    ["a point in a figure", "1.3 亿", "13 亿"],
    ["the unit of a figure", "1.3 亿元", "1.3 万元"],
    ["a figure that is new", "添茶", "添3杯茶"],
  ])("%s", (_name, from, to) => {
    expect(inBody(from, to)).toBe("figure");
  });

  test("a date, a name, a title of office with another person", () => {
    expect(inEnglish("3 March", "4 March")).toBe("figure");
    expect(inEnglish("3 March", "3 May")).not.toBeNull();
    expect(inEnglish("Anna Smith", "Anna Smyth")).toBe("name");
    expect(inBody("王建国局长", "王建军局长")).not.toBe("meaning");
    expect(judged({ markdown: "局长王建军说，工程要停。" }, { markdown: "局长王建国说，工程要停。" })).toBe("name");
  });

  test.each<[string, string]>([["东面", "西面"], ["没有停过", "停过"], ["说，工程", "据说，工程"], ["停过。", "停过？"], ["工程没有停过", "“工程没有停过”"], ["保管", "不保管"]])("%s as %s: the meaning turns", (from, to) => {
    expect(inBody(from, to)).toBe("meaning");
  });

  test.each<[string, string]>([["would not be", "would now be"], ["would not be", "would be"], ["it would", "it allegedly would"]])("%s as %s in English", (from, to) => {
    expect(inEnglish(from, to)).toBe("meaning");
  });

  test.each<[string, string]>([["https://example.org/a", "https://example.org/b"], ["# 小标题\n\n", ""], ["[县报](https://example.org/a)说", "县报说"], ["# 小标题", "小标题"], ["工程没有停过。", "工程没有停过。\n\n还有一段。"]])("%s as %s: the shape", (from, to) => {
    expect(inBody(from, to)).toBe("shape");
  });

});

describe("and more than a slip is", () => {
  test("more words than a slip has: in one place, in the headline, in the whole, in a short text", () => {
    expect(inBody("添茶", "添上一杯热茶")).toBe("much");
    expect(inBody("总要先讲", "常常喜欢先讲")).toBe("much");
    expect(judged({ headline: "一座山城的新账本啊" })).toBe("much");
    expect(judged({ markdown: zhBody.replaceAll("老人", "老汉").replaceAll("水渠", "水库").replaceAll("客人", "来客").replaceAll("添茶", "倒茶") })).toBe("much");
    expect(judged({ headline: "甲", standfirst: "", markdown: "水渠边上站着几位老者。" }, { headline: "甲", standfirst: "", markdown: "水槽边沿站着几位老者。" })).toBeNull();
    expect(judged({ headline: "甲", standfirst: "", markdown: "水渠旁边坐着几位老人。" }, { headline: "甲", standfirst: "", markdown: "水槽边沿站着几位老者。" })).toBe("much");
  });

  test("anything beside the text", () => {
    for (const state of [{ kind: "repost" }, { bylines: [] }, { responsibleEditor: "编辑丁" }, { cover: null }, { cover: { id: 2, alt: "水渠边的机房" } }, { firstPublishedAt: new Date(60_000) }, { sources: [{ name: "县报", url: "", originalAuthor: "", originalHeadline: "", relation: "basis" }] }]) expect(judged(state), JSON.stringify(state)).toBe("beside");
  });

  test("a label that appears, vanishes, names another model or moves far; a little it moves with the letters", () => {
    expect(judged({ label: { share: 0.4 } })).toBe("label");
    expect(judged({ label: null }, { label: { share: 0.4 } })).toBe("label");
    expect(judged({ label: { share: 0.6 } }, { label: { share: 0.4 } })).toBe("label");
    expect(judged({ label: { share: 0.4, models: ["乙"] } }, { label: { share: 0.4, models: ["甲"] } })).toBe("label");
    expect(judged({ label: { share: 0.42 } }, { label: { share: 0.4 } })).toBeNull();
  });
});

test("words that only contain a no, a direction or a doubt turn nothing", () => {
  for (const [before, after] of [["末来的水渠", "未来的水渠"], ["非长好", "非常好"], ["他提问题", "他提出问题"], ["莫丝科", "莫斯科"], ["He know it", "He knows it"], ["a noted man", "a notted man"]] as const) expect(turnsRound(before, after), before).toBe(false);
  for (const [before, after] of [["合法", "非法"], ["产量增加", "产量减少"], ["He doesn't", "He does"], ["sales rose", "sales fell"], ["a lawful act", "an unlawful act"], ["was convicted", "was acquitted"], ["嫌疑人被捕", "凶手被捕"]] as const) expect(turnsRound(before, after), before).toBe(true);
});

test("each reason has a sentence of its own in both languages", async () => {
  const { failureSentence } = await import("#lib/i18n/failure");
  for (const language of ["zh-CN", "en"] as const) {
    const told = moreThanSlipKinds.map((why) => failureSentence({ code: "article.moreThanSlip", params: { why } }, language));
    expect(new Set(told).size).toBe(moreThanSlipKinds.length);
  }
});
