import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import type { EditorState } from "@tiptap/pm/state";
import { EditorState as State } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { docFromMarkdown } from "#lib/content/markdown";
import { contentSchema } from "#lib/content/schema";
import { resolveSuggestions } from "#lib/content/suggestion-resolve";
import { accepted, countSuggestions, rejected } from "#lib/content/suggestions";
import { contentOf, opened, seeded } from "./document.ts";
import { bodyName } from "./document-names.ts";

const start = { kicker: "", headline: "", standfirst: "", note: "", body: docFromMarkdown("甲乙丙丁戊己庚辛") };

/** One person's page: what they do goes into their copy of the document, as the editor writes it. */
function edit(doc: Y.Doc, act: (state: EditorState) => EditorState["tr"]): void {
  const fragment = doc.getXmlFragment(bodyName);
  const { doc: node, mapping } = initProseMirrorDoc(fragment, contentSchema());
  updateYFragment(doc, fragment, act(State.create({ schema: contentSchema(), doc: node })).doc, { mapping, isOMark: new Map() });
}
const signed = (author: number, id: string) => ({ id, author, name: `人${author}`, at: "2026-01-01T00:00:00.000Z" });
const puts = (author: number, at: number, words: string) => (state: EditorState) => state.tr.insert(at, contentSchema().text(words, [contentSchema().mark("insertion", signed(author, `i${author}`))]));
const strikes = (author: number, from: number, to: number) => (state: EditorState) => state.tr.addMark(from, to, contentSchema().mark("deletion", signed(author, `d${author}`)));
const parts = (author: number, at: number) => (state: EditorState) => state.tr.split(at).insert(at, contentSchema().node("pilcrow", { kind: "insertion", ...signed(author, `p${author}`) }));

function merged(...docs: Y.Doc[]): Y.Doc {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update);
  const [first, ...others] = docs;
  for (const other of others) expect(contentOf(other)).toEqual(first && contentOf(first));
  return first ?? new Y.Doc();
}

test("what two people suggest at once is there once, under both names, and rejected it is the text before", () => {
  const one = seeded(start);
  const other = opened([Y.encodeStateAsUpdate(one)]);
  edit(one, puts(1, 3, "新"));
  edit(one, strikes(1, 4, 6));
  edit(other, puts(2, 8, "别"));
  edit(other, strikes(2, 4, 6));
  const { body } = contentOf(merged(one, other));
  expect(rejected(body)).toEqual(start.body);
  expect(JSON.stringify(body)).toContain('"author":1');
  expect(JSON.stringify(body)).toContain('"author":2');
  expect([...JSON.stringify(accepted(body)).matchAll(/新|别/g)]).toHaveLength(2);
});

test("a new paragraph suggested by one while the other writes in the same line loses nothing", () => {
  const one = seeded(start);
  const other = opened([Y.encodeStateAsUpdate(one)]);
  edit(one, parts(1, 3));
  edit(other, (state) => state.tr.insertText("写", 2));
  const { body } = contentOf(merged(one, other));
  expect(JSON.stringify(rejected(body))).toContain("写");
  expect(rejected(body).content).toHaveLength(1);
  expect(accepted(body).content).toHaveLength(2);
});

test("accepted here while words are typed there: both are in the text", () => {
  const one = seeded(start);
  edit(one, puts(1, 3, "新"));
  const other = opened([Y.encodeStateAsUpdate(one)]);
  edit(one, (state) => {
    const tr = state.tr;
    resolveSuggestions(tr, () => "accept");
    return tr;
  });
  edit(other, (state) => state.tr.insertText("写", 7));
  const { body } = contentOf(merged(one, other));
  expect(countSuggestions(body)).toBe(0);
  expect(body).toEqual(docFromMarkdown("甲乙新丙丁戊写己庚辛"));
});

test("whatever two people suggest at once, rejecting it all gives the text before", () => {
  const place = fc.integer({ min: 1, max: 9 });
  const deed = fc.oneof(fc.tuple(fc.constant("put"), place, place), fc.tuple(fc.constant("strike"), place, place));
  const doing = (author: number, [how, at, to]: [string, number, number]) => (how === "put" ? puts(author, at, "新字") : strikes(author, Math.min(at, to), Math.max(at, to)));
  fc.assert(fc.property(deed, deed, (mine, theirs) => {
    const one = seeded(start);
    const other = opened([Y.encodeStateAsUpdate(one)]);
    edit(one, doing(1, mine));
    edit(other, doing(2, theirs));
    expect(rejected(contentOf(merged(one, other)).body)).toEqual(start.body);
  }), { numRuns: 150 });
});
