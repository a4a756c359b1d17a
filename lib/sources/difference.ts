/** What a source says now against what is kept of it, as rows that a page can print. Pure. */
import { diffContents } from "#lib/content/diff";
import type { AnyNode, Change, Row, Run } from "#lib/content/diff-types";
import type { ArticleContent } from "#lib/content/types";
import type { DifferenceRow, DifferenceRun } from "./types.ts";

/** @returns changed passages in order, and how many lie unchanged between them. */
export function differenceOf(before: readonly string[], after: readonly string[]): DifferenceRow[] {
  const { rows } = diffContents(contentOf(before), contentOf(after), "zh-CN");
  const told: DifferenceRow[] = [];
  for (const row of rows) {
    const last = told.at(-1);
    if (row.is === "same" && last?.is === "same") last.count++;
    else if (row.is !== "left") told.push(rowOf(row));
  }
  return told;
}

function contentOf(passages: readonly string[]): ArticleContent {
  return { kicker: "", headline: "", standfirst: "", note: "", body: { type: "doc", content: passages.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) } };
}

function rowOf(row: Exclude<Row, { is: "left" }>): DifferenceRow {
  switch (row.is) {
    case "same":
      return { is: "same", count: 1 };
    case "added":
    case "removed":
      return { is: row.is, runs: [{ is: row.is, text: wordsOf(row.node) }] };
    case "changed":
      return { is: "changed", runs: runsOf(row.change) };
    case "moved":
      return { is: "moved", runs: row.change ? runsOf(row.change) : [{ is: "same", text: wordsOf(row.node) }] };
    case "parted":
      return { is: "changed", runs: row.runs.map(runOf) };
    case "wrapped":
      return { is: "same", count: 1 };
  }
}

function runsOf({ inside }: Change): DifferenceRun[] {
  return inside.of === "words" ? inside.runs.map(runOf) : [];
}

function runOf(run: Run): DifferenceRun {
  if (run.is === "reworded") return { is: "same", text: wordsOf(run.after) };
  // Where one paragraph became two, a break stands among the words.
  const text = "text" in run.piece ? run.piece.text : " ¶ ";
  return { is: run.is === "restyled" ? "same" : run.is, text };
}

function wordsOf(node: AnyNode): string {
  return node.text ?? (node.content ?? []).map(wordsOf).join("");
}
