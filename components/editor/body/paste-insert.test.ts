import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { readForeign, readPlain } from "#lib/content/foreign";
import { sketch } from "#lib/content/sketch";
import type { Block, Doc } from "#lib/content/types";
import { bodyNodes } from "./nodes.ts";
import { pasteInto } from "./paste-insert.ts";

const schema = getSchema(bodyNodes());

/** The caret stands at ‸, which is taken out; a selection reaches from ‸ to the next one. */
function pasted(blocks: readonly Block[], doc: Block[]): string {
  const marked = schema.nodeFromJSON({ type: "doc", content: doc });
  const places: number[] = [];
  marked.descendants((node, at) => {
    for (const [index, sign] of (node.text ?? "").split("").entries()) if (sign === "‸") places.push(at + index);
  });
  let state = EditorState.create({ schema, doc: marked });
  const [from = 1, to = from] = places;
  const clean = state.tr;
  for (const at of places.toReversed()) clean.delete(at, at + 1);
  state = state.apply(clean.setSelection(TextSelection.create(clean.doc, from, places.length > 1 ? to - 1 : from)));
  const transaction = pasteInto(state, blocks);
  if (!transaction) return "nothing";
  transaction.doc.check();
  // A test holds the editor's schema equal to the document model.
  return sketch((transaction.doc.toJSON() as Doc).content);
}
const line = (text: string): Block => ({ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] });
const html = (source: string) => readForeign(source).blocks;

test.each<[string, readonly Block[], Block[], string]>([
  ["one line goes on with the line of the caret", html("<p>乙<b>丙</b></p>"), [line("甲‸丁")], "p(甲乙*丙*丁)"],
  ["a line is pasted into a heading as a heading", html("<p>乙</p>"), [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "甲‸" }] }], "h2(甲乙)"],
  ["several begin and end in the line of the caret", readPlain("一\n二\n三").blocks, [line("甲‸丁")], "p(甲一) p(二) p(三丁)"],
  ["a heading stands on a line of its own", html("<h2>题</h2><p>文</p>"), [line("甲‸")], "p(甲) h2(题) p(文)"],
  ["an empty line gives way", html("<h2>题</h2><ul><li>一</li></ul>"), [line("‸"), line("丁")], "h2(题) ul[li[p(一)]] p(丁)"],
  ["a list joins the list it is pasted into", html("<ul><li>一</li><li>二</li></ul>"), [{ type: "bulletList", content: [{ type: "listItem", content: [line("甲‸")] }] }], "ul[li[p(甲一)] li[p(二)]]"],
  ["a table stands between the halves of a line", readPlain("一\t二\n三\t四").blocks, [line("甲‸丁")], "p(甲) table[tr[td[p(一)] td[p(二)]] tr[td[p(三)] td[p(四)]]] p(丁)"],
  ["selected words are replaced", html("<p>乙</p>"), [line("甲‸旧‸丁")], "p(甲乙丁)"],
  ["nothing replaces nothing", html("<style>p{}</style>"), [line("甲‸旧‸丁")], "nothing"],
])("%s", (_name, blocks, doc, expected) => expect(pasted(blocks, doc)).toBe(expected));
