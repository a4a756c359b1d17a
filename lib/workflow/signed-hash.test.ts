import { expect, test } from "vitest";
import { type Beside, signedHash } from "./signed-hash.ts";

const source = { name: "县志", url: "https://example.org/a", originalAuthor: "甲", originalHeadline: "原题", relation: "basis" };
const beside: Beside = { kind: "original", bylines: [{ personId: 7, name: "王记者" }, { personId: null, name: "特约李" }], responsibleEditorId: 3, coverMediaId: 5, coverAlt: "渠口", firstPublishedAt: new Date(0), machineLines: [{ mark: "m1.headline", model: "qwen" }], sources: [source] };
const hash = signedHash("t", beside);

test("everything that readers see printed around the text is named, and so is the text", () => {
  const others: [string, Partial<Beside>][] = [["t", { kind: "repost" }], ["t", { bylines: [{ personId: null, name: "特约李" }, { personId: 7, name: "王记者" }] }], ["t", { bylines: [{ personId: 8, name: "王记者" }, { personId: null, name: "特约李" }] }], ["t", { responsibleEditorId: null }], ["t", { coverMediaId: null }], ["t", { coverAlt: "河口" }], ["t", { coverAlt: null }], ["t", { firstPublishedAt: null }], ["t", { machineLines: [] }], ["t", { machineLines: [{ mark: "m1.headline", model: "" }] }], ["t", { machineLines: [{ mark: "m1.standfirst", model: "qwen" }] }], ["t", { sources: [] }], ["t", { sources: [{ ...source, url: "https://example.org/b" }] }], ["t", { sources: [{ ...source, relation: "other" }] }], ["u", {}]];
  const hashes = others.map(([text, change]) => signedHash(text, { ...beside, ...change }));
  expect(new Set([hash, ...hashes]).size).toBe(others.length + 1);
});

test("a colleague who is called otherwise, an empty line of sources and what else a row holds change nothing", () => {
  const wider = { ...beside, bylines: [{ personId: 7, name: "王主任" }, { personId: null, name: "特约李" }], sources: [{ ...source, kept: true }, { ...source, name: " ", url: "" }], id: 9 };
  expect(signedHash("t", wider)).toBe(hash);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});
