import fc from "fast-check";
import { expect, test } from "vitest";
import { charactersOf, missingSign, oneLine, readable } from "./readable.ts";

const known = new Set(`邻家县城 abcdefg1ZurichN<>&"'u,.，…-${missingSign}`);
const has = (character: string) => known.has(character);

test.each([
  ["emoji, flags, families and skins are left out", "邻🎉家👨‍👩‍👧‍👦 🇨🇳👍🏽", "邻家"],
  ["a number in a box is a number", "a1️⃣b", "a1b"],
  ["controls of direction, zero-width signs and newlines are no characters", "邻\u202e\u2067家\u200b\n\r\tabc\u0000\ufeff", "邻家 abc"],
  ["marks that the typeface cannot set are left out, the letter stays", "Z\u0316\u0317u\u0308r\u0324ich ǘđ", "Zurich ud"],
  ["a rare ideograph leaves a sign each", "邻\u{20BB7}\u{30EDD}家", `邻${missingSign}${missingSign}家`],
  ["words of an unknown script leave one sign together", "a مرحبا بالعالم b", `a ${missingSign} b`],
  ["half a surrogate pair is left out", "邻\ud800家", `邻家`],
  ["only emoji is nothing", "🎉🎉", ""],
  ["nothing is nothing", "", ""],
])("%s", (_, text, printed) => {
  expect(readable(text, has)).toBe(printed);
});

test("whatever a text holds, only characters of the typeface are left, on one line, and nobody asked for others", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
    const asked = charactersOf([text]);
    const printed = readable(text, (character) => asked.has(character) && has(character));
    expect([...printed].every(has)).toBe(true);
    expect(printed).not.toMatch(/\s{2}|[\p{C}\n]|^\s|\s$/u);
  }));
});

test("markup is text", () => {
  expect(readable(`<b>&"'</b>`, (character) => has(character) || character === "/")).toBe(`<b>&"'</b>`);
});

test("long texts are cut before anything is done with them", () => {
  expect([...oneLine("县".repeat(100_000))].length).toBe(400);
});
