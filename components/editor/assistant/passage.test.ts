import { expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, rewrite, seeded } from "#lib/collab/document";
import { contentSchema } from "#lib/content/schema";
import { flatten } from "../comments/flat-text.ts";
import { lettersOf } from "../comments/letters.ts";
import { testSchema } from "../suggest/testing.ts";
import { docFromMarkdown } from "#lib/content/markdown";
import { findAgain, heldByWords, type Held, holdPassage, standingWords } from "./passage.ts";

const article = (paragraphs: readonly string[]) => ({ kicker: "", headline: "标题", standfirst: "", note: "", body: { type: "doc" as const, content: paragraphs.map((text) => ({ type: "paragraph" as const, ...(text !== "" && { content: [{ type: "text" as const, text }] }) })) } });
const bodyOf = (doc: Y.Doc) => doc.getXmlFragment("body");
const shown = (doc: Y.Doc) => contentSchema().nodeFromJSON(contentOf(doc).body);
const start = ["去年全市新增就业。", "比上年增长三成，为五年来最高。", "农业持平。"];
const quote = "增长三成，为五年";

function hold(doc: Y.Doc, words: string): Held {
  const flat = flatten(shown(doc));
  const at = flat.letters.indexOf(words);
  const found = holdPassage({ from: flat.places[at] ?? 0, to: (flat.places[at + words.length - 1] ?? 0) + 1 }, lettersOf(bodyOf(doc), contentSchema()), flat);
  if (at < 0 || !found) throw new Error("no such words");
  return found.held;
}

/** What is found, and the words that stand there. */
function now(doc: Y.Doc, held: Held): [string, string] {
  const node = shown(doc);
  const found = findAgain(held, lettersOf(bodyOf(doc), contentSchema()), flatten(node), node);
  return [found.is, found.is === "gone" ? "" : node.textBetween(found.from, found.to)];
}

test.each<[string, string[], string, string]>([
  ["nothing happens", start, "same", quote],
  ["others write before and behind it", ["新。去年全市新增就业。", "比上年又增长三成，为五年间来最高。", "农业持平。"], "same", quote],
  ["somebody writes within it", ["去年全市新增就业。", "比上年增长约三成，为五年来最高。", "农业持平。"], "changed", "增长约三成，为五年"],
  ["a part of it is cut", ["去年全市新增就业。", "比上年长三成，为五年来最高。", "农业持平。"], "changed", "长三成，为五年"],
  ["its paragraph is deleted", ["去年全市新增就业。", "农业持平。"], "gone", ""],
])("when %s", (_, after, is, words) => {
  const doc = seeded(article(start));
  const held = hold(doc, quote);
  rewrite(doc, article(after));
  expect(now(doc, held)).toEqual([is, words]);
});

test("a passage that was moved is known by its words, if they stand there once", () => {
  const doc = seeded(article([...start, "", ""]));
  const held = hold(doc, quote);
  rewrite(doc, article(["农业持平。"]));
  rewrite(doc, article(["农业持平。", "比上年增长三成，为五年来最高。"]));
  expect(now(doc, held)).toEqual(["same", quote]);
  rewrite(doc, article(["农业持平。", "比上年增长三成，为五年来最高。", "又增长三成，为五年来最低。"]));
  expect(now(doc, heldByWords(quote))[0]).toBe("gone");
});

test("after the page was loaded anew the words alone find it, over ends of paragraphs; few letters are none", () => {
  const doc = seeded(article(start));
  expect(now(doc, heldByWords("新增就业。\n比上年增长"))).toEqual(["same", "新增就业。比上年增长"]);
  expect(now(doc, heldByWords("农业"))).toEqual(["gone", ""]);
});

test("a passage that holds more than words is said to", () => {
  const markdown = "第一段的话。\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n\n最后一段的话。";
  const doc = testSchema.nodeFromJSON(docFromMarkdown(markdown));
  const flat = flatten(doc);
  expect(findAgain(heldByWords(flat.letters), { doc: new Y.Doc(), stretches: [], starts: new Map() }, flat, doc).is).toBe("more");
});

test("the words of a range are lines, cut where it begins and ends", () => {
  const doc = testSchema.nodeFromJSON(docFromMarkdown("第一段的话。\n\n第二段的话。"));
  expect(standingWords(doc, { from: 3, to: 12 })).toBe("段的话。\n第二段");
});
