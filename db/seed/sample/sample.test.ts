import { describe, expect, it } from "vitest";
import { isPictureKey, pictureKeys } from "#db/seed/pictures/index";
import { readDoc } from "#lib/content/schema";
import { countCharacters, plainText } from "#lib/content/text";
import { sampleArticles, sampleDoc, sampleFigures, samplePeople, sampleSections, sampleTags } from "./index.ts";
import type { SampleArticle } from "./types.ts";

const media = new Map(pictureKeys.map((key, index) => [key, index + 1]));
const chinese = sampleArticles.filter(({ language }) => language === "zh-CN");
const english = sampleArticles.filter(({ language }) => language === "en");

function numbersIn(text: string): string[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(",", ""));
}

/** Everything a reader sees that may hold a figure: list numbers and the keys of pictures are not among it. */
function printedText({ headline, standfirst, body }: SampleArticle): string {
  return [headline, standfirst, body.replaceAll(/\(sample:[a-z-]+/g, "").replaceAll(/^\d+\. /gm, "")].join("\n");
}

const each = sampleArticles.map((article) => [article.key, article] as const);

describe.each(each)("the text of sample story %s", (_, article) => {
  it("becomes a document of the model", () => {
    const doc = sampleDoc(article, media);
    expect(readDoc(doc)).toEqual(doc);
    expect(plainText(doc)).not.toContain("sample:");
  });

  it("opens with a picture, and every picture has alt text, caption and credit", () => {
    const figures = sampleFigures(article);
    expect(sampleDoc(article, media).content[0]?.type).toBe("figure");
    expect(figures.length).toBe(article.body.split("](sample:").length - 1);
    for (const { picture, alt, caption, credit } of figures) {
      expect(isPictureKey(picture)).toBe(true);
      expect(alt.length).toBeGreaterThan(12);
      expect(caption).not.toBe(alt);
      expect(credit).not.toBe("");
    }
  });

  it("is set the way a newspaper sets it", () => {
    const text = [article.kicker, article.headline, article.standfirst, plainText(sampleDoc(article, media))].join("\n");
    expect(text).not.toMatch(/\*\*|\]\(|^#|\.\.\./m);
    if (article.language === "en") return;
    expect(text).not.toMatch(/[\u4e00-\u9fff] [A-Za-z\d]|[A-Za-z\d%℃] [\u4e00-\u9fff]/);
    expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?!"']|["'][\u4e00-\u9fff]/);
  });
});

describe.each(each)("what stands around sample story %s", (_, article) => {
  it("has its figures in the passages of its sources", () => {
    const backed = new Set(article.sources.flatMap(({ passages, headline = "" }) => numbersIn([headline, ...passages].join("\n"))));
    expect(numbersIn(printedText(article)).filter((number) => !backed.has(number))).toEqual([]);
  });

  it("has its quotations, word for word, in the passages of its sources", () => {
    const bare = (text: string) => text.replace(/[，。！？、,.!?*]/g, "");
    const backed = bare(article.sources.flatMap(({ passages }) => passages).join("\n"));
    const text = article.body.split("\n").filter((line) => !line.startsWith("![")).join("\n");
    const quoted = [...text.matchAll(/“([^”]{7,})”/g), ...text.matchAll(/^> (.+)$/gm)].map(([, words = ""]) => bare(words));
    expect(quoted.filter((words) => !backed.includes(words))).toEqual([]);
  });

  it("names sources on reserved addresses only", () => {
    expect(article.sources.length).toBeGreaterThanOrEqual(2);
    for (const { url, passages } of article.sources) {
      expect(new URL(url).hostname).toMatch(/(?:^|\.)example(?:\.com|\.org)?$/);
      expect(passages.length).toBeGreaterThan(0);
    }
  });

  it("is signed, edited, filed and tagged with what exists", () => {
    const authors = samplePeople.filter(({ role }) => role === "author").map(({ key }) => key);
    const editors = samplePeople.filter(({ role }) => role === "editor").map(({ key }) => key);
    expect(article.bylines.length).toBeGreaterThan(0);
    expect(authors).toEqual(expect.arrayContaining([...article.bylines]));
    expect(editors).toContain(article.editor);
    expect(sampleSections.map(({ key }) => key)).toContain(article.section);
    expect(sampleTags.map(({ name }) => name)).toEqual(expect.arrayContaining([...article.tags]));
    expect(article.time).toMatch(/^[0-2]\d:[0-5]\d$/);
  });
});

describe("the sample newspaper", () => {
  it("has stories of magazine length", () => {
    for (const article of chinese) {
      const length = countCharacters(plainText(sampleDoc(article, media)));
      expect(length, article.key).toBeGreaterThan(article.state === "draft" ? 300 : 600);
      expect(length, article.key).toBeLessThan(1_800);
    }
    for (const article of english) expect(countCharacters(plainText(sampleDoc(article, media))), article.key).toBeGreaterThan(380);
  });

  it("divides every story by two to five headings", () => {
    for (const article of sampleArticles) {
      const headings = sampleDoc(article, media).content.filter(({ type }) => type === "heading").length;
      expect(headings, article.key).toBeGreaterThanOrEqual(2);
      expect(headings, article.key).toBeLessThanOrEqual(5);
    }
  });

  it("uses quotations, lists and tables somewhere", () => {
    const kinds = new Set(sampleArticles.flatMap((article) => sampleDoc(article, media).content.map(({ type }) => type)));
    for (const kind of ["paragraph", "heading", "blockquote", "bulletList", "orderedList", "table", "figure"]) expect(kinds).toContain(kind);
  });

  it("has unique keys and headlines", () => {
    expect(new Set(sampleArticles.map(({ key }) => key)).size).toBe(sampleArticles.length);
    expect(new Set(sampleArticles.map(({ headline }) => headline)).size).toBe(sampleArticles.length);
  });

  it("is written in both languages, in every section and state", () => {
    expect(chinese.length).toBeGreaterThanOrEqual(10);
    expect(english.length).toBeGreaterThanOrEqual(6);
    for (const { key } of sampleSections) {
      for (const stories of [chinese, english]) expect(stories.some(({ section, state }) => section === key && state === "live"), key).toBe(true);
    }
    expect(new Set(sampleArticles.map(({ state }) => state))).toEqual(new Set(["live", "draft", "scheduled", "unpublished"]));
  });

  it("links a story only to an earlier one in the other language and the same section", () => {
    for (const [index, { translationOf, language, section }] of sampleArticles.entries()) {
      if (!translationOf) continue;
      const origin = sampleArticles.slice(0, index).find(({ key }) => key === translationOf);
      expect(origin?.language).not.toBe(language);
      expect(origin?.section).toBe(section);
    }
  });

  it("leaves no picture and no tag without a story", () => {
    expect(new Set(sampleArticles.flatMap((article) => sampleFigures(article).map(({ picture }) => picture)))).toEqual(new Set(pictureKeys));
    expect(new Set(sampleArticles.flatMap(({ tags }) => tags))).toEqual(new Set(sampleTags.map(({ name }) => name)));
  });
});
