import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningWithin, endWithin, estimateTokens } from "./tokens.ts";

const text = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 40 }), fc.constantFrom("", "水库于2026年3月1日开工。", "The dam cost 1.2 billion.", "👩‍🚒🇨🇳", "\ud800", "\udc00字"));

test.each([
  ["", 0],
  ["a", 1],
  ["the", 1],
  ["newsroom desk", 5],
  ["字", 2],
  ["每一句话都有出处", 11],
  ["2026", 4],
  ["😀", 4],
  ["\ud83d", 2],
])("%j takes %i tokens", (given, tokens) => {
  expect(estimateTokens(given)).toBe(tokens);
});

test("nothing but an empty text takes none, and a longer text never takes fewer", () => {
  fc.assert(fc.property(text, text, (one, other) => {
    expect(estimateTokens(one) === 0).toBe(one === "");
    expect(estimateTokens(one + other)).toBeGreaterThanOrEqual(Math.max(estimateTokens(one), estimateTokens(other)));
  }));
});

test("two parts take as many as the whole, or one more", () => {
  fc.assert(fc.property(text, text, (one, other) => {
    const parts = estimateTokens(one) + estimateTokens(other);
    const whole = estimateTokens(one + other);
    expect([whole, whole + 1]).toContain(parts);
  }));
});

test("a beginning and an end within a budget are the longest ones that keep to it", () => {
  fc.assert(fc.property(text, fc.nat(40), (given, tokens) => {
    const head = beginningWithin(given, tokens);
    const tail = endWithin(given, tokens);
    expect(estimateTokens(given.slice(0, head))).toBeLessThanOrEqual(tokens);
    expect(estimateTokens(given.slice(tail))).toBeLessThanOrEqual(tokens);
    if (head < given.length) expect(estimateTokens(given.slice(0, head + 1))).toBeGreaterThan(tokens);
    if (tail > 0) expect(estimateTokens(given.slice(tail - 1))).toBeGreaterThan(tokens);
  }));
});

test("a million characters take no time", () => {
  const long = "水库开工 reservoir 2026\n".repeat(50_000);
  const from = performance.now();
  expect(estimateTokens(long)).toBeGreaterThan(500_000);
  // Quadratic work would take minutes; a busy machine takes tens of milliseconds.
  expect(performance.now() - from).toBeLessThan(3_000);
});
