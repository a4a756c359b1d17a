import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, opened, rewrite, seeded } from "#lib/collab/document";
import { docFromMarkdown } from "#lib/content/markdown";
import { contentSchema } from "#lib/content/schema";
import { flatten } from "./flat-text.ts";
import { holdLetters, lettersOf } from "./letters.ts";
import { findPassage, type Remembered } from "./passage.ts";

const article = (paragraphs: readonly string[]) => ({ kicker: "", headline: "标题", standfirst: "", note: "", body: { type: "doc" as const, content: paragraphs.map((text) => ({ type: "paragraph" as const, ...(text !== "" && { content: [{ type: "text" as const, text }] }) })) } });
const bodyOf = (doc: Y.Doc) => doc.getXmlFragment("body");
const shown = (doc: Y.Doc) => contentSchema().nodeFromJSON(contentOf(doc).body);

/** Speaks about the first place where `words` stand. */
function speak(doc: Y.Doc, words: string): Remembered {
  const flat = flatten(shown(doc));
  const at = flat.letters.indexOf(words);
  const [from, to] = [flat.places[at] ?? 0, (flat.places[at + words.length - 1] ?? 0) + 1];
  const held = holdLetters(lettersOf(bodyOf(doc), contentSchema()), from, to);
  if (at < 0 || !held) throw new Error("no such words");
  return { quote: words, anchor: { ...held, before: flat.letters.slice(Math.max(0, at - 20), at), after: flat.letters.slice(at + words.length, at + words.length + 20) } };
}

/** The words of the passage as it is found now; null where it is gone. */
function wordsNow(doc: Y.Doc, remembered: Remembered): string | null {
  const node = shown(doc);
  const range = findPassage(remembered, lettersOf(bodyOf(doc), contentSchema()), flatten(node));
  return range && node.textBetween(range.from, range.to);
}

describe("a passage", () => {
  const start = ["去年全市新增就业。", "比上年增长三成，为五年来最高。", "农业持平。"];
  const quote = "增长三成，为五年";
  test.each<[string, string[], string | null]>([
    ["nothing happens", start, quote],
    ["something is written before, behind and at its borders", ["新。去年全市新增就业。", "比上年又增长三成，为五年间来最高。", "农业持平。"], quote],
    ["something is written within it", ["去年全市新增就业。", "比上年增长约三成，为五年来最高。", "农业持平。"], "增长约三成，为五年"],
    ["its beginning is cut", ["去年全市新增就业。", "比上年长三成，为五年来最高。", "农业持平。"], "长三成，为五年"],
    ["its end is cut", ["去年全市新增就业。", "比上年增长三成，为来最高。", "农业持平。"], "增长三成，为"],
    ["its paragraph is split within it", ["去年全市新增就业。", "比上年增长三成，", "为五年来最高。", "农业持平。"], quote],
    ["its paragraph is split before it", ["去年全市新增就业。", "比上年", "增长三成，为五年来最高。", "农业持平。"], quote],
    ["its paragraph is joined with the one before", ["去年全市新增就业。比上年增长三成，为五年来最高。", "农业持平。"], quote],
    ["its paragraph is moved to the end", ["去年全市新增就业。", "农业持平。", "比上年增长三成，为五年来最高。"], quote],
    ["its paragraph is moved to the beginning", ["比上年增长三成，为五年来最高。", "去年全市新增就业。", "农业持平。"], quote],
    ["its paragraph is deleted", ["去年全市新增就业。", "农业持平。"], null],
    ["everything is written anew", ["别的故事。"], null],
  ])("when %s", (_, now, wanted) => {
    const doc = seeded(article(start));
    const remembered = speak(doc, quote);
    rewrite(doc, article(now));
    expect(wordsNow(doc, remembered)).toBe(wanted);
  });

});

describe("a passage whose letters are gone", () => {
  const start = ["去年全市新增就业。", "比上年增长三成，为五年来最高。", "农业持平。"];
  const quote = "增长三成，为五年";
  test("is found again when it is put back", () => {
    const doc = seeded(article(start));
    const remembered = speak(doc, quote);
    rewrite(doc, article(["农业持平。"]));
    expect(wordsNow(doc, remembered)).toBeNull();
    rewrite(doc, article(["农业持平。", ...start]));
    expect(wordsNow(doc, remembered)).toBe(quote);
  });

  test("because a whole version was restored is found by its words", () => {
    const remembered = speak(seeded(article(start)), quote);
    expect(wordsNow(seeded(article(["前言。", ...start])), remembered)).toBe(quote);
  });

  test("of a few letters that stand in many places is found where its surroundings are, else nowhere", () => {
    const doc = seeded(article(["甲区三成，乙区三成，丙区三成。", "末段。"]));
    const remembered = { ...speak(doc, "三成"), anchor: { ...speak(doc, "三成").anchor, before: "甲区三成，乙区", after: "，丙区三成。" } };
    const other = seeded(article(["末段。", "甲区三成，乙区三成，丙区三成。"]));
    const node = shown(other);
    const range = findPassage(remembered, lettersOf(bodyOf(other), contentSchema()), flatten(node));
    expect(node.textBetween((range?.from ?? 2) - 2, range?.to ?? 0)).toBe("乙区三成");
    expect(wordsNow(seeded(article(["只剩三成。"])), remembered)).toBeNull();
  });

  test("or whose anchor is malformed, or of another document, is looked for by its words", () => {
    const doc = seeded(article(start));
    expect(wordsNow(doc, { quote, anchor: { start: "%%%", end: "AAAA" } })).toBe(quote);
    expect(wordsNow(doc, { ...speak(seeded(article(["别处的增长三成，为五年。"])), "增长三成，为五年") })).toBe(quote);
  });
});

test("a passage at the very first letter, over a formula, a footnote, a link and several blocks is held", () => {
  const body = docFromMarkdown("开头**加粗** $x^2$ 和[链](https://example.com/)注[^1]。\n\n- 项一\n- 项二\n\n[^1]: 出处。");
  const doc = seeded({ ...article([]), body });
  const flat = flatten(shown(doc));
  const held = holdLetters(lettersOf(bodyOf(doc), contentSchema()), flat.places[0] ?? 0, (flat.places.at(-1) ?? 0) + 1);
  const remembered = { quote: flat.letters, anchor: held ?? { start: "", end: "" } };
  const range = findPassage(remembered, lettersOf(bodyOf(doc), contentSchema()), flat);
  expect(range).toEqual({ from: flat.places[0], to: (flat.places.at(-1) ?? 0) + 1 });
  expect(lettersOf(bodyOf(doc), contentSchema()).stretches.every(({ text, start: at }) => shown(doc).textBetween(at, at + text.length) === text.toString().replace(/<[^>]+>/g, ""))).toBe(true);
});

/** Letters of the text before (latin), of the passage (Chinese), and typed later (digits) can be told apart. */
const passage = "甲乙丙丁戊己庚辛";
type Edit = { doc: 0 | 1; at: number; insert: string } | { doc: 0 | 1; at: number; remove: number } | { sync: true };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ doc: fc.constantFrom(0 as const, 1 as const), at: fc.nat(40), insert: fc.stringMatching(/^[0-9]{1,3}$/) }),
  fc.record({ doc: fc.constantFrom(0 as const, 1 as const), at: fc.nat(40), remove: fc.integer({ min: 1, max: 4 }) }),
  fc.constant({ sync: true as const }),
);

function synced(docs: readonly [Y.Doc, Y.Doc]): void {
  const [one, other] = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  if (one && other) [Y.applyUpdate(docs[0], other), Y.applyUpdate(docs[1], one)];
}

function apply(docs: readonly [Y.Doc, Y.Doc], change: Edit): void {
  if ("sync" in change) return synced(docs);
  const { stretches } = lettersOf(bodyOf(docs[change.doc]), contentSchema());
  const text = stretches[0]?.text;
  if (!text) return;
  const at = Math.min(change.at, text.length);
  if ("insert" in change) text.insert(at, change.insert);
  else text.delete(at, Math.min(change.remove, text.length - at));
}

test("whatever two people type at once, the passage holds every letter of it that is left and none that stood outside", () => {
  fc.assert(fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
    const first = seeded(article([`abcdefgh${passage}ijklmnop`]));
    const docs = [first, opened([Y.encodeStateAsUpdate(first)])] as const;
    const remembered = speak(first, passage);
    for (const change of edits) apply(docs, change);
    synced(docs);
    const left = [...flatten(shown(docs[0])).letters].filter((letter) => passage.includes(letter)).join("");
    const found = docs.map((doc) => wordsNow(doc, remembered));
    expect(found[0]).toBe(found[1]);
    expect([...(found[0] ?? "")].filter((letter) => passage.includes(letter)).join("")).toBe(left);
    expect(found[0] ?? "").not.toMatch(/[a-p]/);
  }), { numRuns: 300 });
});

/** Pressing Enter, joining, dragging a paragraph: as the editor writes them into the document. */
const rearranging = fc.array(fc.record({ how: fc.constantFrom("split", "join", "move", "add"), a: fc.nat(6), b: fc.nat(12) }), { maxLength: 8 });

function rearranged(paragraphs: readonly string[], { how, a, b }: { how: string; a: number; b: number }): string[] {
  const at = a % paragraphs.length;
  const text = paragraphs[at] ?? "";
  const [before, after] = [paragraphs.slice(0, at), paragraphs.slice(at + 1)];
  if (how === "split") return [...before, text.slice(0, b % (text.length + 1)), text.slice(b % (text.length + 1)), ...after];
  if (how === "join") return [...before, text + (after[0] ?? ""), ...after.slice(1)];
  if (how === "add") return [...before, `新写的一段${b}`, text, ...after];
  const rest = [...before, ...after];
  return [...rest.slice(0, b % (rest.length + 1)), text, ...rest.slice(b % (rest.length + 1))];
}

test("however paragraphs are split, joined and moved, the passage is where its words stand together", () => {
  fc.assert(fc.property(rearranging, (steps) => {
    const doc = seeded(article(["春天的故事。", `句首${passage}句尾。`, "秋天的故事。", "结束。"]));
    const remembered = speak(doc, passage);
    let paragraphs = ["春天的故事。", `句首${passage}句尾。`, "秋天的故事。", "结束。"];
    for (const step of steps) {
      paragraphs = rearranged(paragraphs, step);
      rewrite(doc, article(paragraphs));
      if (paragraphs.join("").includes(passage)) expect(wordsNow(doc, remembered)).toBe(passage);
    }
  }), { numRuns: 200 });
});
