import { describe, expect, it } from "vitest";
import { contentHash } from "./hash.ts";
import { docFromMarkdown } from "./markdown.ts";
import { countCharacters, countsOf, plainText, readingMinutes } from "./text.ts";
import type { ArticleContent } from "./types.ts";

describe("the newsroom's count", () => {
  it("is told with and without marks, and how much of it is words and numbers", () => {
    expect(countsOf("你好，世界！GPT-4.0 有 1,164 台。")).toEqual({ characters: 11, withoutMarks: 8, words: 2 });
    expect(countsOf("Don't stop now.")).toEqual({ characters: 3, withoutMarks: 3, words: 3 });
  });

  it.each([
    ["", 0],
    ["   \n\t　", 0],
    ["一座县城", 4],
    ["你好，世界！", 6],
    ["AI2.0时代", 3],
    ["GPT-4.0 和 OpenAI", 3],
    ["共4,016台机柜", 5],
    ["第3季度GDP增长5.2%", 8],
    ["“赛马”——不是比喻……", 12],
    ["Don't stop — “now”", 3],
    ["café naïve", 2],
    ["ＡＩ", 2],
    ["カタカナとひらがな", 9],
    ["🎉", 0],
    ["𠮷野家", 3],
  ])("%j is %i", (text, count) => expect(countCharacters(text)).toBe(count));

  it("tells how long reading takes, never less than a minute", () => {
    expect(readingMinutes(0, "zh-CN")).toBe(1);
    expect(readingMinutes(4_000, "zh-CN")).toBe(10);
    expect(readingMinutes(2_300, "en")).toBe(10);
  });
});

describe("the plain text", () => {
  it("has a line for every block, tabs between cells, captions, no markup", () => {
    const doc = docFromMarkdown('## 题\n\n甲**乙**\n\n- 一\n- 二\n\n![图](a.jpg "说明 | 署名")\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> 引\n\n---');
    expect(plainText(doc)).toBe("题\n甲乙\n一\n二\n说明\na\tb\n1\t2\n引");
  });
});

describe("the hash of a text", () => {
  const content: ArticleContent = { kicker: "", headline: "题", standfirst: "", note: "", body: docFromMarkdown("**甲**乙") };

  it("does not depend on the order of keys, as a database returns them in its own", () => {
    const turned: ArticleContent = { note: "", body: { content: structuredClone(content.body.content), type: "doc" }, standfirst: "", headline: "题", kicker: "" };
    expect(contentHash(turned)).toBe(contentHash(content));
    expect(contentHash(content)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("changes with every word and mark", () => {
    for (const other of [{ ...content, note: "附" }, { ...content, headline: "题 " }, { ...content, body: docFromMarkdown("甲乙") }]) expect(contentHash(other)).not.toBe(contentHash(content));
  });
});
