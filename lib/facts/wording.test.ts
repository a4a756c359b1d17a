import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkText } from "./check.ts";
import { prepareSources } from "./prepare.ts";
import type { FactContext } from "./types.ts";
import { doubtMeasured, doubtShown, groundWording } from "./wording.ts";

const context: FactContext = { date: "2026-05-12", language: "zh-CN" };
const report = [
  "清河县图书馆12日重新开放。馆长周岚介绍，改造工程历时两年，新增了儿童阅览室和盲文书架。",
  "改造由县文化局出资，施工期间图书借到镇上的小学里继续供居民阅读。不少读者当天一早就在门口排队。",
];
const prepared = (passages: readonly string[]) => prepareSources([{ passages, date: "" }], context);
const found = (text: string, passages: readonly string[] = report, least = doubtShown) => groundWording(text, prepared(passages), context, least).map((claim) => claim.text);
const covers = (claims: readonly string[], words: string) => claims.some((claim) => [...words].filter((sign) => claim.includes(sign)).length * 2 >= words.length);

describe("words that no source has", () => {
  it.each([
    ["馆长赵明远介绍，改造工程历时两年。", "赵明远"],
    ["改造由清河市博物馆基金会出资。", "博物馆基金会"],
    ["清河县图书馆位于国家级自然保护区，重新开放。", "国家级自然保护区"],
    ["改造工程的设计师是阿尔贝托·莫雷蒂。", "阿尔贝托·莫雷蒂"],
  ])("in %s a name from nowhere is found", (text, name) => {
    expect(covers(found(text), name)).toBe(true);
  });

  it("claims are of one kind, unsupported, and known by their words", () => {
    const claims = groundWording("设计师阿尔贝托·莫雷蒂来自国家级自然保护区。", prepared(report), context, 0.2);
    expect(claims.length).toBeGreaterThan(0);
    for (const { kind, state, text, value } of claims) expect([kind, state, value]).toEqual(["wording", "unsupported", `wording:${text}`]);
  });
});

describe("words that mean what a source says", () => {
  const pairs: [string, string, string][] = [
    ["甲队在主场战胜乙队，升到积分榜第三位。", "甲队在主场击败乙队，升到积分榜第三位。", "击败"],
    ["市政府批准了这一方案。", "市政府同意了这一方案。", "同意"],
    ["双方签署合作协议。", "双方签订合作协议。", "签订"],
    ["事故造成三人死亡。", "事故导致三人死亡。", "导致"],
    ["公司计划明年建立研究中心。", "公司打算明年建立研究中心。", "打算"],
    ["居民对新公园表示欢迎。", "市民对新公园表示欢迎。", "市民"],
  ];
  it.each(pairs)("%s carries %s", (source, text, word) => {
    expect(covers(found(text, [source]), word)).toBe(false);
  });
});

describe("any text", () => {
  it("what a source says word by word is never a claim", () => {
    for (const passage of report) for (let from = 0; from < passage.length; from += 3) for (const size of [7, 30, 90]) expect(found(passage.slice(from, from + size), report, 0.01)).toEqual([]);
  });

  const sign = fc.oneof(fc.constantFrom(...report.join(""), ..."重庆市长赵·《》“”、12％\n　 ａＡİ\u0000"), fc.string({ unit: "binary", minLength: 1, maxLength: 3 }));
  const text = fc.array(sign, { maxLength: 120 }).map((signs) => signs.join(""));

  it("gives claims that lie in it, and the same ones again", () => {
    fc.assert(fc.property(text, fc.array(text, { maxLength: 3 }), (draft, passages) => {
      const claims = groundWording(draft, prepared(passages), context, 0.2);
      for (const { from, to, text: words, sentence } of claims) {
        expect(draft.slice(from, to)).toBe(words);
        expect(sentence.from <= from && sentence.to >= to && words !== "").toBe(true);
      }
      expect(groundWording(draft, prepared(passages), context, 0.2)).toEqual(claims);
    }), { numRuns: 300 });
  });

  it("says nothing where there is no source, and nothing of English", () => {
    expect(found("馆长赵明远介绍了情况。", [])).toEqual([]);
    expect(found("The new library was opened by the mayor of Springfield.")).toEqual([]);
  });

  it("a text of one character repeated is read to its end", () => {
    const long = "啊".repeat(20_000);
    expect(groundWording(long.slice(0, 2000), prepared([long]), context)).toEqual([]);
  });
});

it("evidence is the sentence of the source that is likest, and stands where it says", () => {
  const [claim] = groundWording("馆长赵明远介绍，改造工程历时两年。", prepared(report), context, 0.2);
  const evidence = claim?.evidence ?? null;
  expect(evidence?.text).toContain("馆长周岚介绍");
  expect(report[evidence?.passage ?? 9]?.slice(evidence?.from, evidence?.to)).toBe(evidence?.text);
});

it("what other rules have judged is not judged again", () => {
  const claims = checkText("改造历时三年，花费500万元。", prepared(report), context, 0.01);
  const numbers = claims.filter(({ kind }) => kind !== "wording");
  expect(numbers.length).toBeGreaterThan(0);
  for (const wording of claims.filter(({ kind }) => kind === "wording")) for (const number of numbers) expect(wording.from < number.to && number.from < wording.to).toBe(false);
});

it("a writer is shown less than a measure counts", () => {
  expect(doubtShown).toBeGreaterThan(doubtMeasured);
});
