/** Markdown (CommonMark with GitHub's tables) into the document model; what the model does not know keeps its words and loses its form. */
import type { Blockquote, Code, Definition, FootnoteDefinition, FootnoteReference, Image, ImageReference, Link, LinkReference, List, Nodes, Root, Table } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { isLinkAddress } from "./address.ts";
import { cleanText } from "./clean.ts";
import { languageOf } from "./code-languages.ts";
import { deepestNesting, emptyNotes, Flow, type FlowNotes, type FoundPicture } from "./flow.ts";
import { blocksOfHtml, picturesOf } from "./html.ts";
import { longestCode, longestFormula } from "./limits.ts";
import { boxOf, calloutOf, cardOf } from "./markdown-boxes.ts";
import { EmphasisTags, easternEmphasis } from "./markdown-emphasis.ts";
import { definitionsIn, markOf, tagOf, withoutLabelLines } from "./markdown-generated.ts";
import { fencedFormulas, formulaSyntax, formulaWriter } from "./markdown-formulas.ts";
import { isUnreasonable, tamed } from "./markdown-limits.ts";
import { textRun, withMark } from "./marks.ts";
import { noteText } from "./note-text.ts";
import { emptyDoc } from "./schema.ts";
import type { Block, Doc, Figure, Generated, ListItem, Mark, TableCell, TaskItem, Text } from "./types.ts";

/** `notes`: what each footnote says, null where it cannot be one of ours; `cited`: how often; `cards`: whether a link alone on its line may become a card. */
type Walk = { cards: boolean; source: string; flow: Flow; marks: readonly Mark[]; definitions: ReadonlyMap<string, Definition>; machines: ReadonlyMap<string, Generated["attrs"]>; notes: ReadonlyMap<string, readonly Text[] | null>; cited: Map<string, number> };

/** A footnote cited more often stands there by its name only, else a few lines of source would become a book. */
const mostCitations = 20;

/**
 * Reads Markdown. # and ## become level 2, deeper headings level 3; `![alt](src "caption | credit")` becomes a figure without media,
 * in the order of `pictures`; embedded HTML is read as HTML; footnotes stand where they are cited, at the end under their names where they cannot.
 * `$…$` and `$$…$$` are formulas unless they look like prices.
 * A text of more than 20,000 lines, or made of signs, is read line by line.
 */
export function readMarkdown(markdown: string): { doc: Doc; pictures: FoundPicture[] } {
  const { blocks, notes } = blocksOfMarkdown(markdown);
  return { doc: blocks.length === 0 ? emptyDoc() : { type: "doc", content: blocks }, pictures: picturesOf(blocks, notes) };
}

export function blocksOfMarkdown(markdown: string): { blocks: Block[]; notes: FlowNotes } {
  const flow = new Flow(emptyNotes(null));
  // Half of a pair may stand in an address, too, where no cleaning of words comes by.
  const source = fencedFormulas(tamed(markdown.toWellFormed()));
  if (isUnreasonable(source)) {
    for (const line of source.split("\n")) block(() => flow.text(line, [], false), flow);
    return { blocks: flow.written(), notes: flow.notes };
  }
  const tree = unified().use(remarkParse).use(remarkGfm).use(ourSyntax).parse(source);
  const bare: Walk = { cards: false, source, flow, marks: [], definitions: definitionsOf(tree), machines: definitionsIn(tree.children), notes: new Map(), cited: new Map() };
  const footnotes = tree.children.filter((node) => node.type === "footnoteDefinition");
  const walk: Walk = { ...bare, cards: true, notes: new Map(footnotes.toReversed().map((node) => [node.identifier, wordsOfNote(node, bare)])) };
  for (const node of withoutLabelLines(tree.children, bare.machines.size > 0)) if (node.type !== "footnoteDefinition") write(node, walk);
  for (const node of footnotes) if (!walk.cited.has(node.identifier) || walk.notes.get(node.identifier) === null) write(node, walk);
  return { blocks: flow.written(), notes: flow.notes };
}

export function docFromMarkdown(markdown: string): Doc {
  return readMarkdown(markdown).doc;
}

function ourSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), easternEmphasis, formulaSyntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), formulaWriter];
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const found = tree.children.filter((node) => node.type === "definition");
  return new Map(found.reverse().map((node) => [node.identifier, node]));
}

function write(node: Nodes, walk: Walk): void {
  const { flow } = walk;
  switch (node.type) {
    case "paragraph": {
      const card = walk.cards ? cardOf(node, walk.source) : null;
      return card ? flow.add(card) : block(() => writeAll(node.children, walk), flow);
    }
    case "heading":
      return writeHeading(node.depth > 2 ? 3 : 2, node.children, walk);
    case "blockquote":
      return writeQuotation(node, walk);
    case "list":
      return writeList(node, walk);
    case "thematicBreak":
      return flow.add({ type: "horizontalRule" });
    case "table":
      return writeTable(node, walk);
    case "code":
      return writeCode(node, walk);
    case "html":
      return writeHtml(node.value, walk);
    case "footnoteDefinition":
      return writeFootnote(node, walk);
    case "definition":
    case "yaml":
      return;
    default:
      return writeInline(node, walk);
  }
}

function writeInline(node: Nodes, walk: Walk): void {
  const { flow, marks } = walk;
  switch (node.type) {
    case "text":
      return flow.text(node.value, marks, false);
    case "inlineCode":
      return flow.text(node.value, withMark(marks, { type: "code" }), false);
    case "formula":
      return flow.inline({ type: "formula", attrs: { latex: cleanText(node.value) } });
    case "strong":
      return writeAll(node.children, { ...walk, marks: withMark(marks, { type: "bold" }) });
    case "emphasis":
      return writeAll(node.children, { ...walk, marks: withMark(marks, { type: "italic" }) });
    case "link":
    case "linkReference":
      return writeAll(node.children, { ...walk, marks: linked(node, walk) });
    case "break":
      return flow.lineBreak();
    case "image":
    case "imageReference":
      return writePicture(node, walk);
    case "footnoteReference":
      return cite(node, walk);
    default:
      if ("children" in node) writeAll(node.children, walk);
  }
}

/** Between our tags words are a machine's, between others bold or italic; a tag that is not closed here ends with the line. */
function writeAll(nodes: readonly Nodes[], walk: Walk): void {
  let inside: Walk | null = null;
  let others = 0;
  const emphasis = new EmphasisTags();
  for (const node of nodes) {
    if (node.type === "html" && emphasis.take(node.value)) continue;
    const tag = node.type === "html" ? tagOf(node.value) : null;
    const mark = tag?.is === "ours" ? markOf(tag.id, walk.machines) : null;
    if (mark) [inside, others] = [{ ...walk, marks: withMark(walk.marks, mark) }, 0];
    else if (tag?.is === "end" && others === 0) inside = null;
    else if (tag && inside) others += tag.is === "end" ? -1 : 1;
    const around = inside ?? walk;
    if (tag === null) write(node, { ...around, marks: emphasis.around(around.marks) });
  }
}

function block(inner: () => void, flow: Flow): void {
  flow.end();
  inner();
  flow.end();
}

/** The blocks of a quotation or an item; nothing, and the words beside it, where the nesting has become unreasonable. */
function nested(nodes: readonly Nodes[], walk: Walk, cards = false): Block[] {
  if (walk.flow.nesting >= deepestNesting) {
    writeAll(nodes, walk);
    return [];
  }
  const flow = walk.flow.inside(null);
  writeAll(nodes, { ...walk, flow, marks: [], cards });
  return flow.written();
}

function writeQuotation(node: Blockquote, walk: Walk): void {
  const callout = walk.flow.nesting >= deepestNesting ? null : calloutOf(node, walk.source);
  const content = nested(callout?.rest ?? node.children, walk, callout !== null);
  if (callout) walk.flow.add(boxOf(callout, content, callout.machine === null ? null : markOf(callout.machine, walk.machines)));
  else if (content.length > 0) walk.flow.add({ type: "blockquote", content });
}

function writeHeading(level: 2 | 3, nodes: readonly Nodes[], walk: Walk): void {
  const flow = walk.flow.inside(null);
  writeAll(nodes, { ...walk, flow });
  for (const written of flow.written()) walk.flow.add(written.type === "paragraph" ? { ...written, type: "heading", attrs: { level } } : written);
}

/** Boxes before every item make a list of tasks; before some, they stay as signs. */
function writeList(node: List, walk: Walk): void {
  walk.flow.end();
  const tasks = node.children.length > 0 && node.children.every((item) => typeof item.checked === "boolean") && walk.flow.nesting < deepestNesting;
  const items = node.children.flatMap((item): TaskItem[] => {
    const box = !tasks && typeof item.checked === "boolean" ? `${item.checked ? "☑" : "☐"} ` : "";
    const content = nested(box === "" ? item.children : [{ type: "text", value: box }, ...item.children.flatMap((child, index): Nodes[] => (index === 0 && child.type === "paragraph" ? child.children : [child]))], walk);
    return content.length === 0 ? [] : [{ type: "taskItem", attrs: { checked: item.checked === true }, content: content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content] }];
  });
  if (items.length === 0) return;
  if (tasks) return walk.flow.add({ type: "taskList", content: items });
  const content = items.map((item): ListItem => ({ type: "listItem", content: item.content }));
  walk.flow.add(node.ordered ? { type: "orderedList", attrs: { start: Math.min(node.start ?? 1, 1_000_000) }, content } : { type: "bulletList", content });
}

function writeTable(node: Table, walk: Walk): void {
  const content = node.children.map((row, index) => ({
    type: "tableRow" as const,
    content: row.children.map((cell, column): TableCell => {
      const inner = nested(cell.children, walk);
      return { type: index === 0 ? "tableHeader" : "tableCell", attrs: { colspan: 1, rowspan: 1, colwidth: null, align: node.align?.[column] ?? null }, content: inner.length > 0 ? inner : [{ type: "paragraph" }] };
    }),
  }));
  if (walk.flow.nesting < deepestNesting) walk.flow.add({ type: "table", content });
}

/** What stands after the fence is a language, unless it reads like words. Lines without a fence are only indented, as manuscripts are. */
function writeCode(node: Code, walk: Walk): void {
  const named = /^(.*?) ?\bai=([\w%.!*'()~-]+)$/.exec([node.lang, node.meta].filter((part) => part).join(" "));
  const opening = named?.[1] ?? [node.lang, node.meta].filter((part) => part).join(" ");
  const mark = named?.[2] === undefined ? null : markOf(named[2], walk.machines);
  const isLanguage = node.value !== "" && /^[\w+#.{}=,:"'\s-]*$/.test(opening);
  const value = cleanText(isLanguage || opening === "" ? node.value : `${opening}\n${node.value}`);
  if (node.lang === "math" && value.trim() !== "" && value.length <= longestFormula) return walk.flow.add({ type: "formulaBlock", attrs: { latex: value.trim() } });
  const fenced = /^(?:```|~~~)/.test(walk.source.slice(node.position?.start.offset ?? 0, (node.position?.start.offset ?? 0) + 3));
  if (!fenced || value.trim() === "" || value.length > longestCode) return block(() => writeLines(value, walk), walk.flow);
  walk.flow.add({ type: "codeBlock", attrs: { language: isLanguage ? languageOf(opening.split(" ")[0] ?? "") : null }, content: [textRun(value, mark ? [mark] : [])] });
}

function writeLines(text: string, { flow, marks }: Walk): void {
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) flow.lineBreak();
    if (line !== "") flow.text(line, marks, false);
  }
}

// A tag between words loses itself and leaves the words; a block of HTML is read as what it says.
function writeHtml(value: string, walk: Walk): void {
  if (/^<br\b/i.test(value)) return walk.flow.lineBreak();
  if (/^<\/?[a-z][^<]*>$/i.test(value) || value.startsWith("<!--")) return;
  const { blocks, notes } = blocksOfHtml(value, null);
  for (const [figure, picture] of notes.pictures) walk.flow.notes.pictures.set(figure, picture);
  for (const { block: written } of blocks) walk.flow.add(written);
}

function writeFootnote(node: FootnoteDefinition, walk: Walk): void {
  const [first, ...others] = node.children;
  const name = { type: "text" as const, value: `[${node.label ?? node.identifier}] ` };
  block(() => writeAll(first?.type === "paragraph" ? [name, ...first.children] : [name, ...(first ? [first] : [])], walk), walk.flow);
  writeAll(others, walk);
}

/** What a footnote says, read apart from the page: other footnotes in it are named only. */
function wordsOfNote(node: FootnoteDefinition, walk: Walk): Text[] | null {
  const flow = new Flow(emptyNotes(null));
  writeAll(node.children, { ...walk, flow, cited: new Map() });
  return noteText(flow.written());
}

function cite(node: FootnoteReference, { flow, marks, notes, cited }: Walk): void {
  const words = notes.get(node.identifier);
  const times = cited.get(node.identifier) ?? 0;
  cited.set(node.identifier, times + 1);
  if (words && times < mostCitations) flow.inline({ type: "footnote", content: [...words] });
  else flow.text(`[${node.label ?? node.identifier}]`, marks, false);
}

function linked(node: Link | LinkReference, { marks, definitions }: Walk): readonly Mark[] {
  const href = node.type === "link" ? node.url : (definitions.get(node.identifier)?.url ?? "");
  return isLinkAddress(href) ? withMark(marks, { type: "link", attrs: { href } }) : marks;
}

function writePicture(node: Image | ImageReference, { flow, definitions }: Walk): void {
  const target = node.type === "image" ? node : definitions.get(node.identifier);
  const alt = cleanText(node.alt ?? "").replace(/\s+/g, " ").trim();
  const [caption = "", credit = ""] = cleanText(target?.title ?? "").split("|").map((part) => part.replace(/\s+/g, " ").trim());
  const figure: Figure = { type: "figure", attrs: { media: null, alt, caption, credit } };
  flow.notes.pictures.set(figure, { src: (target?.url ?? "").slice(0, 2_000), alt });
  flow.add(figure);
}
