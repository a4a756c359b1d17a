import { beforeEach, describe, expect, test } from "vitest";
import { docFromMarkdown } from "#lib/content/markdown";
import { labelFor } from "#lib/labels/label";
import { defaultLabelSettings, type LabelPlace, labelPlaces, type PrintedRecord } from "#lib/labels/types";
import { defaultSiteSettings } from "#lib/settings/types";
import { described } from "./described.ts";
import { drawnImage, faceOfArticle } from "./faces.ts";
import { writeAtom } from "./feeds/atom.ts";
import { writeJsonFeed } from "./feeds/json-feed.ts";
import { writeRss } from "./feeds/rss.ts";
import { all, one, readStrictly } from "./feeds/strict-xml.testing.ts";
import type { Feed, FeedItem } from "./feeds/types.ts";
import { aiParts, termsParts } from "./label-pages.ts";
import { writeLlms } from "./llms.ts";
import { writeCopy } from "./markdown-copy.ts";
import { aigcMeta, implicitOf, markedOf, recordData, recordLines } from "./marked.ts";
import { newsArticle } from "./news-article.ts";
import { htmlCopy, plainCopy } from "./other-copies.ts";
import { article, site } from "./printed.fixture.ts";
import { xmlDocument } from "./xml.ts";

beforeEach(() => {
  process.env.SITE_URL = "https://news.example";
});

const label = labelFor({ characters: 100, marked: 18, share: 0.18 }, defaultLabelSettings, "zh-CN", { models: ["某模型"] });
const at = (place: LabelPlace) => ({ ...defaultSiteSettings, aiLabel: { ...defaultLabelSettings, place } });
const record: PrintedRecord = {
  events: [
    { kind: "started", at: "2026-11-20T00:00:00.000Z", who: ["记者甲"] },
    { kind: "generated", at: "2026-11-21T00:00:00.000Z", who: ["编辑乙", "记者"], share: 0.18, text: "某模型" },
    { kind: "checked", at: "2026-11-22T00:00:00.000Z", who: [], count: 15, share: 0.8 },
    { kind: "published", at: "2026-11-23T00:00:00.000Z", who: ["编辑乙"] },
  ],
};
const corrections = [{ id: 1, kind: "correction" as const, at: new Date("2026-11-24T00:00:00Z"), text: "改了一处数字。" }];
const made = article({ label, record, corrections });

describe("the record of a page", () => {
  test("is told in sentences, what was put right afterwards included", () => {
    expect(recordLines(made, defaultSiteSettings).map(({ kind, day, text }) => [kind, day, text])).toEqual([
      ["made", "11月20日", "开始写作，记者甲"],
      ["machine", "11月21日", "机器写的文字，保留 18%，模型：某模型，编辑乙、记者申报"],
      ["checked", "11月22日", "核对事实陈述 15 处，12 处有出处或经人核实"],
      ["made", "11月23日", "发布，编辑乙"],
      ["corrected", "11月24日", "更正：改了一处数字。"],
    ]);
  });

  test("says the year only where it is not that of the story", () => {
    const early: PrintedRecord = { events: [{ kind: "started", at: "2025-12-30T00:00:00.000Z", who: [] }, ...record.events] };
    expect(recordLines(article({ record: early }), defaultSiteSettings).map(({ day }) => day).slice(0, 2)).toEqual(["2025年12月30日", "11月20日"]);
  });

  test("names nobody any more once settings say so, and hides no share", () => {
    const settings = { ...defaultSiteSettings, aiLabel: { ...defaultLabelSettings, record: { people: "roles" as const, started: false, sources: false, checks: false } } };
    const texts = recordLines(made, settings).map(({ text }) => text);
    expect(texts.join()).not.toMatch(/记者甲|编辑乙/);
    expect(texts).toContain("机器写的文字，保留 18%，模型：某模型，记者申报");
    expect(texts).toHaveLength(3);
  });

  test("is left out where it would be one line, or where nothing was kept", () => {
    expect(recordLines(article({ record: null, corrections }), defaultSiteSettings)).toEqual([]);
    expect(recordLines(article({ record: { events: record.events.slice(3) } }), defaultSiteSettings)).toEqual([]);
  });

  test("is the same for programs and in copies", () => {
    const lines = recordLines(made, defaultSiteSettings);
    expect(recordData(lines, "https://news.example/a/7-zhangben", "zh-CN")).toMatchObject({ subjectOf: { "@id": "https://news.example/a/7-zhangben#record", hasPart: lines.map(({ text, at: when }) => ({ name: text, dateCreated: when })) } });
    expect(newsArticle(made, site)).toMatchObject({ digitalSourceType: expect.stringMatching(/\/compositeWithTrainedAlgorithmicMedia$/), subjectOf: { hasPart: { length: lines.length } } });
    expect(newsArticle(article(), site)).not.toHaveProperty("digitalSourceType");
    expect(writeCopy({ article: made, body: docFromMarkdown("文"), siteName: "邻家", settings: defaultSiteSettings, pictureOf: () => null })).toContain("## 这篇文章如何写成\n\n- 2026-11-20 开始写作，记者甲\n- 2026-11-21 ");
  });
});

describe("the label for programs", () => {
  test("stands in the head of exactly the pages that carry the other one", () => {
    expect(JSON.parse(aigcMeta(made, defaultSiteSettings).other?.AIGC ?? "")).toMatchObject({ Label: "1", ContentProducer: "news.example", ProduceID: "70" });
    expect(aigcMeta(article(), defaultSiteSettings)).toEqual({});
  });

  test("names a draft by its article, since it has no printing", () => {
    expect(implicitOf(article({ label, publicationId: 0 }), defaultSiteSettings)).toMatchObject({ ProduceID: "draft-7", PropagateID: "draft-7" });
  });

  test("is no other in any copy of one printing", () => {
    const said = JSON.stringify(implicitOf(made, defaultSiteSettings));
    const copies = [htmlCopy(made, defaultSiteSettings).replaceAll("&quot;", '"'), plainCopy(made, defaultSiteSettings, (names) => names.join("、")), writeCopy({ article: made, body: docFromMarkdown("文"), siteName: "邻家", settings: defaultSiteSettings, unlabelled: true, pictureOf: () => null })];
    for (const copy of copies) {
      expect(copy).toContain(said);
      expect(copy).not.toMatch(/AI生成|机器写的文字/);
    }
  });
});

test.each(labelPlaces)("a Markdown copy has the label where the settings want it: %s", (place) => {
  const copy = writeCopy({ article: article({ label }), body: docFromMarkdown("全文在此。"), siteName: "邻家", settings: at(place), pictureOf: () => null }).split("---\n")[2] ?? "";
  const [before = "", after = ""] = copy.split("全文在此。");
  expect([before.includes("> AI生成 18%："), after.includes("> AI生成 18%：")]).toEqual([place !== "end", place !== "start"]);
  expect(markedOf(made, at(place)).place).toBe(place);
});

describe("feeds", () => {
  const aigc = implicitOf(made, defaultSiteSettings);
  const item = (given: FeedItem["label"]): FeedItem => ({ id: "1", url: "https://news.example/a/7", headline: "题", standfirst: "导读", html: "<p>文</p>", authors: [], label: given, categories: [], picture: null, publishedAt: new Date(0), changedAt: new Date(0) });
  const feed = (given: FeedItem["label"]): Feed => ({ title: "t", description: "", language: "zh-CN", siteName: "s", siteUrl: "https://news.example", page: "https://news.example", self: "https://news.example/feed.xml", hub: null, logo: null, items: [item(given)] });

  test("carry the seven keys with the entry, well formed, and name their space only where they are used", () => {
    const labelled = feed(aigc && label && { text: label.text, aigc, sourceType: "x" });
    for (const [write, element] of [[writeRss, "item"], [writeAtom, "entry"]] as const) {
      const root = readStrictly(xmlDocument(write(labelled)));
      const [entry] = [root, ...all(root, "channel")].flatMap((around) => all(around, element));
      expect(JSON.parse((entry && one(entry, "TC260:AIGC")) ?? "")).toEqual(aigc);
      expect(write(feed(null))).not.toContain("TC260");
    }
    expect(JSON.parse(writeJsonFeed(labelled)).items[0]._aigc).toEqual({ label: label?.text, digital_source_type: "x", AIGC: aigc });
    expect(writeJsonFeed(feed(null))).not.toContain("_aigc");
  });
});

describe("what stands without its page", () => {
  test("a description takes the label along; a text by people has none to take", () => {
    expect(described("导读。", label, "zh-CN")).toBe("【AI生成 18%】导读。");
    expect(described("", label, "zh-CN")).toBe(label?.text);
    expect(described("导读。", null, "zh-CN")).toBe("导读。");
  });

  test("a social picture and the words in its place say it, and have another address", () => {
    const drawn = faceOfArticle(made, site);
    expect(drawn.face.label).toBe("科技 · AI生成 18%");
    expect(drawnImage(drawn).url).not.toBe(drawnImage(faceOfArticle(article(), site)).url);
    expect(faceOfArticle(article(), site).face.label).toBe("科技");
  });

  test("llms.txt says it beside the headline", () => {
    expect(writeLlms([{ language: "zh-CN", site, articles: [made] }])).toContain(".md): 【AI生成 18%】账单先到。");
  });
});

describe("the two pages written by the settings", () => {
  const settings = { ...defaultSiteSettings, complaints: "010-0000", terms: { "zh-CN": "本社条款。", en: "" }, aiLabel: { ...defaultLabelSettings, term: { "zh-CN": "人工智能生成合成", en: "Generated by AI" }, place: "both" as const, producer: "91110000MA00000000" } };
  const text = (parts: readonly { title: string; text: readonly string[] }[]) => parts.map((part) => [part.title, ...part.text].join("\n")).join("\n");

  test("name the words, the place and the codes in force, in both languages", () => {
    for (const [language, term, place] of [["zh-CN", "人工智能生成合成", "正文之前和之后"], ["en", "Generated by AI", "before and after the text"]] as const) {
      for (const parts of [aiParts(language, settings, "x"), termsParts(language, settings)]) for (const word of [term, place, "91110000MA00000000"]) expect(text(parts)).toContain(word);
      expect(text(termsParts(language, settings))).toContain("010-0000");
    }
    expect(text(termsParts("zh-CN", defaultSiteSettings))).toContain("news.example");
  });

  test("begin with the newsroom's own words where there are some", () => {
    expect(termsParts("zh-CN", settings)[0]).toEqual({ title: "编辑部的条款", text: ["本社条款。"] });
    expect(termsParts("en", settings)[0]?.title).toBe("The visible label");
  });
});
