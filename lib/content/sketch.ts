/** Documents on one line, for tests to compare. */
import type { Block } from "./types.ts";

/** A document as one would jot it down: blocks by their first letters, marks by signs. */
export function sketch(blocks: readonly Block[]): string {
  return blocks.map(sketchBlock).join(" ");
}

function sketchBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `p(${runs(block)})`;
    case "heading":
      return `h${block.attrs.level}(${runs(block)})`;
    case "figure":
      return `figure(${block.attrs.alt}|${block.attrs.caption})`;
    case "horizontalRule":
      return "hr";
    case "codeBlock":
      return `code:${block.attrs.language}(${block.content?.map(({ text }) => text).join("")})`;
    case "formulaBlock":
      return `$$${block.attrs.latex}$$`;
    case "orderedList":
      return `ol${block.attrs.start}[${sketch(block.content)}]`;
    case "tableHeader":
    case "tableCell": {
      const { colspan, rowspan, align } = block.attrs;
      return `${block.type === "tableHeader" ? "th" : "td"}${colspan > 1 ? `→${colspan}` : ""}${rowspan > 1 ? `↓${rowspan}` : ""}${align ? `:${align}` : ""}[${sketch(block.content)}]`;
    }
    case "taskList":
      return `tasks[${block.content.map((item) => `${item.attrs.checked ? "x" : "o"}[${sketch(item.content)}]`).join(" ")}]`;
    case "infoBox":
      return `${block.attrs.tone}[${sketch(block.content)}]`;
    case "attribution":
      return `by(${runs(block)})`;
    case "boxTitle":
      return `title(${runs(block)})`;
    case "linkCard":
      return `card(${[block.attrs.href, block.attrs.title, block.attrs.description, block.attrs.site].join("|")})`;
    case "embed":
      return `embed(${block.attrs.href}|${block.attrs.title})`;
    default:
      return `${{ blockquote: "q", bulletList: "ul", listItem: "li", table: "table", tableRow: "tr", pullQuote: "pull", taskItem: "task" }[block.type]}[${sketch(block.content ?? [])}]`;
  }
}

function runs(block: Extract<Block, { type: "paragraph" | "heading" | "attribution" | "boxTitle" }>): string {
  const signs = { bold: "*", italic: "/", link: "_", code: "`", generated: "~" };
  return (block.content ?? []).map((run) => (run.type === "text" ? (run.marks ?? []).reduce((text, mark) => `${signs[mark.type]}${text}${signs[mark.type]}`, run.text) : run.type === "formula" ? `$${run.attrs.latex}$` : run.type === "footnote" ? `^(${run.content?.map(({ text }) => text).join("")})` : "⏎")).join("");
}
