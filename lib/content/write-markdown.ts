/** The document model as Markdown (CommonMark with GitHub's tables), the way back of `markdown.ts`. Pure. */
import { holdsBlocks } from "./blocks.ts";
import { fenceName, writeDefinition } from "./markdown-generated.ts";
import { linkTitle, escapeAddress, escapeLineStart, escapeMarkdown } from "./markdown-escape.ts";
import { rejected } from "./suggestions.ts";
import { inlineText } from "./text.ts";
import { writeTable } from "./write-table.ts";
import { type InlinePlace, writeInline } from "./write-inline.ts";
import { boxText, cardText, pullQuoteText } from "./write-boxes.ts";
import type { Block, Doc, Figure, Generated, ListItem, TaskItem, Text } from "./types.ts";

export type MarkdownOptions = {
  /** Where an address of this site leads from outside. */
  absolute: (address: string) => string;
  /** Absolute address of a picture; null when it is not there any more. */
  pictureOf: (media: number) => string | null;
  /** Marks machine-made words, with who took them: for files of the newsroom, never for readers. */
  marks?: boolean;
};

/** @returns blocks with an empty line between them; empty for a body without words and pictures. Open suggestions are left out. */
export function writeMarkdown(doc: Doc, options: MarkdownOptions): string {
  const notes: string[] = [];
  const note = (words: string) => (words === "" ? "" : `[^${notes.push(words)}]`);
  const machines = new Map<string, string>();
  const machine = (attrs: Generated["attrs"]) => void machines.set(attrs.id, machines.get(attrs.id) ?? writeDefinition(attrs));
  const body = writeBlocks(rejected(doc).content, { ...options, lineBreak: "\\\n", inTable: false, note, ...(options.marks && { machine }) });
  return [body, ...notes.map((words, at) => `[^${at + 1}]: ${words}`), ...machines.values()].filter((part) => part !== "").join("\n\n");
}

export type Writing = MarkdownOptions & InlinePlace;

/** One line for each kind of block: a new one is missing here until somebody writes it. */
const writers: { [T in Block["type"]]: (block: Extract<Block, { type: T }>, writing: Writing) => string } = {
  paragraph: ({ content }, writing) => writeInline(content, writing),
  heading: ({ attrs, content }, writing) => heading(attrs.level, writeInline(content, { ...writing, lineBreak: " " })),
  blockquote: ({ content }, writing) => prefixed(writeBlocks(content, writing), "> ", "> "),
  bulletList: ({ content }, writing) => list(content, () => "-", writing),
  orderedList: ({ attrs, content }, writing) => list(content, (index) => `${attrs.start + index}.`, writing),
  listItem: ({ content }, writing) => writeBlocks(content, writing),
  taskList: ({ content }, writing) => tasks(content, writing),
  taskItem: ({ content }, writing) => writeBlocks(content, writing),
  pullQuote: (block, writing) => prefixed(pullQuoteText(block, (blocks) => writeBlocks(blocks, writing)), "> ", "> "),
  attribution: ({ content }, writing) => writeInline(content, { ...writing, lineBreak: " " }),
  infoBox: (block, writing) => prefixed(boxText(block, (blocks) => writeBlocks(blocks, writing)), "> ", "> "),
  boxTitle: ({ content }, writing) => writeInline(content, { ...writing, lineBreak: " " }),
  linkCard: (block) => cardText(block),
  embed: (block) => cardText(block),
  horizontalRule: () => "***",
  figure: (block, writing) => figure(block, writing),
  table: (block, writing) => writeTable(block, (content) => cellOf(content, writing)),
  codeBlock: ({ attrs, content }, writing) => fenced(attrs.language ?? "", inlineText(content), machineIn(content, writing)),
  formulaBlock: ({ attrs }) => fenced("math", attrs.latex),
  tableRow: ({ content }, writing) => writeBlocks(content ?? [], writing),
  tableHeader: ({ content }, writing) => writeBlocks(content, writing),
  tableCell: ({ content }, writing) => writeBlocks(content, writing),
};

function writeBlock(block: Block, writing: Writing): string {
  // Each writer takes the kind of block under whose name it stands.
  const write = writers[block.type] as (block: Block, writing: Writing) => string;
  return write(block, writing);
}

function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  const written: string[] = [];
  let before: Block["type"] | undefined;
  for (const block of blocks) {
    const text = writeBlock(block, writing);
    if (text === "") continue;
    // Two lists in a row would be one; a comment between them is how CommonMark parts them.
    if (before === block.type && block.type.endsWith("List")) written.push("<!-- -->");
    written.push(text);
    before = block.type;
  }
  return written.join("\n\n");
}

function heading(level: 2 | 3, text: string): string {
  return text === "" ? "" : `${"#".repeat(level)} ${text.replace(/(?<!\\)#(?=#*$)/g, "\\#")}`;
}

function list(items: readonly ListItem[], marker: (index: number) => string, writing: Writing): string {
  const written = items.map((item) => ({ text: writeBlock(item, writing), loose: item.content.length > 1 })).filter(({ text }) => text !== "");
  const lines = written.map(({ text }, index) => prefixed(text, `${marker(index)} `, " ".repeat(marker(index).length + 1)));
  return lines.join(written.some(({ loose }) => loose) ? "\n\n" : "\n");
}

/** A box stands before words only: an item that begins with something else gets a sign on a line of its own. */
function tasks(items: readonly TaskItem[], writing: Writing): string {
  const written = items.map((item) => {
    const text = writeBlock(item, writing);
    const [first] = item.content;
    const begun = first && writeBlock(first, writing) !== "";
    if (text === "") return { text, loose: false };
    return begun ? { text: prefixed(text, `- [${item.attrs.checked ? "x" : " "}] `, "  "), loose: item.content.length > 1 } : { text: prefixed(`${item.attrs.checked ? "☑" : "☐"}\n\n${text}`, "- ", "  "), loose: true };
  });
  const kept = written.filter(({ text }) => text !== "");
  return kept.map(({ text }) => text).join(kept.some(({ loose }) => loose) ? "\n\n" : "\n");
}

function prefixed(text: string, first: string, others: string): string {
  return text === "" ? "" : text.split("\n").map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd()).join("\n");
}

/** Between more backticks than stand in it; formulas under the name by which GitHub and our reading side know them. */
function fenced(name: string, source: string, machine = ""): string {
  const text = source.toWellFormed();
  if (text.trim() === "") return "";
  const fence = "`".repeat(Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${fence}${[name.replace(/[^\w+#-]/g, ""), machine].filter((part) => part !== "").join(" ")}\n${text.replace(/\n+$/, "")}\n${fence}`;
}

/** Code has no tags in it: where a machine made some of a block, all of it is marked. */
function machineIn(content: readonly Text[] | undefined, { machine }: Writing): string {
  const mark = content?.flatMap(({ marks = [] }) => marks).find((each) => each.type === "generated");
  if (mark?.type !== "generated" || !machine) return "";
  machine(mark.attrs);
  return fenceName(mark.attrs.id);
}

/** Caption and credit stand where the reading side looks for them: behind the address. */
function figure({ attrs }: Figure, { pictureOf }: Writing): string {
  const address = attrs.media === null ? null : pictureOf(attrs.media);
  const words = [attrs.caption, attrs.credit].map((part) => part.trim()).filter((part) => part !== "").join(" | ");
  if (address === null) return words === "" ? "" : escapeLineStart(escapeMarkdown(words));
  return `![${escapeMarkdown(attrs.alt).trim()}](${escapeAddress(address)}${linkTitle(words)})`;
}

/** A cell has one line: its blocks are parted by line breaks, and what has a form of its own there keeps its words. */
function cellOf(blocks: readonly Block[], writing: Writing): string {
  return blocks.map((block) => lineOf(block, { ...writing, lineBreak: "<br>", inTable: true })).filter((line) => line !== "").join("<br>");
}

function lineOf(block: Block, writing: Writing): string {
  if (block.type === "paragraph" || block.type === "heading" || block.type === "attribution" || block.type === "boxTitle") return writeInline(block.content, writing);
  if (block.type === "linkCard" || block.type === "embed") return cardText(block);
  if (block.type === "figure") return figure(block, writing);
  if (block.type === "codeBlock") return writeInline([{ type: "text", text: inlineText(block.content), marks: [{ type: "code" }] }], writing);
  if (block.type === "formulaBlock") return writeInline([{ type: "formula", attrs: block.attrs }], writing);
  return holdsBlocks(block) ? cellOf(block.content ?? [], writing) : "";
}
