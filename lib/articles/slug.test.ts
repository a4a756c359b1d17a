import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articlePath, parseRef, slugFor } from "./slug.ts";

describe("a slug", () => {
  it.each([
    ["银行行长", "yinhang-hangzhang"],
    ["重庆", "chongqing"],
    ["银行行长谈重庆", /^yinhang-.*chongqing$/],
    ["长江的长度", "changjiang-de-changdu"],
    ["一座县城的算力账本：三年、四千台机柜", "yizuo-xiancheng-de-suan-li-zhangben-sannian-siqian-tai-ji-gui"],
    ["女儿国", "nver-guo"],
    ["音乐家与乐山", "yinyue-jia-yu-leshan"],
    ["OpenAI发布GPT-4.0：中国怎么办？", "openai-fabu-gpt-4-0-zhongguo-zenme-ban"],
    ["１，１６４台机柜", "1164-tai-ji-gui"],
  ])("reads Chinese as people do: %s", (headline, slug) => {
    if (typeof slug === "string") expect(slugFor(headline, "zh-CN")).toBe(slug);
    else expect(slugFor(headline, "zh-CN")).toMatch(slug);
  });

  it.each([
    ["What the contract doesn't say", "what-the-contract-doesnt-say"],
    ["Café Zürich: €1,200 — a day", "cafe-zurich-1200-a-day"],
    ["AI 2.0’s rise", "ai-2-0s-rise"],
  ])("keeps Latin words: %s", (headline, slug) => {
    expect(slugFor(headline, "en")).toBe(slug);
  });

  it.each(["", "   ", "！？……", "🎉", "Привет", "\ud800"])("is never empty: %j", (headline) => {
    expect(slugFor(headline, "zh-CN")).toBe("article");
  });

  it("is cut between words at 80 characters", () => {
    const slug = slugFor("人工智能模型训练数据".repeat(20), "zh-CN");
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.length).toBeGreaterThan(60);
    expect(slug.endsWith("-")).toBe(false);
    expect(slugFor("x".repeat(5_000), "en")).toBe("x".repeat(80));
  });

  it("is lower-case ASCII whatever comes in, and the same each time", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 60 })), fc.constantFrom("zh-CN" as const, "en" as const), (headline, language) => {
        const slug = slugFor(headline, language);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugFor(headline, language)).toBe(slug);
      }),
    );
  });
});

describe("an article's address", () => {
  it("is read back from what it prints", () => {
    expect(parseRef("123-yinhang-hangzhang")).toEqual({ id: 123, slug: "yinhang-hangzhang" });
    expect(parseRef("123")).toEqual({ id: 123, slug: "" });
    expect(parseRef("123-")).toEqual({ id: 123, slug: "" });
  });

  it.each(["", "0", "-1", "012", "12a", "abc", "1.5", "1e3", "９", "1234567890123456", " 12", "12/3"])("is none for %j", (ref) => {
    expect(parseRef(ref)).toBeNull();
  });

  it("stands at the root in Chinese, under /en in English", () => {
    expect(articlePath({ id: 7, slug: "chongqing", language: "zh-CN" })).toBe("/a/7-chongqing");
    expect(articlePath({ id: 7, slug: "chongqing", language: "en" })).toBe("/en/a/7-chongqing");
  });
});
