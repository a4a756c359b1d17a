import { expect, test } from "vitest";
import { cleanText, isSeen } from "./clean.ts";

test("control characters go, halves of pairs are replaced, lines and tabs stay", () => {
  expect(cleanText("a\u0000\u0007b\ud800\tc\nd\uffff")).toBe("ab\ufffd\tc\nd");
});

test.each(["", " \n\t", "\u3000", "\u00a0", "\u200b\u200d", "\u00ad", "\u2060\ufeff", "\u202e\u2066", "\u3164\u115f", "\u2800", "\ufe0f", "\u0001"])("nothing of %j would be seen", (text) => {
  expect(isSeen(text)).toBe(false);
});

test.each(["字", "a", "…", "\u200b1", "👩‍🚒", "葛\u{e0100}"])("of %j something would", (text) => {
  expect(isSeen(text)).toBe(true);
});
