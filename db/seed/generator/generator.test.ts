import { expect, it } from "vitest";
import { readDoc } from "#lib/content/schema";
import { plainText } from "#lib/content/text";
import { type GeneratedArticle, generateArticle, generateArticles, generatorAuthors, generatorSections, generatorTags, yearsFor } from "./index.ts";

const now = new Date("2026-11-23T12:00:00Z");
const articles = [...generateArticles({ count: 1_500, seed: 42, now })];
const chinese = articles.filter(({ language }) => language === "zh-CN");
const text = ({ body }: GeneratedArticle) => plainText(body);

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

it("gives the same articles for the same seed, whatever the count, and others for another seed", () => {
  expect([...generateArticles({ count: 20, seed: 42, now })]).toEqual(articles.slice(0, 20));
  expect([...generateArticles({ count: 5, seed: 42, now, from: 100 })]).toEqual(articles.slice(100, 105));
  expect(generateArticle(43, 0, now).headline).not.toBe(articles[0]?.headline);
});

it("writes documents of the model", () => {
  for (const { body } of articles.slice(0, 150)) expect(readDoc(body)).toEqual(body);
});

it("writes about six thousand Chinese characters", () => {
  const lengths = chinese.map((article) => text(article).length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean).toBeGreaterThan(5_600);
  expect(mean).toBeLessThan(6_400);
  expect(quantile(lengths, 0)).toBeGreaterThan(3_500);
  expect(quantile(lengths, 0.999)).toBeLessThan(9_500);
});

it("divides an article by four to eight headings and sometimes adds a quotation, a list or a table", () => {
  for (const { body, language } of articles) {
    const headings = body.content.filter(({ type }) => type === "heading").length;
    expect(headings).toBeGreaterThanOrEqual(4);
    expect(headings, language).toBeLessThanOrEqual(8);
  }
  const kinds = new Set(articles.flatMap(({ body }) => body.content.map(({ type }) => type)));
  for (const kind of ["paragraph", "heading", "blockquote", "bulletList", "table"]) expect(kinds).toContain(kind);
});

it("gives every article a headline of ten to 28 characters, hardly ever twice", () => {
  for (const { headline } of chinese) {
    expect(headline.length, headline).toBeGreaterThanOrEqual(10);
    expect(headline.length, headline).toBeLessThanOrEqual(28);
  }
  expect(new Set(articles.map(({ headline }) => headline)).size).toBeGreaterThan(articles.length * 0.985);
});

it("repeats few sentences inside one article and few between articles", () => {
  const seen = new Set<string>();
  let [all, again, insideAgain] = [0, 0, 0];
  for (const article of chinese) {
    const inside = new Set<string>();
    for (const sentence of text(article).split(/(?<=。)/).map((part) => part.trim()).filter((part) => part.length > 12)) {
      all++;
      if (inside.has(sentence)) insideAgain++;
      else if (seen.has(sentence)) again++;
      inside.add(sentence);
      seen.add(sentence);
    }
  }
  expect(insideAgain / all).toBeLessThan(0.01);
  expect(again / all).toBeLessThan(0.1);
});

it("leaves no trace of the grammar and punctuates like a newspaper", () => {
  for (const article of chinese) {
    const everything = [article.headline, article.standfirst, text(article)].join("\n");
    expect(everything).not.toMatch(/[{}[\]|]|undefined|NaN/);
    expect(everything).not.toMatch(/[，。：；！？、]{2}|“”|““|””|[\u4e00-\u9fff][,;:?!]| {2}/);
    expect(everything.split("“").length).toBe(everything.split("”").length);
  }
});

it("spreads articles over eight years, all sections, languages, tags and authors", () => {
  const times = articles.map(({ publishedAt }) => publishedAt.getTime());
  const year = 365.25 * 86_400_000;
  expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
  expect((now.getTime() - Math.min(...times)) / year).toBeGreaterThan(7);
  expect((now.getTime() - Math.min(...times)) / year).toBeLessThan(8.1);
  for (const section of generatorSections) expect(articles.filter((article) => article.section === section).length).toBeGreaterThan(150);
  expect((articles.length - chinese.length) / articles.length).toBeCloseTo(0.05, 1);
  expect(new Set(articles.flatMap(({ authors }) => authors)).size).toBe(generatorAuthors.length);
  expect(generatorTags.length).toBeGreaterThan(180);
  for (const { tags, authors } of articles) {
    expect(tags.length).toBeGreaterThanOrEqual(2);
    expect(tags.length).toBeLessThanOrEqual(5);
    expect(new Set(tags).size).toBe(tags.length);
    expect(generatorTags).toEqual(expect.arrayContaining(tags));
    expect(authors.length).toBeGreaterThan(0);
  }
});

it("has sixty authors, each with one key and two names", () => {
  expect(generatorAuthors.length).toBe(60);
  for (const field of ["key", "name", "nameEn"] as const) expect(new Set(generatorAuthors.map((author) => author[field])).size).toBe(60);
  for (const { key, name } of generatorAuthors) {
    expect(key).toMatch(/^[a-z]+-[a-z]+$/);
    expect(name).toMatch(/^[\u4e00-\u9fff]{3}$/);
  }
});

it("prints how fast it is", () => {
  const started = performance.now();
  let count = 0;
  for (const { body } of generateArticles({ count: 1_000, seed: 5, now })) count += Math.min(1, body.content.length);
  process.stdout.write(`generator: ${Math.round(count / ((performance.now() - started) / 1000))} articles a second\n`);
  expect(count).toBe(1_000);
});

it("gives a small archive fewer years, so that its months are as full as those of a newsroom", () => {
  expect([yearsFor(730), yearsFor(100_000)]).toEqual([2, 8]);
  const months = new Map<string, number>();
  for (const { publishedAt } of generateArticles({ count: 730, seed: 7, now, years: 2 })) {
    const month = publishedAt.toISOString().slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  expect(months.size).toBeLessThanOrEqual(25);
  expect(Math.max(...months.values())).toBeGreaterThan(20);
});
