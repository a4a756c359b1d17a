import { expect, test } from "vitest";
import type { KeptCopy } from "./copies.ts";
import { differing, judge } from "./judge.ts";
import { recoverable, withoutText } from "./recovery.ts";
import { same } from "./same.ts";
import { detailsOf, textOf } from "./testing.ts";
import { understood } from "./transport.ts";

test("an unanswered save of ours, found again on the server, is no conflict even when it was taken back since", () => {
  const verdict = judge({ base: detailsOf(), mine: detailsOf(), theirs: detailsOf({ slug: "x" }), sent: [detailsOf({ slug: "x" })] });
  expect(verdict).toEqual({ details: detailsOf(), disputed: [] });
});

test("a field that only one side changed is that side's; one that both changed alike is no dispute", () => {
  const verdict = judge({ base: detailsOf(), mine: detailsOf({ slug: "x", tags: ["甲"] }), theirs: detailsOf({ sectionId: 9, tags: ["甲"] }), sent: [] });
  expect(verdict).toEqual({ details: detailsOf({ slug: "x", tags: ["甲"], sectionId: 9 }), disputed: [] });
  expect(differing(detailsOf({ slug: "x" }), detailsOf({ sectionId: 9 }))).toEqual(["sectionId", "slug"]);
});

test("equality does not look at the order of keys or at absent values", () => {
  expect(same({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
  expect(same({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(same([1, 2], [2, 1])).toBe(false);
});

const kept = (slug: string, change: Partial<KeptCopy> = {}): KeptCopy => ({ details: detailsOf({ slug }), key: slug, articleId: 1, personId: 1, version: 4, unsaved: ["details"], at: 1, ...change });
const server = { content: textOf("新"), details: detailsOf({ slug: "new" }), version: 5 };

test("a copy that says what the server says is cleared away without a word", () => {
  expect(recoverable(server, [kept("new"), kept("older", { content: textOf("新"), unsaved: ["content"] })])).toEqual({ offers: [], settled: ["new", "older"] });
});

test("a copy on the server's version is offered, a copy on an older one is offered as such", () => {
  const { offers } = recoverable(server, [kept("a", { version: 5 }), kept("b")]);
  expect(offers.map(({ kind, moved }) => [kind, moved])).toEqual([["details", false], ["details", true]]);
});

test("the same left behind in two tabs is offered once", () => {
  expect(recoverable(server, [kept("a"), kept("a", { key: "another" })])).toMatchObject({ offers: [{ copy: { key: "a" } }], settled: ["another"] });
});

test("words that an earlier version of the editor left are offered as words; its details after them", () => {
  const older = kept("x", { content: textOf("旧版编辑器留下的"), unsaved: ["content", "details"] });
  expect(recoverable(server, [older]).offers).toEqual([{ copy: older, kind: "text", moved: true }]);
  expect(withoutText(older)).toEqual(kept("x"));
  expect(withoutText({ ...older, unsaved: ["content"] })).toBeNull();
  // The words are on the server already: what is left are the details.
  expect(recoverable(server, [{ ...older, content: textOf("新") }]).offers).toMatchObject([{ kind: "details" }]);
});

test("what an earlier version of the editor kept says nothing of fields that it did not know", () => {
  const { metaDescription: _, socialMediaId: __, ...known } = detailsOf({ slug: "new" });
  const older = kept("older", { details: JSON.parse(JSON.stringify(known)) });
  const now = { ...server, details: detailsOf({ slug: "new", metaDescription: "现在的描述", socialMediaId: 3 }) };
  expect(recoverable(now, [older])).toEqual({ offers: [], settled: ["older"] });
});

test("an answer that is not ours counts as the server being away", () => {
  expect(understood(200, null)).toEqual({ kind: "failed", trouble: "away" });
  expect(understood(502, { message: "Bad gateway" })).toEqual({ kind: "failed", trouble: "away" });
  expect(understood(429, { message: "慢一点" })).toEqual({ kind: "failed", trouble: "away" });
  expect(understood(413, { message: "太长" })).toEqual({ kind: "refused", message: "太长" });
});
