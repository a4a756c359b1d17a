import { getSchema } from "@tiptap/core";
import type { AttributeSpec, MarkType, NodeType, Schema } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { contentSchema, readDoc } from "#lib/content/schema";
import { bodyNodes } from "./nodes.ts";

const editor = getSchema(bodyNodes());

test("the editor knows the same blocks, in the same places, with the same attributes, as the document model", () => {
  expect(sketchNodes(editor)).toEqual(sketchNodes(contentSchema()));
});

test("the editor knows the same marks, in the same order, as the document model", () => {
  expect(sketchMarks(editor)).toEqual(sketchMarks(contentSchema()));
});

test("what the editor writes comes back from the server as it was sent", () => {
  const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) });
  const link = { type: "link", attrs: { href: "https://example.com/" } };
  const paragraph = { type: "paragraph", content: [text("甲", { type: "italic" }, { type: "bold" }, link), { type: "hardBreak" }, text("乙", { type: "code" }), { type: "formula", attrs: { latex: "x^2" } }, { type: "footnote", content: [text("注"), text("链", link)] }] };
  const cell = { type: "tableCell", attrs: { align: "right" }, content: [{ type: "paragraph" }] };
  const doc = { type: "doc", content: [{ type: "heading", attrs: { level: 3 }, content: [text("题")] }, { type: "blockquote", content: [paragraph] }, { type: "orderedList", content: [{ type: "listItem", content: [paragraph] }] }, { type: "figure", attrs: { media: 3, alt: "图" } }, { type: "table", content: [{ type: "tableRow", content: [cell] }] }, { type: "codeBlock", attrs: { language: "typescript" }, content: [text("a\n\tb")] }, { type: "formulaBlock", attrs: { latex: "\\frac12" } }, { type: "taskList", content: [{ type: "taskItem", attrs: { checked: true }, content: [paragraph] }] }, { type: "pullQuote", content: [paragraph, { type: "attribution", content: [text("甲")] }] }, { type: "infoBox", attrs: { tone: "correction" }, content: [{ type: "boxTitle" }, paragraph] }, { type: "linkCard", attrs: { href: "https://example.com/", site: "站" } }, { type: "embed", attrs: { href: "https://youtu.be/a" } }, { type: "horizontalRule" }] };
  const written: unknown = editor.nodeFromJSON(doc).toJSON();
  expect(readDoc(written)).toEqual(written);
});

function sketchNodes(schema: Schema) {
  return Object.fromEntries(Object.values(schema.nodes).map((type) => [type.name, sketch(type)]));
}

function sketch(type: NodeType) {
  const { content = "", group = "" } = type.spec;
  const allowed = Object.values(type.schema.marks).filter((mark) => type.allowsMarkType(mark));
  return { content, group: group.split(" ").sort(), inline: type.isInline, atom: type.isAtom, isolating: Boolean(type.spec.isolating), marks: allowed.map((mark) => mark.name), attrs: sketchAttributes(type.spec.attrs) };
}

function sketchMarks(schema: Schema) {
  const marks: MarkType[] = Object.values(schema.marks);
  return marks.map((mark) => ({ name: mark.name, inclusive: mark.spec.inclusive ?? true, excludes: marks.filter((other) => mark.excludes(other)).map((other) => other.name), attrs: sketchAttributes(mark.spec.attrs) }));
}

function sketchAttributes(attrs: { [name: string]: AttributeSpec } | null | undefined) {
  return Object.fromEntries(Object.entries(attrs ?? {}).map(([name, spec]) => [name, "default" in spec && spec.default !== undefined ? spec.default : "required"]));
}
