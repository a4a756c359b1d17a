/** What must and what should be right before an article goes live. Pure: facts in, lines out. */
import { figuresOf } from "#lib/content/figures";
import { countSuggestions } from "#lib/content/suggestions";
import type { ArticleContent } from "#lib/content/types";
import type { ArticleDetails, ChecklistCode, ChecklistItem } from "./types.ts";

/** In widths of a Chinese character: longer headlines break over more than three lines on a phone. */
const longHeadline = 40;

/** `knownPictures`: media that really exist. Lines come in the order a person meets them on the page. */
export function checklist(content: ArticleContent, details: ArticleDetails, knownPictures: ReadonlySet<number>, text: string): ChecklistItem[] {
  const figures = figuresOf(content.body.content).map((figure) => figure.attrs);
  const line = (code: ChecklistCode, fine: boolean, level: "block" | "warn"): ChecklistItem => ({ code, level: fine ? "ok" : level });
  const lines = [
    line("headline", content.headline.trim() !== "", "block"),
    line("body", text.trim() !== "" || figures.length > 0, "block"),
    line("section", details.sectionId !== null, "block"),
    line("byline", details.bylines.length > 0, "block"),
    line("responsibleEditor", details.responsibleEditorId !== null, "warn"),
    line("standfirst", content.standfirst.trim() !== "", "warn"),
  ];
  if (content.headline.trim() !== "") lines.push(line("longHeadline", widthOf(content.headline) <= longHeadline, "warn"));
  if (figures.length > 0) {
    lines.push(line("altText", figures.every((figure) => figure.alt.trim() !== ""), "block"));
    lines.push(line("missingPicture", figures.every((figure) => figure.media !== null && knownPictures.has(figure.media)), "block"));
  }
  const open = countSuggestions(content.body);
  if (open > 0) lines.push({ ...line("openSuggestions", false, "block"), count: open });
  if (details.kind === "repost") lines.push(line("repostSource", details.sources.some((source) => source.relation === "origin" && source.name.trim() !== ""), "block"));
  return lines;
}

export function blockers(items: readonly ChecklistItem[]): ChecklistCode[] {
  return items.filter((item) => item.level === "block").map((item) => item.code);
}

/** A Latin letter is about half as wide as a Chinese character. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < "\u2e80" ? 0.5 : 1), 0);
}
