import fc from "fast-check";
import { expect, test } from "vitest";
import { asWritten, csvLine, harmless } from "./csv.ts";
import { csvFile, readTable } from "./table.ts";

test.each(["=1+1", "+86", "-2", "@SUM(A1)", " =cmd", "\tx", "＝1"])("%j is no formula in a spreadsheet", (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

test("a cell that is cut elsewhere holds no formula behind the cut", () => {
  expect(harmless("x;=cmd|'/C calc'!A0")).toBe("x;'=cmd|'/C calc'!A0");
  expect(harmless(";=1")).toBe(";'=1");
  expect(harmless("\t=x")).toBe("'\t'=x");
  expect(harmless("甲；乙; 三\t+1")).toBe("甲；乙; 三\t'+1");
});

test("quotes, commas and lines stay within their cell", () => {
  expect(csvLine(['a"b', "c,d", "e\nf", null, 7])).toBe('"a""b","c,d","e\nf",,7\r\n');
});

/** Mostly what the rule is about. */
const cell = fc.string({ unit: fc.oneof({ weight: 6, arbitrary: fc.constantFrom("'", "=", "-", "＋", ";", "\t", " ", "\r", "甲") }, { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) }), maxLength: 12 });

test("whatever is told as text comes back as it was, apostrophes of one's own among it", () => {
  fc.assert(fc.property(cell, (text) => asWritten(harmless(text)) === text), { numRuns: 2_000 });
});

test("no cell runs as a formula, nor does what stands behind a cut in it", () => {
  fc.assert(fc.property(cell, (text) => !/^\s*[=+\-@＝＋－＠]/.test(harmless(text)) && harmless(text).split(/[;\t]/).every((part) => !/^\s*[=+\-@＝＋－＠]/.test(part))), { numRuns: 2_000 });
});

test("a file that was written is read back cell by cell, but for spaces around it", () => {
  const plain = cell.map((text) => text.replaceAll("\r", ""));
  fc.assert(fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 4 }), (rows) => {
    const file = csvFile([["term", "note"], ...rows.map(([term, note]) => [`词${term}`, note])]);
    const read = readTable<"term" | "note">(file.slice(1), { term: ["term"], note: ["note"] }, "term");
    expect(read?.rows.map((row) => [row.cell("term"), row.cell("note")])).toEqual(rows.map(([term, note]) => [`词${term}`.trim(), note.trim()]));
  }), { numRuns: 500 });
});

test("a cell of a million spaces and apostrophes is judged at once", { timeout: 5_000 }, () => {
  for (const sign of ["\t", " ", "'", ";", ";'", "\t'"]) {
    const long = `a${sign.repeat(1_000_000 / sign.length)}b`;
    expect(asWritten(harmless(long))).toBe(long);
  }
});
