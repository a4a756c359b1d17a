import { expect, test } from "vitest";
import { makeMatcher, type TermHit } from "./match.ts";
import { replacementOf } from "./replacement.ts";
import { rankOf } from "./rules.ts";
import type { Severity, Term } from "./types.ts";

const term = (word: string, replacement = "", more: Partial<Term> = {}): Term => ({ term: word, replacement, reason: "", severity: "warn", exceptions: [], source: "", ...more });
const found = (terms: readonly Term[], text: string) => makeMatcher(terms).find(text).map(({ from, to, term: { term: word } }) => [text.slice(from, to), word]);

test("every place is told, in the order of the text", () => {
  expect(makeMatcher([term("按装")]).find("按装后再按装")).toMatchObject([{ from: 0, to: 2 }, { from: 4, to: 6 }]);
  expect(makeMatcher([]).find("按装")).toEqual([]);
  expect(makeMatcher([term("按装")]).find("")).toEqual([]);
});

test("of two that lie over each other the longer one counts, wherever it begins", () => {
  expect(found([term("甲乙"), term("乙丙丁")], "甲乙丙丁")).toEqual([["乙丙丁", "乙丙丁"]]);
  expect(found([term("甲"), term("甲乙丙")], "甲乙丙甲")).toEqual([["甲乙丙", "甲乙丙"], ["甲", "甲"]]);
});

test("of two of the same length the more serious one counts", () => {
  const hit = makeMatcher([term("ABC", "一"), term("abc", "二", { severity: "block" })]).find("Abc")[0];
  expect(hit?.term.replacement).toBe("二");
});

test("full width is half width, and capitals are small letters", () => {
  expect(found([term("abc1")], "ＡＢｃ１")).toEqual([["ＡＢｃ１", "abc1"]]);
  expect(found([term("Éclair", "éclaire")], "éCLAIR")).toEqual([["éCLAIR", "Éclair"]]);
});

test("letters of an alphabet begin and end at the borders of words; beside Chinese and beside figures is a border", () => {
  const terms = [term("kw", "千瓦")];
  for (const text of ["5kw", "装机kw数", "kw", "(kw)"]) expect(found(terms, text)).toHaveLength(1);
  for (const text of ["kwh", "okw", "Kwan"]) expect(found(terms, text)).toEqual([]);
  expect(found([term("110")], "1100 110 2110")).toEqual([["110", "110"]]);
});

test("where only case or width is wrong, what is right is left alone", () => {
  const terms = [term("KW", "kW"), term("Mhz", "MHz"), term("MHZ", "MHz")];
  expect(found(terms, "5 KW、5 kW、3 MHz、3 Mhz、3 MHZ")).toEqual([["KW", "KW"], ["Mhz", "Mhz"], ["MHZ", "MHZ"]]);
});

test("an exception says what may stand around it", () => {
  const terms = [term("帐户", "账户", { exceptions: ["蚊…", "…外", "大…门", "三...人"] })];
  for (const text of ["蚊帐户口", "帐户外", "大帐户门", "三帐户人"]) expect(found(terms, text)).toEqual([]);
  for (const text of ["帐户", "大帐户", "帐户门", "外帐户"]) expect(found(terms, text)).toHaveLength(1);
});

test("a longer word as an exception holds only where the term lies in it", () => {
  const terms = [term("经理", "", { exceptions: ["已经理解"] })];
  expect(found(terms, "已经理解，经理没有")).toEqual([["经理", "经理"]]);
});

test("nothing inside of a right word is a hit, however long the hit is", () => {
  const terms = [term("博物", "x"), term("脉博", "脉搏"), term("山脉博物馆", "山脉博物馆")];
  expect(found(terms, "山脉博物馆的脉博")).toEqual([["脉博", "脉博"]]);
});

test("a replacement takes the capital of what it replaces", () => {
  const hitIn = (text: string) => makeMatcher([term("seperate", "separate")]).find(text)[0];
  for (const [text, right] of [["Seperate ways", "Separate"], ["to seperate", "separate"]] as const) {
    const hit = hitIn(text);
    expect(hit && replacementOf(hit, text)).toBe(right);
  }
});

/** The same rules said in the plainest way. */
function naive(terms: readonly Term[], text: string): [number, number, string][] {
  const low = (words: string) => words.replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).toLowerCase();
  const [plain, letter] = [low(text), (at: number) => (/[a-z]/.test(plain[at] ?? "") ? "a" : /\d/.test(plain[at] ?? "") ? "1" : "")];
  const all = terms.flatMap((one) => {
    const [word, places] = [low(one.term), [] as TermHit[]];
    for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + 1)) places.push({ from, to: from + word.length, term: one });
    return places.filter(({ from, to }) => (letter(from) === "" || letter(from - 1) !== letter(from)) && (letter(to - 1) === "" || letter(to) !== letter(to - 1)) && !one.exceptions.some((exception) => exception.startsWith("…") ? plain.startsWith(low(exception.slice(1)), to) : plain.slice(0, from).endsWith(low(exception.slice(0, -1)))));
  });
  const kept: TermHit[] = [];
  for (const hit of all.toSorted((one, other) => other.to - other.from - (one.to - one.from) || rankOf(other.term.severity) - rankOf(one.term.severity) || one.from - other.from)) if (kept.every(({ from, to }) => to <= hit.from || hit.to <= from)) kept.push(hit);
  return kept.toSorted((one, other) => one.from - other.from).map(({ from, to, term: { term: word } }) => [from, to, word]);
}

/** Numbers that look like chance and are the same each time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test("signs that nobody sees hide no word, neither in the text nor in the list", () => {
  for (const sign of ["\u200b", "\u00ad", "\u2060", "\u200d", "\ufeff", "\ufe0f", "\u3164", "\u202e"]) {
    const text = `他${sign}说敏${sign}${sign}感${sign}词。`;
    expect(makeMatcher([term("敏感词")]).find(text), JSON.stringify(sign)).toMatchObject([{ from: 3, to: text.length - 1 }]);
    expect(found([term(`敏${sign}感`)], "很敏感")).toEqual([["敏感", `敏${sign}感`]]);
    expect(found([term(sign)], text)).toEqual([]);
  }
  expect(found([term("公里", "", { exceptions: ["…数"] })], "公\u200b里\u200b数，公\u200b里")).toEqual([["公\u200b里", "公里"]]);
});

test("the same as the naive search, over two thousand texts of few letters", () => {
  const letters = ["甲", "乙", "a", "B", "ａ", "1", "。"];
  const severities: Severity[] = ["block", "warn", "note"];
  for (let seed = 1; seed <= 2_000; seed++) {
    const roll = dice(seed);
    const words = (most: number) => Array.from({ length: 1 + roll(most) }, () => letters[roll(letters.length)] ?? "").join("");
    const terms = [...new Map(Array.from({ length: 1 + roll(8) }, () => words(4)).map((word) => [word.replaceAll("ａ", "a").toLowerCase(), word])).values()].map((word) => term(word, "", { severity: severities[roll(3)] ?? "warn", exceptions: roll(3) === 0 ? [roll(2) === 0 ? `…${words(1)}` : `${words(1)}…`] : [] }));
    const text = words(40);
    expect(makeMatcher(terms).find(text).map(({ from, to, term: { term: word } }) => [from, to, word]), `${seed}: ${terms.map((one) => one.term).join(" ")} in ${text}`).toEqual(naive(terms, text));
  }
});

// What tries every term at every place takes longer than the runner's limit.
test("five thousand terms and ten thousand letters are searched at once, also where every letter is a hit", { timeout: 6_000 }, () => {
  const roll = dice(7);
  const han = (length: number) => Array.from({ length }, () => String.fromCharCode(0x4e00 + roll(3_000))).join("");
  const words = Array.from({ length: 5_000 }, (_, at) => `${han(2)}${String.fromCharCode(0x4e00 + at)}`);
  const matcher = makeMatcher(words.map((word) => term(word)));
  const many = makeMatcher([term("的"), ...Array.from({ length: 7 }, (_, at) => term("的".repeat(at + 2)))]);
  const text = `${han(5_000)}${words.at(-1)}${han(5_000)}`;
  expect(matcher.find(text).map(({ from, to }) => text.slice(from, to))).toContain(words.at(-1));
  expect(many.find("的".repeat(10_000)).length).toBeGreaterThan(1_000);
});
