import { expect, test } from "vitest";
import * as Y from "yjs";
import { docFromMarkdown } from "#lib/content/markdown";
import { byPerson, clientsIn, writtenLines } from "./authorship.ts";
import { opened, seeded } from "./document.ts";

const article = (markdown: string, headline = "标题") => ({ kicker: "", headline, standfirst: "", note: "", body: docFromMarkdown(markdown) });
/** The same document on another page, which writes under a number of its own. */
const onAnotherPage = (doc: Y.Doc) => opened([Y.encodeStateAsUpdate(doc)]);
const linesOf = (doc: Y.Doc) => writtenLines(doc).map(({ field, runs }) => [field, ...runs.map(({ text }) => text)]);

test("words belong to the page that wrote them, also in the middle of somebody else's", () => {
  const first = seeded(article("一段。", "甲乙"));
  const second = onAnotherPage(first);
  second.getText("headline").insert(1, "丙");
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
  const [headline] = writtenLines(first);
  expect(headline?.runs).toEqual([{ client: first.clientID, text: "甲" }, { client: second.clientID, text: "丙" }, { client: first.clientID, text: "乙" }]);
});

test("what was deleted is nobody's, and lines without words are left out", () => {
  const doc = seeded(article("一段。\n\n二段。", "甲乙丙"));
  doc.getText("headline").delete(1, 1);
  expect(linesOf(doc)).toEqual([["headline", "甲丙"], ["body", "一段。"], ["body", "二段。"]]);
});

test("every paragraph is a line: in lists, quotations, tables and notes as well; formatting parts no words", () => {
  const doc = seeded(article("甲**乙**丙。\n\n- 一\n- 二\n\n> 引\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n注[^1]。\n\n[^1]: 出处"));
  expect(linesOf(doc).slice(1).map(([, ...texts]) => texts.join(""))).toEqual(["甲乙丙。", "一", "二", "引", "a", "b", "1", "2", "注出处。"]);
  expect(linesOf(doc)[1]).toEqual(["body", "甲乙丙。"]);
});

test("a person who came back with another page is still one, and what nobody is known for is nobody's", () => {
  const runs = [{ client: 1, text: "甲" }, { client: 2, text: "乙" }, { client: 3, text: "丙" }, { client: 9, text: "丁" }];
  expect(byPerson(runs, new Map([[1, 7], [2, 7], [3, 8]]))).toEqual([{ personId: 7, text: "甲乙" }, { personId: 8, text: "丙" }, { personId: null, text: "丁" }]);
});

test("an update tells under which numbers it brings words, and reading changes nothing", () => {
  const doc = seeded(article("一段。"));
  const other = onAnotherPage(doc);
  const state = Y.encodeStateVector(doc);
  other.getText("note").insert(0, "记");
  expect(clientsIn(Y.encodeStateAsUpdate(other, state))).toEqual([other.clientID]);
  const before = Y.encodeStateAsUpdate(doc);
  writtenLines(doc);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});
