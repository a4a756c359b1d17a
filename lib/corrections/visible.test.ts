import { expect, test } from "vitest";
import type { PrintedState } from "./types.ts";
import { changedForReaders } from "./visible.ts";

const state: PrintedState = { hash: "a", kind: "original", bylines: [{ name: "记者甲", slug: "jia" }, { name: "特约", slug: null }], responsibleEditor: "编辑乙", sources: [{ name: "县报", url: "", originalAuthor: "", originalHeadline: "", relation: "basis" }], cover: { id: 1, alt: "机房" }, label: { share: 0.18 }, firstPublishedAt: new Date(0) };
const line = { ...state.sources[0], name: "", url: "", originalAuthor: "", originalHeadline: "", relation: "basis" };

test.each<[string, Partial<PrintedState>]>([
  ["text", { hash: "b" }],
  ["byline", { bylines: [{ name: "记者丙", slug: "bing" }] }],
  ["guest", { bylines: [{ name: "记者甲", slug: "jia" }, { name: "另一位", slug: null }] }],
  ["responsible editor", { responsibleEditor: "编辑丁" }],
  ["sources", { sources: [...state.sources, { ...line, name: "省报" }] }],
  ["address of a source", { sources: [{ ...line, name: "县报", url: "https://example.org/" }] }],
  ["date", { firstPublishedAt: new Date(60_000) }],
  ["cover", { cover: null }],
  ["kind", { kind: "repost" }],
  ["text for those who do not see the cover", { cover: { id: 1, alt: "水渠" } }],
  ["share of a machine's words", { label: { share: 0.25 } }],
  ["model", { label: { share: 0.18, models: ["某模型"] } }],
  ["label, gone,", { label: null }],
])("another %s is a change that readers see", (_name, change) => {
  expect(changedForReaders(state, { ...state, ...change })).toBe(true);
});

test("a share that is printed as the same percent is the same", () => {
  expect(changedForReaders(state, { ...state, label: { share: 0.182 } })).toBe(false);
});

test("what is equal is equal whatever the order of its keys, and a colleague with a new name is the same one", () => {
  const [source] = state.sources;
  expect(changedForReaders(state, { ...state, sources: source ? [{ relation: source.relation, name: source.name, originalHeadline: "", originalAuthor: "", url: "" }] : [] })).toBe(false);
  expect(changedForReaders(state, { ...state, bylines: [{ slug: "jia", name: "甲记者" }, { slug: null, name: "特约" }] })).toBe(false);
});
