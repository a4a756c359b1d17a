import { expect, test } from "vitest";
import { judge } from "./judge.ts";
import type { KeptCopy } from "./copies.ts";
import { recoverable } from "./recovery.ts";
import { same } from "./same.ts";
import { detailsOf, textOf } from "./testing.ts";
import { understood } from "./transport.ts";

const copyOf = (text: string) => ({ content: textOf(text), details: detailsOf() });

test("an unanswered save of ours, found again on the server, is no conflict even when typing was taken back since", () => {
  const verdict = judge({ base: copyOf("一"), mine: copyOf("一"), theirs: copyOf("一二"), sent: [copyOf("一二")] });
  expect(verdict.content).toBe("mine");
});

test("a change to the headline alone counts as a change to the text", () => {
  const theirs = { ...copyOf("一"), content: { ...textOf("一"), headline: "别的标题" } };
  expect(judge({ base: copyOf("一"), mine: copyOf("二"), theirs, sent: [] }).content).toBe("conflict");
});

test("equality does not look at the order of keys or at absent values", () => {
  expect(same({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
  expect(same({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(same([1, 2], [2, 1])).toBe(false);
});

const kept = (text: string, change: Partial<KeptCopy> = {}): KeptCopy => ({ ...copyOf(text), key: text, articleId: 1, personId: 1, version: 4, unsaved: ["content"], at: 1, ...change });
const server = { ...copyOf("新"), version: 5 };

test("a copy that says what the server says is cleared away without a word", () => {
  expect(recoverable(server, [kept("新")])).toEqual({ offers: [], settled: ["新"] });
});

test("a copy on the server's version is offered, a copy on an older one is offered as such", () => {
  const { offers } = recoverable(server, [kept("甲", { version: 5 }), kept("乙")]);
  expect(offers.map((offer) => offer.moved)).toEqual([false, true]);
});

test("details that were saved before the crash do not make a copy different", () => {
  const copy = kept("新", { details: detailsOf({ sectionId: 3 }) });
  expect(recoverable(server, [copy]).settled).toEqual(["新"]);
  expect(recoverable(server, [{ ...copy, unsaved: ["details"] }]).offers).toHaveLength(1);
});

test("the same text left behind in two tabs is offered once", () => {
  expect(recoverable(server, [kept("甲"), kept("甲", { key: "另一" })])).toMatchObject({ offers: [{ copy: { key: "甲" } }], settled: ["另一"] });
});

test("an answer that is not ours counts as the server being away", () => {
  expect(understood(200, null)).toEqual({ kind: "failed", trouble: "away" });
  expect(understood(502, { message: "Bad gateway" })).toEqual({ kind: "failed", trouble: "away" });
  expect(understood(429, { message: "慢一点" })).toEqual({ kind: "failed", trouble: "away" });
  expect(understood(413, { message: "太长" })).toEqual({ kind: "refused", message: "太长" });
});
