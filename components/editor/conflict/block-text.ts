/** A block of the body as lines of plain text, for comparing and for reading side by side. */
import type { Block, Inline } from "#lib/content/types";

type Any = Block | Inline;

/** One line for each paragraph, list entry or table row; pictures by their description. */
export function blockText(block: Block): string {
  switch (block.type) {
    case "figure":
      return [block.attrs.alt, block.attrs.caption, block.attrs.credit].filter((text) => text !== "").join(" · ");
    case "horizontalRule":
      return "———";
    case "bulletList":
      return block.content.map((item) => `• ${childText(item)}`).join("\n");
    case "orderedList":
      return block.content.map((item, at) => `${block.attrs.start + at}. ${childText(item)}`).join("\n");
    case "table":
      return block.content.map((row) => (row.content ?? []).map(childText).join(" | ")).join("\n");
    default:
      return childText(block);
  }
}

function childText(node: { content?: readonly Any[] }): string {
  const children = node.content ?? [];
  const inline = children.every((child) => child.type === "text" || child.type === "hardBreak");
  return children.map((child) => (child.type === "text" ? child.text : child.type === "hardBreak" ? "\n" : blockText(child))).join(inline ? "" : "\n");
}
