/** A block of the body as lines of plain text, for where there is nothing but text. */
import type { ArticleContent, Block, Inline } from "#lib/content/types";

type Any = Block | Inline;

/** A whole article as text, for copying it or putting it into a file. */
export function wordsOf({ body, ...lines }: ArticleContent): string {
  const parts = [lines.kicker, lines.headline, lines.standfirst, ...body.content.map(blockText), lines.note];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** One line for each paragraph, list entry or table row; pictures by their description. */
function blockText(block: Block): string {
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
    case "formulaBlock":
      return `$$${block.attrs.latex}$$`;
    case "taskList":
      return block.content.map((item) => `${item.attrs.checked ? "☑" : "☐"} ${childText(item)}`).join("\n");
    case "linkCard":
      return [block.attrs.title, block.attrs.description, block.attrs.href].filter((text) => text !== "").join("\n");
    case "embed":
      return [block.attrs.title, block.attrs.href].filter((text) => text !== "").join("\n");
    default:
      return childText(block);
  }
}

function childText(node: { content?: readonly Any[] }): string {
  const children = node.content ?? [];
  const inline = children.every(isInline);
  return children.map((child) => (isInline(child) ? runText(child) : blockText(child))).join(inline ? "" : "\n");
}

function isInline(child: Any): child is Inline {
  return child.type === "text" || child.type === "hardBreak" || child.type === "formula" || child.type === "footnote";
}

/** Signs of Markdown stand for what has no letters: they read the same in both languages. */
function runText(run: Inline): string {
  switch (run.type) {
    case "text":
      return run.text;
    case "hardBreak":
      return "\n";
    case "formula":
      return `$${run.attrs.latex}$`;
    case "footnote":
      return `[^ ${(run.content ?? []).map(({ text }) => text).join("")}]`;
  }
}
