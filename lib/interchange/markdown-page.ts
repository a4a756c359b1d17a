/** A Markdown file as pieces, with what its front matter says. */
import { leavesOf } from "#lib/content/blocks";
import { picturesOf } from "#lib/content/html";
import { blocksOfMarkdown, docFromMarkdown } from "#lib/content/markdown";
import { type NamedLine, namedLines, takeNamedLines } from "#lib/content/markdown-lines";
import { plainText } from "#lib/content/text";
import type { Block } from "#lib/content/types";
import { pieceOf } from "./arrange.ts";
import { frontMatterOf } from "./front-matter.ts";
import { namesAfterLabel } from "./names.ts";
import type { Source } from "./source.ts";
import { type Clues, noClues } from "./story.ts";
import { type Clock, findTime } from "./times.ts";

export function readMarkdownPage(text: string, clock: Clock): Source {
  const matter = frontMatterOf(text);
  const { lines, rest: source } = takeNamedLines(matter?.rest ?? text.replace(/\r\n?/g, "\n"));
  const { blocks, notes } = blocksOfMarkdown(source);
  const clues = { ...(matter ? cluesOf(matter.values, clock) : noClues()), ...said(lines) };
  const first = blocks.find((block) => block.type === "heading");
  // The first heading is the headline when it is of the first level; a file of ## sections may have none.
  if (clues.headline === "" && first && /^ {0,3}(?:# |[^\n#]+\n=+[ \t]*$)/m.exec(source)?.index === /^ {0,3}(?:#{1,6} |[^\n#]+\n(?:=+|-+)[ \t]*$)/m.exec(source)?.index) clues.headline = pieceOf(first).text;
  return {
    pieces: blocks.map((block) => pieceOf(block, linkedIn(block))),
    clues,
    dropped: matter ? [{ reason: "frontMatter", text: matter.source }] : [],
    pictures: (body) => picturesOf(body, notes),
    flat: false,
  };
}

/** What a file of ours says of its own lines. */
function said(lines: Record<NamedLine, string[]>): Partial<Clues> {
  return Object.fromEntries(namedLines.flatMap((name) => (lines[name].length === 0 ? [] : [[name, lines[name].map((line) => plainText(docFromMarkdown(line)).trim()).join("\n")]])));
}

function cluesOf(values: ReadonlyMap<string, string[]>, clock: Clock): Clues {
  const first = (...keys: string[]) => keys.map((key) => values.get(key)?.join(" ") ?? "").find((value) => value !== "") ?? "";
  const listed = (...keys: string[]) => keys.flatMap((key) => values.get(key) ?? []);
  const language = first("lang", "language", "locale");
  return {
    ...noClues(),
    headline: first("headline", "title", "标题"),
    kicker: first("kicker", "eyebrow", "引题"),
    standfirst: first("standfirst", "description", "summary", "excerpt", "subtitle", "导读", "摘要"),
    time: findTime(first("date", "published", "publishdate", "pubdate", "时间", "日期", "发布时间"), clock),
    sourceName: first("source", "来源"),
    sourceUrl: webAddress(first("canonical", "canonical_url", "url", "source_url", "link", "原文链接")),
    author: listed("author", "authors", "byline", "作者").map(namesAfterLabel).join(/[a-z]/i.test(first("author", "authors", "byline")) ? ", " : "、"),
    editor: namesAfterLabel(first("editor", "责任编辑", "责编", "编辑")),
    note: first("note", "附记"),
    tags: listed("tags", "tag", "keywords", "标签", "关键词").flatMap((tag) => tag.split(/[,，、]\s*/)).filter((tag) => tag !== "").slice(0, 30),
    language: language === "" ? null : language,
  };
}

/** Characters inside links. */
function linkedIn(block: Block): number {
  let sum = 0;
  for (const leaf of leavesOf([block])) {
    if (leaf.type !== "paragraph" && leaf.type !== "heading") continue;
    for (const run of leaf.content ?? []) sum += run.type === "text" && run.marks?.some((mark) => mark.type === "link") ? run.text.length : 0;
  }
  return sum;
}

function webAddress(text: string): string {
  return /^https?:\/\/\S+$/.test(text) ? text : "";
}
