/** Markdown (CommonMark with GitHub's tables) into the document model; what the model does not know keeps its words and loses its form. */
import type { AlignType, List, Nodes, PhrasingContent, RootContent, Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isLinkAddress } from "./address.ts";
import { emptyDoc } from "./schema.ts";
import type { Block, Doc, Inline, ListItem, Mark, Paragraph, TableCell } from "./types.ts";

/** Headings fit into two levels: #, ## → 2, deeper → 3. Pictures become their description; HTML becomes text. */
export function docFromMarkdown(markdown: string): Doc {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const content = tree.children.flatMap(blockOf);
  return content.length === 0 ? emptyDoc() : { type: "doc", content };
}

function blockOf(node: RootContent): Block[] {
  switch (node.type) {
    case "paragraph":
      return paragraphs(phrasing(node.children, []));
    case "heading":
      return [{ type: "heading", attrs: { level: node.depth > 2 ? 3 : 2 }, content: phrasing(node.children, []) }];
    case "blockquote":
      return [{ type: "blockquote", content: atLeastOne(node.children.flatMap(blockOf)) }];
    case "list":
      return [list(node)];
    case "thematicBreak":
      return [{ type: "horizontalRule" }];
    case "table":
      return [table(node)];
    case "code":
    case "html":
      return node.value.split("\n").map((line) => paragraph(line === "" ? [] : [{ type: "text", text: line }]));
    case "definition":
      return [];
    default:
      return "children" in node ? paragraphs(phrasing(node.children.filter(isPhrasing), [])) : [];
  }
}

function list(node: List): Block {
  const items = node.children.map((item): ListItem => {
    const content = atLeastOne(item.children.flatMap(blockOf));
    return { type: "listItem", content: content[0]?.type === "paragraph" ? content : [paragraph([]), ...content] };
  });
  return node.ordered ? { type: "orderedList", attrs: { start: node.start ?? 1 }, content: items } : { type: "bulletList", content: items };
}

function table(node: Table): Block {
  const rows = node.children.map((row, index) => ({ type: "tableRow" as const, content: row.children.map((cell, column) => tableCell(index === 0, node.align?.[column], phrasing(cell.children, []))) }));
  return { type: "table", content: rows };
}

function tableCell(header: boolean, align: AlignType | undefined, content: Inline[]): TableCell {
  return { type: header ? "tableHeader" : "tableCell", attrs: { colspan: 1, rowspan: 1, colwidth: null, align: align ?? null }, content: [paragraph(content)] };
}

function phrasing(nodes: readonly PhrasingContent[], marks: readonly Mark[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case "text":
      case "inlineCode":
      case "html":
        return text(node.value, marks);
      case "strong":
        return phrasing(node.children, withMark(marks, { type: "bold" }));
      case "emphasis":
        return phrasing(node.children, withMark(marks, { type: "italic" }));
      case "link":
        return phrasing(node.children, isLinkAddress(node.url) ? withMark(marks, { type: "link", attrs: { href: node.url } }) : marks);
      case "break":
        return [{ type: "hardBreak" }];
      case "image":
        return text(node.alt ?? "", marks);
      default:
        return "children" in node ? phrasing(node.children, marks) : [];
    }
  });
}

// A line end inside a paragraph is a blank between words, and nothing between Chinese characters.
function text(value: string, marks: readonly Mark[]): Inline[] {
  const joined = value.replace(/([\p{Script=Han}，。；：！？、”’）》])\n(?=[\p{Script=Han}“‘（《])/gu, "$1").replaceAll("\n", " ");
  return joined === "" ? [] : [marks.length > 0 ? { type: "text", text: joined, marks: [...marks] } : { type: "text", text: joined }];
}

// The order of the schema: link, bold, italic.
const order: readonly Mark["type"][] = ["link", "bold", "italic"];
function withMark(marks: readonly Mark[], added: Mark): Mark[] {
  return [...marks.filter((mark) => mark.type !== added.type), added].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

function paragraph(content: Inline[]): Paragraph {
  return content.length === 0 ? { type: "paragraph" } : { type: "paragraph", content };
}

function paragraphs(content: Inline[]): Block[] {
  return content.length === 0 ? [] : [paragraph(content)];
}

function atLeastOne(content: Block[]): Block[] {
  return content.length === 0 ? [{ type: "paragraph" }] : content;
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return !["paragraph", "blockquote", "list", "listItem", "table", "tableRow", "heading"].includes(node.type);
}
