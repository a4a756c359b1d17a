import { describe, expect, test } from "vitest";
import { longestPassage, passagesOf } from "./passages.ts";

describe("a passage", () => {
  test("is a paragraph, blanks in it single and around it none", () => {
    expect(passagesOf(["　　第一段，\t有 空白 。", "", "  ", "第二段。"])).toEqual(["第一段， 有 空白 。", "第二段。"]);
  });

  test("is never longer than six hundred letters, and ends where a sentence does", () => {
    const long = Array.from({ length: 60 }, (_, at) => `这是第${at}句话，说的是修水渠的事情。`).join("");
    const passages = passagesOf([long]);
    expect(passages.join("")).toBe(long);
    for (const passage of passages) expect(passage.length).toBeLessThanOrEqual(longestPassage);
    for (const passage of passages) expect(passage).toMatch(/。$/);
  });

  test("is parted at a comma where a sentence goes on for pages, and between letters where nothing else is left", () => {
    const commas = passagesOf(["水渠修了一万米，".repeat(200)]);
    for (const passage of commas) expect(passage).toMatch(/，$/);
    const endless = "字".repeat(5_000);
    expect(passagesOf([endless]).join("")).toBe(endless);
    const pairs = "𠮷".repeat(2_000);
    expect(passagesOf([pairs]).every((passage) => passage.isWellFormed())).toBe(true);
  });

  test("of ten megabytes in one line is cut to its end", () => {
    const passages = passagesOf(["U.S. data of 3.5 and more, ".repeat(400_000)]);
    expect(passages.length).toBeGreaterThan(15_000);
  });
});
