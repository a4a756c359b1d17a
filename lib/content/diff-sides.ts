/** Reads one side of a difference: the text as it was, or as it is. What a view shows is complete exactly when this gives the text back. */
import type { AnyMark, AnyNode, Change, Inside, Row, Run } from "./diff-types.ts";

export type Side = "before" | "after";

export function sideOfRows(rows: readonly Row[], side: Side): AnyNode[] {
  return rows.flatMap((row) => (isOn(row, side) ? sideOfRow(row, side) : []));
}

function isOn({ is }: Row, side: Side): boolean {
  return is === "same" || is === "changed" || is === "wrapped" || is === "parted" || (side === "after" ? is === "added" || is === "moved" : is === "removed" || is === "left");
}

function sideOfRow(row: Row, side: Side): AnyNode[] {
  if (row.is === "changed") return [sideOfChange(row.change, side)];
  if (row.is === "wrapped") return row.on === side ? [{ ...row.shell, content: sideOfRows(row.rows, side) }] : sideOfRows(row.rows, side);
  if (row.is === "parted") return linesOf(sideOfRuns(row.runs, side)).map((content, at) => (content.length > 0 ? { ...row[side][at], type: "paragraph", content } : { ...row[side][at], type: "paragraph" }));
  return [row.is === "moved" && row.change ? sideOfChange(row.change, side) : row.node];
}

function linesOf(nodes: readonly AnyNode[]): AnyNode[][] {
  const lines: AnyNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === "paragraphBreak") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

export function sideOfChange(change: Change, side: Side): AnyNode {
  const content = sideOfInside(change.inside, side);
  return content.length > 0 ? { ...change[side], content } : change[side];
}

function sideOfInside(inside: Inside, side: Side): AnyNode[] {
  if (inside.of === "nothing") return [];
  return inside.of === "words" ? sideOfRuns(inside.runs, side) : sideOfRows(inside.rows, side);
}

export function sideOfRuns(runs: readonly Run[], side: Side): AnyNode[] {
  return runs.flatMap((run) => {
    if (run.is === "reworded") return [run[side]];
    if (run.is === "restyled") return [nodeOf(run.piece, run[side])];
    return run.is === "same" || run.is === (side === "before" ? "removed" : "added") ? [nodeOf(run.piece, run.marks)] : [];
  });
}

function nodeOf(piece: { text: string } | { node: AnyNode }, marks: readonly AnyMark[]): AnyNode {
  const node: AnyNode = "node" in piece ? piece.node : { type: "text", text: piece.text };
  return marks.length > 0 ? { ...node, marks } : node;
}
