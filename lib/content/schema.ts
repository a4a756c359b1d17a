/** The document model: one ProseMirror schema for server, jobs and editor. */
import { type MarkSpec, type NodeSpec, Schema } from "@tiptap/pm/model";
import { once } from "#lib/kernel/process";
import { refuse } from "#lib/kernel/refusal";
import { isLinkAddress } from "./address.ts";
import type { Doc } from "./types.ts";

/** Deeper nesting is no article, and recursion stays far from the end of the stack. */
const deepest = 40;
/** Nodes of one body, runs of text included. */
const mostNodes = 50_000;

const cell: NodeSpec = {
  content: "block+",
  isolating: true,
  attrs: { colspan: { default: 1, validate: wholeNumber(1, 100) }, rowspan: { default: 1, validate: wholeNumber(1, 1_000) }, colwidth: { default: null, validate: isColumnWidths }, align: { default: null, validate: isAlignment } },
};
const nodes: Record<string, NodeSpec> = {
  doc: { content: "block+" },
  paragraph: { content: "inline*", group: "block" },
  text: { group: "inline" },
  heading: { content: "inline*", group: "block", attrs: { level: { default: 2, validate: wholeNumber(2, 3) } } },
  blockquote: { content: "block+", group: "block" },
  bulletList: { content: "listItem+", group: "block list" },
  orderedList: { content: "listItem+", group: "block list", attrs: { start: { default: 1, validate: wholeNumber(0, 1_000_000) } } },
  listItem: { content: "paragraph block*" },
  horizontalRule: { group: "block" },
  hardBreak: { group: "inline", inline: true },
  figure: { group: "block", atom: true, attrs: { media: { default: null, validate: "number|null" }, alt: { default: "", validate: "string" }, caption: { default: "", validate: "string" }, credit: { default: "", validate: "string" } } },
  table: { content: "tableRow+", group: "block", isolating: true },
  tableRow: { content: "(tableCell | tableHeader)*" },
  tableHeader: cell,
  tableCell: cell,
};
const marks: Record<string, MarkSpec> = {
  link: { attrs: { href: { validate: isHref } }, inclusive: false },
  bold: {},
  italic: {},
};

export function contentSchema(): Schema {
  return once("content-schema", () => new Schema({ nodes, marks }));
}

export function emptyDoc(): Doc {
  return { type: "doc", content: [{ type: "paragraph" }] };
}

/**
 * Reads a body from outside. Refuses "content.invalid" for anything the schema does not know, "content.tooLarge" beyond the limits.
 * @returns the same document as the schema writes it: defaults filled in, unknown attributes gone.
 */
export function readDoc(value: unknown): Doc {
  refuseBeyondLimits(value);
  try {
    const node = contentSchema().nodeFromJSON(value);
    if (node.type.name !== "doc") refuse("content.invalid");
    node.check();
    // The schema has just checked what the type says.
    return node.toJSON() as Doc;
  } catch {
    return refuse("content.invalid");
  }
}

// Walks without recursion: a document nested 100,000 deep must not end the process.
function refuseBeyondLimits(value: unknown): void {
  const waiting: { node: unknown; depth: number }[] = [{ node: value, depth: 0 }];
  let count = 0;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    count++;
    if (at.depth > deepest || count > mostNodes) refuse("content.tooLarge");
    if (typeof at.node !== "object" || at.node === null || !("content" in at.node) || !Array.isArray(at.node.content)) continue;
    for (const child of at.node.content) waiting.push({ node: child, depth: at.depth + 1 });
  }
}

function wholeNumber(least: number, most: number) {
  return (value: unknown) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) throw new RangeError("not a number that fits");
  };
}

function isColumnWidths(value: unknown): void {
  if (value !== null && !(Array.isArray(value) && value.length <= 100 && value.every((width) => Number.isInteger(width)))) throw new RangeError("not column widths");
}

function isAlignment(value: unknown): void {
  if (value !== null && value !== "left" && value !== "center" && value !== "right") throw new RangeError("not an alignment");
}

function isHref(value: unknown): void {
  if (typeof value !== "string" || !isLinkAddress(value)) throw new RangeError("not an address");
}
