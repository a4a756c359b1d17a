/** Suggestions in the text: the marks and the sign of the document model, and how they are drawn. Nothing of them is ever read from a clipboard. */
import { Mark, mergeAttributes, Node } from "@tiptap/core";

/** Colours of people, as many as their cursors have. */
const colors = 8;
const required = { isRequired: true, rendered: false };
const addAttributes = () => ({ id: required, author: required, name: required, at: required });
const drawn = (kind: string, { author, name, id }: Record<string, unknown>) => ({ class: `ed-suggested ed-suggested-${kind} ed-by-${Number(author) % colors}`, title: String(name), "data-suggestion": String(id) });

// Ahead of every other mark: one line under or through all of the words, links among them.
const Insertion = Mark.create({
  name: "insertion",
  priority: 1_200,
  inclusive: false,
  addAttributes,
  renderHTML: ({ mark, HTMLAttributes }) => ["ins", mergeAttributes(HTMLAttributes, drawn("in", mark.attrs)), 0],
});
const Deletion = Mark.create({
  name: "deletion",
  priority: 1_190,
  inclusive: false,
  addAttributes,
  renderHTML: ({ mark, HTMLAttributes }) => ["del", mergeAttributes(HTMLAttributes, drawn("out", mark.attrs)), 0],
});
const Pilcrow = Node.create({
  name: "pilcrow",
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({ kind: required, ...addAttributes() }),
  renderHTML: ({ node, HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, drawn(node.attrs.kind === "insertion" ? "in" : "out", node.attrs), { "data-pilcrow": "" })],
  renderText: () => "",
});

export const suggestionNodes = [Insertion, Deletion, Pilcrow];
