/** What must and what should be right before an article goes live. Pure: facts in, lines out. */
import type { ArticleContent, Block } from "#lib/content/types";
import type { ArticleDetails, ChecklistCode, ChecklistItem } from "./types.ts";

/** Longer headlines break over three lines on a phone. */
const longHeadline = 40;

/** `knownPictures`: media that really exist. Lines come in the order a person meets them on the page. */
export function checklist(content: ArticleContent, details: ArticleDetails, knownPictures: ReadonlySet<number>, text: string): ChecklistItem[] {
  const figures = figuresIn(content.body.content ?? []);
  const line = (code: ChecklistCode, fine: boolean, level: "block" | "warn"): ChecklistItem => ({ code, level: fine ? "ok" : level });
  const lines = [
    line("headline", content.headline.trim() !== "", "block"),
    line("body", text.trim() !== "" || figures.length > 0, "block"),
    line("section", details.sectionId !== null, "block"),
    line("byline", details.bylines.length > 0, "block"),
    line("responsibleEditor", details.responsibleEditorId !== null, "warn"),
    line("standfirst", content.standfirst.trim() !== "", "warn"),
    line("longHeadline", [...content.headline].length <= longHeadline, "warn"),
  ];
  if (figures.length > 0) {
    lines.push(line("altText", figures.every((figure) => figure.alt.trim() !== ""), "block"));
    lines.push(line("missingPicture", figures.every((figure) => figure.media !== null && knownPictures.has(figure.media)), "block"));
  }
  if (details.kind === "repost") lines.push(line("repostSource", details.sources.some((source) => source.relation === "origin" && source.name.trim() !== ""), "block"));
  return lines;
}

export function blockers(items: readonly ChecklistItem[]): ChecklistCode[] {
  return items.filter((item) => item.level === "block").map((item) => item.code);
}

type FigureFacts = { media: number | null; alt: string; caption: string; credit: string };

/** Every picture of a body, also those inside quotations, lists and tables. */
export function figuresIn(blocks: readonly Block[]): FigureFacts[] {
  const found: FigureFacts[] = [];
  const waiting: Block[] = [...blocks].reverse();
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (block.type === "figure") found.push(block.attrs);
    else if ("content" in block && block.content) for (const child of [...block.content].reverse()) if (isBlock(child)) waiting.push(child);
  }
  return found;
}

function isBlock(node: { type: string }): node is Block {
  return node.type !== "text" && node.type !== "hardBreak";
}
