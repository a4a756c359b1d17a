import { expect, test } from "vitest";
import { paragraphsOf } from "./paragraphs.ts";

test.each([["甲\n\n乙", ["甲", "乙"]], ["  甲\n \n\n 乙 \n", ["甲", "乙"]], ["", []], [" \n\n ", []]])("%j has the paragraphs %j", (text, wanted) => {
  expect(paragraphsOf(text)).toEqual(wanted);
});
