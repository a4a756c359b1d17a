/** What must and what should be right before an article goes live. Pure: facts in, lines out. */
import { isSeen } from "#lib/content/clean";
import { figuresOf } from "#lib/content/figures";
import { countSuggestions } from "#lib/content/suggestions";
import type { ArticleContent } from "#lib/content/types";
import type { FactsAsked } from "#lib/facts/ledger";
import { type GatesAsked, gateLines } from "./gate-lines.ts";
import type { ArticleDetails, ChecklistCode, ChecklistItem } from "./types.ts";

/** In widths of a Chinese character: longer headlines break over more than three lines on a phone. */
const longHeadline = 40;

/** `knownPictures`: media that really exist. `facts`, `gates`: null while nobody has looked. Lines come in the order a person meets them on the page. */
export function checklist(content: ArticleContent, details: ArticleDetails, knownPictures: ReadonlySet<number>, text: string, facts: FactsAsked | null = null, gates: GatesAsked | null = null): ChecklistItem[] {
  const figures = figuresOf(content.body.content).map((figure) => figure.attrs);
  const line = (code: ChecklistCode, fine: boolean, level: "block" | "warn"): ChecklistItem => ({ code, level: fine ? "ok" : level });
  const lines = [
    line("headline", isSeen(content.headline), "block"),
    line("body", isSeen(text) || figures.length > 0, "block"),
    line("section", details.sectionId !== null, "block"),
    line("byline", details.bylines.length > 0, "block"),
    line(details.kind === "repost" ? "repostEditor" : "responsibleEditor", details.responsibleEditorId !== null, details.kind === "repost" ? "block" : "warn"),
    line("standfirst", isSeen(content.standfirst), "warn"),
  ];
  if (isSeen(content.headline)) lines.push(line("longHeadline", widthOf(content.headline) <= longHeadline, "warn"));
  if (figures.length > 0) {
    lines.push(line("altText", figures.every((figure) => isSeen(figure.alt)), "block"));
    lines.push(line("missingPicture", figures.every((figure) => figure.media !== null && knownPictures.has(figure.media)), "block"));
  }
  const open = countSuggestions(content.body);
  if (open > 0) lines.push({ ...line("openSuggestions", false, "block"), count: open });
  if (facts) lines.push(...factLines(facts));
  return [...lines, ...gateLines(details, gates)];
}

/** What goes against a source stops everybody, and so does what a machine said and nobody has found; the rest is for the section to say. Without a source nothing could be looked up: one line says so. */
function factLines({ found, checked, contradicted, machine, open, rule }: FactsAsked): ChecklistItem[] {
  const lines: ChecklistItem[] = [];
  if (contradicted > 0 || (checked && found > 0)) lines.push({ code: "contradictedClaims", level: contradicted > 0 ? "block" : "ok", count: contradicted });
  if (machine > 0) lines.push({ code: "machineClaims", level: "block", count: machine });
  if (open > 0 && (checked || rule === "strict")) lines.push({ code: "openClaims", level: rule === "strict" ? "block" : "warn", count: open });
  else if (open > 0) lines.push({ code: "uncheckedFacts", level: "warn", count: open });
  return lines;
}

export function blockers(items: readonly ChecklistItem[]): ChecklistCode[] {
  return items.filter((item) => item.level === "block").map((item) => item.code);
}

/** A Latin letter is about half as wide as a Chinese character. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character < "\u2e80" ? 0.5 : 1), 0);
}
