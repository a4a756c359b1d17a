import { getSchema, Mark, Node } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { TableKit } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import type { Schema } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "#lib/kernel/refusal";
import { contentInput } from "./input.ts";
import { contentSchema, emptyDoc, readDoc } from "./schema.ts";
import { anyDoc } from "./testing.ts";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (text: string, marks?: unknown[]) => ({ type: "paragraph", content: [{ type: "text", text, ...(marks ? { marks } : {}) }] });

function refusalOf(value: unknown): string {
  try {
    readDoc(value);
    return "";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe("the document model", () => {
  it("has the nodes, places and attributes that Tiptap's own extensions build", () => {
    const tiptap = getSchema([
      ...[Document, Text, Paragraph, Blockquote, BulletList, ListItem, HardBreak, HorizontalRule, Bold, Italic],
      Heading.extend({ addAttributes: () => ({ level: { default: 2 } }) }).configure({ levels: [2, 3] }),
      OrderedList.extend({ addAttributes: () => ({ start: { default: 1 } }) }),
      Mark.create({ name: "link", priority: 1_000, addAttributes: () => ({ href: { isRequired: true } }) }),
      TableKit,
      Mark.create({ name: "code" }),
      Mark.create({ name: "generated", priority: 1_100, addAttributes: () => ({ id: { isRequired: true }, model: { isRequired: true }, by: { isRequired: true }, name: { isRequired: true }, at: { isRequired: true } }) }),
      ...["insertion", "deletion"].map((name) => Mark.create({ name, priority: name === "insertion" ? 1_200 : 1_190, addAttributes: () => ({ id: { isRequired: true }, author: { isRequired: true }, name: { isRequired: true }, at: { isRequired: true } }) })),
      Node.create({ name: "pilcrow", group: "inline", inline: true, atom: true, addAttributes: () => ({ kind: { isRequired: true }, id: { isRequired: true }, author: { isRequired: true }, name: { isRequired: true }, at: { isRequired: true } }) }),
      Node.create({ name: "codeBlock", group: "block", content: "text*", marks: "insertion deletion generated", addAttributes: () => ({ language: { default: null } }) }),
      Node.create({ name: "formula", group: "inline", inline: true, atom: true, addAttributes: () => ({ latex: { default: "" } }) }),
      Node.create({ name: "formulaBlock", group: "block", atom: true, addAttributes: () => ({ latex: { default: "" } }) }),
      Node.create({ name: "footnote", group: "inline", inline: true, atom: true, content: "text*" }),
      TaskList,
      TaskItem.configure({ nested: true }),
      Node.create({ name: "pullQuote", group: "block", content: "paragraph+ attribution" }),
      Node.create({ name: "attribution", content: "text*" }),
      Node.create({ name: "infoBox", group: "block", content: "boxTitle block+", addAttributes: () => ({ tone: { default: "note" } }) }),
      Node.create({ name: "boxTitle", content: "text*", marks: "insertion deletion generated" }),
      Node.create({ name: "linkCard", group: "block", atom: true, addAttributes: () => ({ href: { default: "" }, title: { default: "" }, description: { default: "" }, site: { default: "" } }) }),
      Node.create({ name: "embed", group: "block", atom: true, addAttributes: () => ({ href: { default: "" }, title: { default: "" } }) }),
      Node.create({ name: "figure", group: "block", atom: true, addAttributes: () => ({ media: { default: null }, alt: { default: "" }, caption: { default: "" }, credit: { default: "" } }) }),
    ]);
    expect(sketch(contentSchema())).toEqual(sketch(tiptap));
  });

  it("refuses what it does not know", () => {
    for (const wrong of [null, 1, "text", [], {}, { type: "doc" }, doc(), { type: "paragraph" }, doc({ type: "script" }), doc({ type: "text", text: "x" }), doc({ type: "heading", attrs: { level: 1 } }), doc({ type: "heading", attrs: { level: "2" } }), doc({ type: "figure", attrs: { media: "1" } }), doc({ type: "figure", attrs: { media: -1 } }), doc({ type: "figure", attrs: { alt: {} } }), doc({ type: "orderedList", attrs: { start: 1.5 }, content: [{ type: "listItem", content: [{ type: "paragraph" }] }] }), doc(paragraph("x", [{ type: "underline" }])), doc(paragraph("x", [{ type: "link" }])), doc(paragraph("x", [{ type: "link", attrs: { href: "javascript:alert(1)" } }])), doc({ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { align: "expression(1)" }, content: [{ type: "paragraph" }] }] }] })]) {
      expect(refusalOf(wrong), JSON.stringify(wrong)).toBe("content.invalid");
    }
  });

  it("refuses 100,000 levels and millions of characters without falling over", () => {
    let deep: unknown = { type: "paragraph" };
    for (let level = 0; level < 100_000; level++) deep = { type: "blockquote", content: [deep] };
    expect(refusalOf(doc(deep))).toBe("content.tooLarge");
    expect(refusalOf(doc({ type: "paragraph", attrs: deep }))).toBe("content.tooLarge");
    expect(refusalOf(doc(paragraph("字".repeat(2_000_001))))).toBe("content.tooLarge");
    expect(refusalOf({ type: "doc", content: Array.from({ length: 300_000 }, () => ({ type: "paragraph" })) })).toBe("content.tooLarge");
  });

});

describe("a body that was read", () => {
  it("has plain objects with every attribute, and nothing that no page can print", () => {
    const read = readDoc(doc({ type: "heading", attrs: { level: 3, color: "red" }, content: [{ type: "text", text: "a\u0000b\ud800" }, { type: "text", text: "\u0007" }] }, { type: "figure" }));
    expect(read).toEqual(doc({ type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "ab\ufffd" }] }, { type: "figure", attrs: { media: null, alt: "", caption: "", credit: "" } }));
    const [heading] = read.content;
    expect(heading?.type === "heading" && Object.getPrototypeOf(heading.attrs)).toBe(Object.prototype);
  });

  it("is read again unchanged", () => {
    fc.assert(
      fc.property(anyDoc, (value) => {
        let once: unknown;
        try {
          once = readDoc(value);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        expect(readDoc(once)).toEqual(once);
      }),
      { numRuns: 500 },
    );
    expect(readDoc(emptyDoc())).toEqual(emptyDoc());
  });

});

describe("the other texts of an article", () => {
  it("lose control characters, and the headline its line ends", () => {
    const read = contentInput.parse({ kicker: "", headline: "一行\n两行\u0000", standfirst: "导\u0000读\n二", note: "", body: emptyDoc() });
    expect(read).toMatchObject({ headline: "一行 两行", standfirst: "导读\n二" });
  });
});

function sketch(schema: Schema) {
  const attributes = (attrs: Record<string, { default?: unknown }> | null | undefined) => Object.fromEntries(Object.entries(attrs ?? {}).map(([name, spec]) => [name, spec.default === undefined ? "required" : spec.default]));
  const nodes = Object.values(schema.nodes).map(({ name, spec }) => [name, { content: spec.content ?? "", group: (spec.group ?? "").split(" ").sort(), inline: Boolean(spec.inline), atom: Boolean(spec.atom), attrs: attributes(spec.attrs) }] as const);
  const marks = Object.values(schema.marks).map(({ name, spec }) => [name, attributes(spec.attrs)] as const);
  return { nodes: Object.fromEntries(nodes), marks };
}
