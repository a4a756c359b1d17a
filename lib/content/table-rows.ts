/** Rows of a foreign table as its writer meant them. */
import { inlineText } from "./text.ts";
import type { Block, Inline, TableCell } from "./types.ts";

type Row = readonly TableCell[];

/** A first row set in bold above others is the head of the table, where nothing else was called that. */
export function headed(rows: readonly Row[]): Row[] {
  const [first = [], ...others] = rows;
  const named = rows.flat().some((cell) => cell.type === "tableHeader");
  if (named || others.length === 0 || !first.every(isBold) || others.some((row) => row.length > 0 && row.every(isBold))) return [...rows];
  return [first.map((cell) => ({ ...cell, type: "tableHeader" as const, content: cell.content.map(plain) })), ...others];
}

/** Without the empty rows around the values of a sheet. */
export function trimmed(rows: readonly Row[]): Row[] {
  const filled = (row: Row) => row.some((cell) => cell.attrs.rowspan > 1 || !cell.content.every((block) => block.type === "paragraph" && (block.content ?? []).length === 0));
  const first = rows.findIndex(filled);
  return first === -1 ? [] : rows.slice(first, rows.findLastIndex(filled) + 1);
}

function isBold(cell: TableCell): boolean {
  const runs = cell.content.flatMap((block): Inline[] => (block.type === "paragraph" ? (block.content ?? []) : [{ type: "hardBreak" }]));
  return inlineText(runs).trim() !== "" && runs.every((run) => run.type === "text" && (run.text.trim() === "" || run.marks?.some((mark) => mark.type === "bold")));
}

function plain(block: Block): Block {
  if (block.type !== "paragraph") return block;
  const content = (block.content ?? []).map((run): Inline => {
    const marks = run.marks?.filter((mark) => mark.type !== "bold") ?? [];
    const { marks: _, ...bare } = run;
    return marks.length === 0 ? bare : { ...bare, marks };
  });
  return { ...block, content };
}
