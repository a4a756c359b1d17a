import type { PrintedLedger } from "#lib/facts/types";
import { beforeEach, describe, expect, test } from "vitest";
import { docFromMarkdown } from "#lib/content/markdown";
import { frontMatterOf } from "#lib/interchange/front-matter";
import { defaultSiteSettings } from "#lib/settings/types";
import { aiCrawlers, aiPurposes } from "./ai-crawlers.ts";
import { writeLlms } from "./llms.ts";
import { writeCopy } from "./markdown-copy.ts";
import { writeNewsSitemap } from "./news-sitemap.ts";
import { article, site } from "./printed.fixture.ts";
import { writeRobots } from "./robots.ts";
import { all, one, readStrictly } from "./feeds/strict-xml.testing.ts";
import { xmlDocument } from "./xml.ts";

beforeEach(() => {
  process.env.SITE_URL = "https://news.example";
});

/** Which paths a program is refused, as RFC 9309 reads the file: its own group, else that for all. */
function refused(robots: string, program: string): string[] {
  const groups: { names: string[]; refused: string[] }[] = [];
  for (const line of robots.split("\n")) {
    const [, key, value = ""] = /^(User-agent|Disallow): (.*)$/.exec(line) ?? [];
    const last = groups.at(-1);
    if (key === "User-agent") last && last.refused.length === 0 ? last.names.push(value) : groups.push({ names: [value], refused: [] });
    if (key === "Disallow") last?.refused.push(value);
  }
  const own = groups.find(({ names }) => names.some((name) => name.toLowerCase() === program.toLowerCase())) ?? groups.find(({ names }) => names.includes("*"));
  return own?.refused ?? [];
}

describe("robots.txt", () => {
  const everybody = ["/desk", "/sign-in", "/preview/", "/api/", "/search?", "/en/search?"];

  test.each([[{ training: false, search: true, user: true }], [{ training: true, search: true, user: true }], [{ training: false, search: false, user: false }], [{ training: true, search: false, user: true }]])("asks the programs of a refused purpose to stay away, and no others: %j", (allowed) => {
    const robots = writeRobots({ aiCrawlers: allowed });
    for (const purpose of aiPurposes) for (const name of aiCrawlers[purpose]) expect(refused(robots, name), name).toEqual(allowed[purpose] ? everybody : ["/"]);
    for (const name of ["Googlebot", "Bingbot", "Baiduspider", "Feedly"]) expect(refused(robots, name), name).toEqual(everybody);
  });

  test("names both sitemaps", () => {
    expect(writeRobots(defaultSiteSettings).match(/^Sitemap: .*$/gm)).toEqual(["Sitemap: https://news.example/sitemap.xml", "Sitemap: https://news.example/news-sitemap.xml"]);
  });

  test("a program reads for one purpose", () => {
    const names = aiPurposes.flatMap((purpose) => aiCrawlers[purpose].map((name) => name.toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  });
});

describe("llms.txt", () => {
  const edition = (given: Partial<typeof defaultSiteSettings> = {}) => ({ language: "zh-CN" as const, site: { ...site, settings: { ...defaultSiteSettings, ...given }, sections: [{ slug: "tech", name: "科[技]", description: "写机器。" }] }, articles: [article({ headline: "算力](x) <b>" })] });

  test("names the site, its sections, the newest articles' copies and the feeds, in both languages", () => {
    const text = writeLlms([edition(), { language: "en", site, articles: [article({ language: "en", path: "/en/a/8-ledger", headline: "The ledger" })] }]) ?? "";
    expect(text).toMatch(/^# 邻家 \/ Linjia\n\n> 每一句话都有出处 \/ Every sentence has a source\n\n/);
    expect(text).toContain("- [科\\[技\\]](https://news.example/section/tech): 写机器。");
    expect(text).toContain("- [算力\\](x) \\<b\\>](https://news.example/a/7-zhangben.md): 账单先到。");
    expect(text).toContain("- [The ledger](https://news.example/en/a/8-ledger.md)");
    expect(text).toContain("- [JSON Feed](https://news.example/en/feed.json)");
    expect(text.match(/^## .*$/gm)).toEqual(["## 栏目", "## 最新文章", "## 订阅邻家", "## Sections", "## Latest stories", "## Follow Linjia"]);
  });

  test("says when training is not agreed to, and nothing at all where no program may read", () => {
    expect(writeLlms([edition()])).toContain("本站不同意用这些文章训练模型");
    expect(writeLlms([edition({ aiCrawlers: { training: true, search: true, user: true } })])).not.toContain("不同意");
    expect(writeLlms([edition({ aiCrawlers: { training: true, search: false, user: false } })])).toBeNull();
    expect(writeLlms([edition({ aiCrawlers: { training: false, search: false, user: true } })])).not.toBeNull();
  });
});

describe("the copy of an article", () => {
  const body = docFromMarkdown("## 一\n\n见[旧文](/a/1-x)和[上文](#s1)。");
  const copy = { body, siteName: "邻家", settings: defaultSiteSettings, pictureOf: () => null };

  test("carries its particulars above its text", () => {
    const markdown = writeCopy({ ...copy, article: article() });
    const { values, rest } = frontMatterOf(markdown) ?? { values: new Map(), rest: "" };
    expect(Object.fromEntries(values)).toEqual({
      title: ["一座县城的算力账本"], description: ["账单先到。"], authors: ["记者甲", "特约乙"], editor: ["编辑乙"], published: ["2026-11-23T00:00:00.000Z"], updated: ["2026-11-23T02:00:00.000Z"], section: ["科技"], tags: ["算力"],
      language: ["zh-CN"], canonical: ["https://news.example/a/7-zhangben"], image: ["https://news.example/media/h/1600.jpeg"], publisher: ["邻家"], sources: ["招标公告 https://example.com/notice"], rights: ["© 2026 邻家"],
    });
    expect(rest.trim()).toBe("# 一座县城的算力账本\n\n## 一\n\n见[旧文](https://news.example/a/1-x)和[上文](https://news.example/a/7-zhangben#s1)。\n\n## 来源\n\n1. 招标公告 <https://example.com/notice>");
  });

  test("says by itself where the text comes from, what a machine made, and what was put right", () => {
    const corrections = [{ id: 2, kind: "correction" as const, at: new Date("2026-11-23T20:00:00Z"), text: "初稿*误写*。" }, { id: 1, kind: "update" as const, at: new Date("2026-11-23T02:00:00Z"), text: "补了一段。" }];
    const origin = { name: "河湾日报", url: "https://example.com/o", originalAuthor: "", originalHeadline: "原题", relation: "origin" as const };
    const markdown = writeCopy({ ...copy, article: article({ corrections, kind: "repost", sources: [origin], label: { share: 0.2, text: "AI生成 20%：部分文字由AI生成。", badge: "AI生成 20%" }, note: "附记。" }) });
    expect(markdown).toContain('\nrights: "本文转载自河湾日报，版权归原作者所有。"\nai: "AI生成 20%：部分文字由AI生成。"\ndigitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"\ncorrected: "2026-11-23T20:00:00.000Z"\nAIGC: {"Label":"1","ContentProducer":"news.example","ProduceID":"70","ReservedCode1":"","ContentPropagator":"news.example","PropagateID":"70","ReservedCode2":""}\n---\n');
    expect(markdown).toContain("# 一座县城的算力账本\n\n> AI生成 20%：部分文字由AI生成。\n\n> 本文转载自河湾日报，版权归原作者所有。\n\n## 一");
    expect(markdown).toMatch(/## 作者附记\n\n附记。\n\n## 来源\n\n1. 原题 河湾日报 <https:\/\/example\.com\/o>\n\n## 更正与更新\n\n- 2026-11-23 更新：补了一段。\n- 2026-11-24 更正：初稿\\\*误写\\\*。\n$/);
  });

  test("lists what a person verified, with the reason, and a name where the page has one", () => {
    const ledger: PrintedLedger = { all: { supported: 0, contradicted: 0, unsupported: 0, verified: 2 }, claims: [{ kind: "percentage", text: "31%", state: "verified", sources: [], reason: "看过<回函>", by: "编辑乙" }, { kind: "number", text: "62页", state: "verified", sources: [], reason: "数过" }] };
    expect(writeCopy({ ...copy, article: article({ ledger }) })).toContain("## 由人核实\n\n- 31% (编辑乙核实：看过\\<回函\\>)\n- 62页 (编辑部核实：数过)");
  });

  test("is not broken by what stands in its texts", () => {
    const headline = '---\n"x": [y] # z\u2028\u0085 \\ </script>';
    const markdown = writeCopy({ ...copy, article: article({ headline }) });
    const [, title = ""] = /^---\ntitle: (.*)$/m.exec(markdown) ?? [];
    expect(JSON.parse(title)).toBe('--- "x": [y] # z\u0085 \\ </script>'.replace("z\u0085", "z \u0085"));
    expect(markdown.match(/^---$/gm)).toHaveLength(2);
    expect(markdown).toContain("# --- \"x\": \\[y\\] # z");
  });
});

test("the news sitemap says what news search asks for", () => {
  const entry = { id: 7, slug: "x", language: "zh-CN" as const, headline: "</news:title>&]]>\u0000", firstPublishedAt: new Date("2026-11-23T00:00:00Z") };
  const root = readStrictly(xmlDocument(writeNewsSitemap([entry, { ...entry, id: 8, language: "en" }], { "zh-CN": "邻家", en: "Linjia" })));
  expect([root.attributes.xmlns, root.attributes["xmlns:news"]]).toEqual(["http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.google.com/schemas/sitemap-news/0.9"]);
  const read = all(root, "url").map((url) => {
    const [news] = all(url, "news:news");
    const [publication] = news ? all(news, "news:publication") : [];
    return [one(url, "loc"), publication && one(publication, "news:name"), publication && one(publication, "news:language"), news && one(news, "news:publication_date"), news && one(news, "news:title")];
  });
  expect(read).toEqual([
    ["https://news.example/a/7-x", "邻家", "zh-cn", "2026-11-23T00:00:00.000Z", "</news:title>&]]>"],
    ["https://news.example/en/a/8-x", "Linjia", "en", "2026-11-23T00:00:00.000Z", "</news:title>&]]>"],
  ]);
});
