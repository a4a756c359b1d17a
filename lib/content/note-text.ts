/** The blocks of a foreign footnote as the one line of words that a footnote holds. */
import { leavesOf } from "./blocks.ts";
import { joinedRuns, textRun } from "./marks.ts";
import { longestFootnote } from "./limits.ts";
import type { Block, Inline, Text } from "./types.ts";

/** Null where a line cannot hold it: a picture, too many words, none at all. */
export function noteText(blocks: readonly Block[]): Text[] | null {
  const leaves = [...leavesOf(blocks)];
  if (leaves.some((leaf) => leaf.type === "figure")) return null;
  const runs = leaves.flatMap((leaf, at) => [...(at > 0 ? [textRun(" ")] : []), ...runsOf(leaf)]).map(asText);
  const words = joinedRuns(runs);
  const length = words.reduce((sum, run) => sum + run.text.length, 0);
  return length === 0 || length > longestFootnote ? null : words;
}

function runsOf(leaf: Block): readonly Inline[] {
  if (leaf.type === "paragraph" || leaf.type === "heading" || leaf.type === "codeBlock") return leaf.content ?? [];
  if (leaf.type === "attribution" || leaf.type === "boxTitle") return leaf.content ?? [];
  if (leaf.type === "linkCard" || leaf.type === "embed") return leaf.attrs.href === "" ? [] : [textRun(leaf.attrs.title || leaf.attrs.href, [{ type: "link", attrs: { href: leaf.attrs.href } }])];
  return leaf.type === "formulaBlock" ? [{ type: "formula", attrs: leaf.attrs }] : [];
}

function asText(run: Inline): Text {
  if (run.type === "text") return { ...run, text: run.text.replace(/\n/g, " ") };
  return { type: "text", text: run.type === "formula" ? `$${run.attrs.latex}$` : " " };
}
