import { expect, test } from "vitest";
import type { CatalogueLine, PresetLine } from "./props.ts";
import { atHosting, factsOf, keyOf, typedOf, withPreset } from "./typed.ts";

const remote: PresetLine = { key: "far", name: "Far", baseUrl: "https://far.example/v1", maker: "甲", jurisdiction: "US", currency: "USD", hosting: "provider", needsKey: true };
const local: PresetLine = { key: "near", name: "Near", baseUrl: "http://127.0.0.1:11434/v1", maker: "", jurisdiction: "", currency: "CNY", hosting: "self", needsKey: false };
const blank = typedOf(null, "CNY");
const line: CatalogueLine = { ...factsOf({ ...blank, name: "有", modelId: "m" }), id: 7, position: 1, state: "active", key: "set", resting: false, noRate: false };

test("a new model of a provider sees nothing until somebody ticks it, one of the newsroom's own sees drafts", () => {
  expect(withPreset(blank, { preset: remote, before: undefined, isNew: true })).toMatchObject({ hosting: "provider", readsDrafts: false, readsSources: false, currency: "USD", name: "Far" });
  expect(withPreset(blank, { preset: local, before: undefined, isNew: true })).toMatchObject({ hosting: "self", readsDrafts: true, readsSources: true, inputPrice: "0" });
});

test("a model that moves to a provider loses what it might see; one that comes home keeps what was decided", () => {
  const mine = { ...typedOf(line, "CNY"), hosting: "self" as const, readsDrafts: true };
  expect(atHosting(mine, "provider", false).readsDrafts).toBe(false);
  expect(atHosting({ ...mine, hosting: "provider", readsDrafts: false }, "self", false).readsDrafts).toBe(false);
});

test("another preset takes its own name along, never one that was typed", () => {
  const far = withPreset(blank, { preset: remote, before: undefined, isNew: true });
  expect(withPreset(far, { preset: local, before: remote, isNew: true }).name).toBe("Near");
  expect(withPreset({ ...far, name: "我们的" }, { preset: local, before: remote, isNew: true }).name).toBe("我们的");
});

test("what was typed is sent as numbers, and nothing of the list's own goes along", () => {
  const facts = factsOf({ ...typedOf(line, "CNY"), inputPrice: "2.5", jurisdiction: "cn" });
  expect(facts).toMatchObject({ contextSize: 64_000, mostOutput: 4_000, atOnce: 4, inputPrice: 2.5, jurisdiction: "CN" });
  for (const name of ["id", "position", "state", "key", "resting", "noRate", "dropKey"]) expect(facts).not.toHaveProperty(name);
});

test("an empty key leaves the stored one, a ticked box takes it away, a typed one replaces it", () => {
  const typed = typedOf(line, "CNY");
  expect([keyOf(typed, false), keyOf({ ...typed, dropKey: true }, false), keyOf({ ...typed, key: "sk" }, false), keyOf({ ...typed, dropKey: true, key: "sk" }, false), keyOf(typed, true)]).toEqual([null, "", "sk", "sk", ""]);
});
