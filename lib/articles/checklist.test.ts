import { expect, test } from "vitest";
import type { ArticleContent, Block } from "#lib/content/types";
import { blockers, checklist } from "./checklist.ts";
import type { FactsAsked } from "#lib/facts/ledger";
import type { ArticleDetails } from "./types.ts";

const paragraph: Block = { type: "paragraph", content: [{ type: "text", text: "一段。" }] };
const figure = (attrs: Partial<{ media: number | null; alt: string }>): Block => ({ type: "figure", attrs: { media: 1, alt: "山", caption: "", credit: "", ...attrs } });
const content = (change: Partial<ArticleContent> = {}, blocks: Block[] = [paragraph]): ArticleContent => ({ kicker: "", headline: "标题", standfirst: "导读", note: "", body: { type: "doc", content: blocks }, ...change });
const details = (change: Partial<ArticleDetails> = {}): ArticleDetails => ({ sectionId: 1, seriesId: null, translationOf: null, kind: "original", slug: "", tags: [], bylines: [{ personId: null, name: "甲" }], responsibleEditorId: 2, coverMediaId: null, sources: [], metaDescription: "", socialMediaId: null, firstPublishedAt: null, ...change });
const check = (text = content(), about = details(), known = [1]) => checklist(text, about, new Set(known), "一段。");
const levelOf = (items: ReturnType<typeof check>, code: string) => items.find((item) => item.code === code)?.level;

test("a complete article has nothing open", () => {
  expect(check().every((item) => item.level === "ok")).toBe(true);
});

test("headline, section and byline block; responsible editor and standfirst warn", () => {
  const items = check(content({ headline: " ", standfirst: "" }), details({ sectionId: null, bylines: [], responsibleEditorId: null }));
  expect(blockers(items)).toEqual(["headline", "section", "byline"]);
  expect([levelOf(items, "responsibleEditor"), levelOf(items, "standfirst")]).toEqual(["warn", "warn"]);
});

test("a picture without a description blocks, also deep inside a quotation", () => {
  expect(blockers(check(content({}, [paragraph, { type: "blockquote", content: [figure({ alt: " " })] }])))).toEqual(["altText"]);
});

test("a picture that is not there blocks", () => {
  expect(blockers(check(content({}, [figure({ media: 9 })])))).toEqual(["missingPicture"]);
  expect(blockers(check(content({}, [figure({ media: null })])))).toEqual(["missingPicture"]);
});

test("a repost names where it first appeared", () => {
  const source = { name: "河湾日报", url: "", originalAuthor: "", originalHeadline: "", passages: [] };
  expect(blockers(check(content(), details({ kind: "repost", permission: "授权", sources: [{ ...source, relation: "basis" }] })))).toEqual(["repostSource"]);
  expect(blockers(check(content(), details({ kind: "repost", permission: "授权", sources: [{ ...source, url: "https://a.example/", originalAuthor: "甲", originalHeadline: "乙", relation: "origin" }] })))).toEqual([]);
  expect(blockers(check(content(), details({ kind: "repost", responsibleEditorId: null, sources: [{ ...source, url: "", originalAuthor: "", originalHeadline: "", relation: "origin" }] })))).toEqual(["repostEditor", "repostAddress", "repostAuthor", "repostHeadline", "repostPermission"]);
});

test("what nobody would see is not there", () => {
  const blank = "\u200b\u3164";
  expect(blockers(check(content({ headline: blank }), details({})))).toEqual(["headline"]);
  const source = { name: "河湾日报", url: "https://a.example/", originalAuthor: blank, originalHeadline: blank, passages: [], relation: "origin" as const };
  expect(blockers(check(content(), details({ kind: "repost", permission: blank, sources: [source] })))).toEqual(["repostAuthor", "repostHeadline", "repostPermission"]);
  expect(blockers(check(content(), details({ kind: "repost", permission: "授权", sources: [{ ...source, name: blank }] })))).toEqual(["repostSource"]);
});

test("a long headline is measured as it stands: Latin letters count half", () => {
  expect(levelOf(check(content({ headline: "长".repeat(41) })), "longHeadline")).toBe("warn");
  expect(levelOf(check(content({ headline: "a".repeat(80) })), "longHeadline")).toBe("ok");
  expect(levelOf(check(content({ headline: "" })), "longHeadline")).toBeUndefined();
});

const facts = (change: Partial<FactsAsked> = {}): FactsAsked => ({ found: 5, checked: true, contradicted: 0, machine: 0, open: 0, rule: "standard", ...change });
const factLevels = (change: Partial<FactsAsked>) => Object.fromEntries(checklist(content(), details(), new Set([1]), "一段。", facts(change)).filter(({ level }) => level !== "ok").map(({ code, level, count }) => [code, [level, count]]));

test("what goes against a source stops publishing, and so does what a machine said without one; the rest is pointed out", () => {
  expect(factLevels({ contradicted: 2, machine: 1, open: 3 })).toEqual({ contradictedClaims: ["block", 2], machineClaims: ["block", 1], openClaims: ["warn", 3] });
  expect(factLevels({})).toEqual({});
});

test("a strict section wants a source or a person for every claim", () => {
  expect(factLevels({ open: 3, rule: "strict" })).toEqual({ openClaims: ["block", 3] });
  expect(factLevels({ open: 3, rule: "strict", checked: false })).toEqual({ openClaims: ["block", 3] });
});

test("an article without sources can be published; one line says that its facts were not checked, unless a machine wrote them", () => {
  expect(factLevels({ checked: false, open: 3 })).toEqual({ uncheckedFacts: ["warn", 3] });
  expect(factLevels({ checked: false, found: 0 })).toEqual({});
  expect(factLevels({ checked: false, open: 3, machine: 1 })).toEqual({ machineClaims: ["block", 1], uncheckedFacts: ["warn", 3] });
});
