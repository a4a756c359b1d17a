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

/** A note's own number and the arrow back to the text say nothing once it stands there. */
export function withoutSigns(blocks: readonly Block[]): Block[] {
  const kept = blocks.map((block) => (block.type === "paragraph" ? { ...block, content: (block.content ?? []).map((run) => ({ ...run })) } : block));
  const first = kept[0]?.type === "paragraph" ? kept[0].content?.[0] : undefined;
  if (first?.type === "text") first.text = first.text.replace(/^[\s\u00a0^↑↩]*(?:[[［]\d{1,3}[\]］])?[\s\u00a0.、:：]*/u, "");
  const end = kept.at(-1);
  const last = end?.type === "paragraph" ? end.content?.at(-1) : undefined;
  if (last?.type === "text") last.text = last.text.slice(0, -20) + last.text.slice(-20).replace(/(?:[\s\u00a0↑↩^]|\ufe0e|\ufe0f)+$/u, "");
  return kept;
}
