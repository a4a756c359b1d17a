/** The words of a body: as plain text, and counted as newsrooms count. */
import { leavesOf } from "./blocks.ts";
import { rejected } from "./suggestions.ts";
import type { Block, Doc, Footnote, Inline } from "./types.ts";

/**
 * Blocks on lines of their own, cells of a row divided by tabs, captions included, credits and markup gone.
 * Code stands as it is written, formulas by their source, footnotes behind everything, where they are printed.
 * What is only suggested is not in it.
 */
export function plainText(doc: Doc): string {
  const blocks = rejected(doc).content ?? [];
  return [...blocks.map(blockText), ...footnotesOf(blocks).map(({ content }) => inlineText(content))].filter((text) => text !== "").join("\n");
}

/** Footnotes in the order of the page. */
function footnotesOf(blocks: readonly Block[]): Footnote[] {
  return [...leavesOf(blocks)].flatMap((block) => (block.type === "paragraph" || block.type === "heading" ? (block.content ?? []).filter((node) => node.type === "footnote") : []));
}

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "codeBlock":
    case "attribution":
    case "boxTitle":
      return inlineText(block.content);
    case "figure":
      return block.attrs.caption;
    // What another site says of itself is not our text, but its title is read here.
    case "linkCard":
    case "embed":
      return block.attrs.title;
    case "formulaBlock":
      return block.attrs.latex;
    case "horizontalRule":
      return "";
    case "tableRow":
      return (block.content ?? []).map(blockText).join("\t");
    case "tableCell":
    case "tableHeader":
      return block.content.map(blockText).join(" ");
    default:
      return block.content.map(blockText).filter((text) => text !== "").join("\n");
  }
}

/** The words of one line. A footnote is no part of it: it would part words that belong together. */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map(wordsOf).join("");
}

function wordsOf(node: Inline): string {
  switch (node.type) {
    case "text":
      return node.text;
    case "hardBreak":
      return "\n";
    case "formula":
      return node.attrs.latex;
    case "footnote":
      return "";
  }
}

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}`;
const wide = String.raw`\u3000-\u303f\uff00-\uffef`;
/** Quotation marks, dashes and dots that Chinese prints full width and English does not. */
const shared = String.raw`\u2014\u2026\u2018\u2019\u201c\u201d\u00b7`;
const letter = String.raw`[[\p{L}\p{M}\p{N}]--[${cjk}${wide}]]`;
// A run of letters and digits with what belongs inside it: 2.0, GPT-4, don't, 1,000, a@b.cn.
const run = String.raw`${letter}(?:${letter}|[.,'’\-_\/@:](?=${letter}))*`;
const inChinese = new RegExp(String.raw`${run}|[[${cjk}${wide}${shared}]--[\u3000]]`, "gv");
const inEnglish = new RegExp(run, "gv");
const eachCjk = new RegExp(`[${cjk}]`, "gu");
const anyCjk = new RegExp(`[${cjk}${wide}]`, "u");

/**
 * The newsroom's count: a Chinese character or full-width mark is 1, a run of Latin letters or digits is 1
 * (with what stands inside it: GPT-4.0, 1,164), blanks and half-width marks are 0. A text without any Chinese is so counted in words.
 */
export function countCharacters(text: string): number {
  return text.match(anyCjk.test(text) ? inChinese : inEnglish)?.length ?? 0;
}

/** Whether a text is counted as Chinese is: one such character is enough. */
export function isCountedInChinese(text: string): boolean {
  return anyCjk.test(text);
}

/** Where each counted character of a part of a text stands, in UTF-16 units. @param chinese how the whole text is counted */
export function countedIn(text: string, chinese: boolean): { from: number; to: number }[] {
  return Array.from(text.matchAll(chinese ? inChinese : inEnglish), ({ 0: found, index }) => ({ from: index, to: index + found.length }));
}

/** For those who want to know more: with and without marks, and how many of them are words and numbers in Latin letters. */
export function countsOf(text: string): { characters: number; withoutMarks: number; words: number } {
  const words = text.match(inEnglish)?.length ?? 0;
  return { characters: countCharacters(text), withoutMarks: words + (text.match(eachCjk)?.length ?? 0), words };
}

/** Whole minutes, at least 1: 400 Chinese characters or 230 English words a minute (Brysbaert 2019 for English; Chinese readers' 255 words ≈ 400 characters). */
export function readingMinutes(characters: number, language: "zh-CN" | "en"): number {
  return Math.max(1, Math.round(characters / (language === "en" ? 230 : 400)));
}
