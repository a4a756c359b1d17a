/** A block of the body as lines of plain text, for where there is nothing but text. */
import { isCountedInChinese } from "#lib/content/text";
import type { ArticleContent, Block, Inline } from "#lib/content/types";
import { labelledText } from "#lib/labels/framed";
import { labelFor } from "#lib/labels/label";
import { machineShare } from "#lib/labels/share";
import { defaultLabelSettings } from "#lib/labels/types";

/** The sign at the end of a line that is suggested; the document model's types do not know it. */
type Pilcrow = { type: "pilcrow"; attrs: { kind: string } };
type Run = Inline | Pilcrow;
type Any = Block | Run;
/** How words that wait for a decision are printed: what is suggested and what is struck out must not run into each other. */
export type SuggestedWords = { inserted: (words: string) => string; deleted: (words: string) => string };

/** A whole article as text, for copying it or putting it into a file: what a machine made of it is said first, in the words a site begins with. */
export function wordsOf({ body, ...lines }: ArticleContent, words: SuggestedWords): string {
  const parts = [lines.kicker, lines.headline, lines.standfirst, ...body.content.map((block) => blockText(block, words)), lines.note];
  const text = parts.filter((part) => part !== "").join("\n\n");
  return labelledText(text, labelFor(machineShare(body), defaultLabelSettings, isCountedInChinese(text) ? "zh-CN" : "en"), "start");
}

/** One line for each paragraph, list entry or table row; pictures by their description. */
function blockText(block: Block, words: SuggestedWords): string {
  switch (block.type) {
    case "figure":
      return [block.attrs.alt, block.attrs.caption, block.attrs.credit].filter((text) => text !== "").join(" · ");
    case "horizontalRule":
      return "———";
    case "bulletList":
      return block.content.map((item) => `• ${childText(item, words)}`).join("\n");
    case "orderedList":
      return block.content.map((item, at) => `${block.attrs.start + at}. ${childText(item, words)}`).join("\n");
    case "table":
      return block.content.map((row) => (row.content ?? []).map((cell) => childText(cell, words)).join(" | ")).join("\n");
    case "formulaBlock":
      return `$$${block.attrs.latex}$$`;
    case "taskList":
      return block.content.map((item) => `${item.attrs.checked ? "☑" : "☐"} ${childText(item, words)}`).join("\n");
    case "linkCard":
      return [block.attrs.title, block.attrs.description, block.attrs.href].filter((text) => text !== "").join("\n");
    case "embed":
      return [block.attrs.title, block.attrs.href].filter((text) => text !== "").join("\n");
    default:
      return childText(block, words);
  }
}

function childText(node: { content?: readonly Any[] }, words: SuggestedWords): string {
  const children = node.content ?? [];
  if (children.every(isRun)) return lineText(children, words);
  return children.map((child) => (isRun(child) ? lineText([child], words) : blockText(child, words))).join("\n");
}

function isRun(child: Any): child is Run {
  return child.type === "text" || child.type === "hardBreak" || child.type === "formula" || child.type === "footnote" || child.type === "pilcrow";
}

/** Neighbours with the same fate are printed as one. */
function lineText(runs: readonly Run[], words: SuggestedWords): string {
  let line = "";
  for (let at = 0; at < runs.length; at++) {
    const fate = fateOf(runs[at]);
    let text = "";
    for (let run = runs[at]; run && fateOf(run) === fate; run = runs[++at]) text += runText(run, words);
    at--;
    if (fate.includes("deletion")) text = words.deleted(text);
    line += fate.includes("insertion") ? words.inserted(text) : text;
  }
  return line;
}

/** What somebody has suggested and somebody else struck out is both. */
function fateOf(run: Run | undefined): string {
  if (run?.type === "pilcrow") return run.attrs.kind;
  const names: string[] = (run?.marks ?? []).map(({ type }) => type);
  return ["insertion", "deletion"].filter((name) => names.includes(name)).join(" ");
}

/** Signs of Markdown stand for what has no letters: they read the same in both languages. */
function runText(run: Run, words: SuggestedWords): string {
  switch (run.type) {
    case "text":
      return run.text;
    case "hardBreak":
      return "\n";
    case "pilcrow":
      return "¶";
    case "formula":
      return `$${run.attrs.latex}$`;
    case "footnote":
      return `[^ ${lineText(run.content ?? [], words)}]`;
  }
}
