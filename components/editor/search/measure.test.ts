import { describe, expect, test } from "vitest";
import { counted, cutTo, type Facts, mostOf, slugIn, warningsOf, widthOf } from "./measure.ts";

describe("how long a text is", () => {
  test.each([["", 0], ["县城", 2], ["，。「」", 4], ["abcd", 2], ["AI时代", 3], ["𠮷野家", 3], ["👨‍👩‍👧‍👦", 1], ["é", 0.5], ["ｱｲ", 1]])("%s is as wide as %d Chinese characters", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test("is told in Chinese characters, in English in letters; a sign of several code points is one", () => {
    expect([counted("用AI写稿", "zh-CN"), counted("用ABC写稿", "zh-CN"), counted("Writing 👩‍🚀", "en")]).toEqual([4, 5, 9]);
    expect([mostOf("zh-CN"), mostOf("en")]).toEqual([78, 156]);
  });
});

describe("cutting", () => {
  test("keeps what fits as it is and never shows more than fits", () => {
    expect(cutTo("  两行\n 字 ", 10)).toBe("两行 字");
    expect(cutTo("一二三四五六", 4)).toBe("一二三…");
    expect(cutTo("one two three", 4)).toBe("one tw…");
    expect(cutTo("一二 三四", 4)).toBe("一二…");
    for (const text of ["县城里来了一座机房".repeat(9), "a long sentence of letters ".repeat(9), "👨‍👩‍👧‍👦".repeat(50)]) expect(widthOf(cutTo(text, 20))).toBeLessThanOrEqual(20);
  });
});

describe("warnings", () => {
  const facts = (change: Partial<Facts>): Facts => ({ language: "zh-CN", headline: "标题", standfirst: "导读。", description: "", pictureWidth: null, slug: "", liveSlug: null, ...change });

  test("there is none where nothing is amiss", () => {
    expect(warningsOf(facts({}))).toEqual([]);
    expect(warningsOf(facts({ description: "县".repeat(78), pictureWidth: 600, slug: "same", liveSlug: "same" }))).toEqual([]);
  });

  test.each<[Partial<Facts>, string]>([
    [{ headline: "长".repeat(31) }, "titleLong"],
    [{ standfirst: " " }, "noDescription"],
    [{ description: "县".repeat(79) }, "descriptionLong"],
    [{ description: "x".repeat(157), language: "en" }, "descriptionLong"],
    [{ description: "太短" }, "descriptionShort"],
    [{ description: "标题" }, "descriptionRepeats"],
    [{ pictureWidth: 599 }, "smallPicture"],
    [{ slug: "new", liveSlug: "old" }, "slugChanged"],
  ])("%j is told as %s", (change, warning) => {
    expect(warningsOf(facts(change))).toEqual([warning]);
  });

  test("a name in the address that readers have never seen may change freely", () => {
    expect([slugIn(null), slugIn("/a/7-x-y"), slugIn("/en/a/7"), slugIn("/desk")]).toEqual([null, "x-y", "", ""]);
    expect(warningsOf(facts({ slug: "new" }))).toEqual([]);
  });
});
