import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitLine, setHeadline } from "./lines.ts";
import { unitsOf } from "./units.ts";

/** A Chinese character is as wide as it is high, any other half of it. */
const measure = (text: string) => [...text].reduce((sum, character) => sum + (/[\p{Script=Han}，。：；！？、《》（）“”「」]/u.test(character) ? 1 : 0.5), 0);
const room = { width: 120, height: 48, leading: 1, most: 4, sizes: [12, 10] };
const set = (text: string) => setHeadline(text, "zh-CN", measure, room);
const partsOf = (text: string) => unitsOf(text, "zh-CN").map((unit) => unit.text);

describe("what stays together", () => {
  test.each([
    ["《县城》的“账本”", ["《县城》的", "“账本”"]],
    ["4,000台机器", ["4,000台", "机器"]],
    ["2026年11月", ["2026年", "11月"]],
    ["GPT-5与3.5%的用户", ["GPT-5", "与", "3.5%的", "用户"]],
    ["it's AI-first", ["it's", "AI-first"]],
    ["v1.2.3、a/b", ["v1.2.3、", "a/b"]],
    ["为什么？！", ["为什么？！"]],
    ["价格——涨了……", ["价格——", "涨了……"]],
    ["¥100、（一）", ["¥100、", "（一）"]],
  ])("%s", (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });
});

test("a line ends where a reader pauses, rather than where it is full", () => {
  expect(set("算力账本：三年未完的合同").lines).toEqual(["算力账本：", "三年未完的合同"]);
});

test("lines are of like length: no word stands alone at the end", () => {
  const { lines } = set("one two three four five six seven");
  expect(Math.min(...lines.map(measure)) / Math.max(...lines.map(measure))).toBeGreaterThan(0.5);
});

test("a headline is set as large as it fits", () => {
  expect([set("短").size, set("县".repeat(40)).size, set("县".repeat(48)).size]).toEqual([12, 12, 10]);
});

test("what does not fit ends with a sign, on the last of four lines", () => {
  const { lines } = set("县城".repeat(100));
  expect(lines).toHaveLength(4);
  expect(lines[3]).toMatch(/…$/);
  expect(fitLine("甲乙，丙丁戊", measure, 4)).toBe("甲乙…");
});

const words = fc.constantFrom("县城", "算力", "记者", "账本", "为什么", "AI", "GPT-5", "3.5%", "1,000", "don't", "的", "三", "年", "word");
const marks = fc.constantFrom("，", "。", "：", "！", "？", "、", "》", "）", "”", ",", ".", " ", " ", "", "", "");
const openers = fc.constantFrom("《", "（", "“", "「", "", "", "", "");
const headlines = fc.array(fc.tuple(openers, words, marks), { minLength: 1, maxLength: 60 }).map((parts) => parts.map((part) => part.join("")).join("").trim());

test("whatever a headline holds: no closing mark begins a line, no opening mark ends one, no line is too wide, no word is cut, nothing is lost", () => {
  fc.assert(fc.property(headlines, (text) => {
    const { size, lines } = set(text);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(room.width / size + 1e-9);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。：！？、》）”,.%]/);
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[《（“「]$/);
    const whole = lines.join("").replace(/\s/g, "");
    if (!whole.endsWith("…")) expect(whole).toBe(text.replace(/\s/g, ""));
    else expect(text.replace(/\s/g, "").startsWith(whole.slice(0, -1))).toBe(true);
    lines.slice(0, -1).forEach((line, at) => {
      expect(/[a-z]$/i.test(line) && /^[a-z]/i.test(lines[at + 1] ?? "") && !/\s/.test(text)).toBe(false);
    });
  }), { numRuns: 300 });
});

test("a word that is wider than a line is cut between characters as people see them, and the picture still has four lines", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 60, maxLength: 200 }).map((text) => text.replace(/\s/g, "w")), (text) => {
    const { size, lines } = set(text);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(room.width / size, 12));
  }), { numRuns: 50 });
  expect(set("w".repeat(200)).lines).toEqual([..."123"].map(() => "w".repeat(24)).concat(`${"w".repeat(23)}…`));
});
