/** The words of a body: as plain text, and counted as newsrooms count. */
import type { Block, Doc, Inline } from "./types.ts";

/** Blocks on lines of their own, cells of a row divided by tabs, captions included, markup gone. */
export function plainText(doc: Doc): string {
  return (doc.content ?? []).map(blockText).filter((text) => text !== "").join("\n");
}

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineText(block.content);
    case "figure":
      return [block.attrs.caption, block.attrs.credit].filter((text) => text !== "").join(" ");
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

export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("");
}

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}`;
const wide = String.raw`\u3000-\u303f\uff00-\uffef\u2014\u2026\u2018\u2019\u201c\u201d\u00b7`;
// A run of letters and digits with what belongs inside it: 2.0, GPT-4, don't, 1,000, 31%.
const unit = new RegExp(`[${cjk}]|[${wide}]|[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|[.,'’\\-_/@:](?=[\\p{L}\\p{N}]))*`, "gu");
const wordRun = new RegExp(`[^${cjk}${wide}]`, "u");

/**
 * The newsroom's count: a Chinese character or full-width mark is 1, a run of Latin letters or digits is 1, blanks are 0.
 * An English text is so counted in words.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const match of text.matchAll(unit)) count += wordRun.test(match[0][0] ?? "") ? countRun(match[0]) : 1;
  return count;
}

// Letters of both kinds stand together without a blank in Chinese: 第3季度GDP.
function countRun(run: string): number {
  const inner = run.match(new RegExp(`[${cjk}]|[^${cjk}]+`, "gu"));
  return inner?.length ?? 1;
}

/** Whole minutes, at least 1: 400 Chinese characters or 230 English words a minute (Brysbaert 2019 for English; Chinese readers' 255 words ≈ 400 characters). */
export function readingMinutes(characters: number, language: "zh-CN" | "en"): number {
  return Math.max(1, Math.round(characters / (language === "en" ? 230 : 400)));
}
