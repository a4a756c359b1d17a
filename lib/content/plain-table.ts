/** Plain text of a spreadsheet: cells parted by tabs, rows by lines. */
import { cleanText } from "./clean.ts";
import { textRun } from "./marks.ts";
import type { Block, Inline, Table, TableCell } from "./types.ts";

const mostCells = 20_000;

/** Null where it is no table: every row has as many cells as the first, at least two of each. */
export function tableOfText(text: string): Table | null {
  if (!text.includes("\t")) return null;
  const rows = rowsIn(cleanText(text.replace(/\r\n?/g, "\n")));
  const columns = rows[0]?.length ?? 0;
  if (rows.length < 2 || columns < 2 || columns > 60 || rows.length * columns > mostCells || rows.some((row) => row.length !== columns)) return null;
  // A text that is merely indented by tabs.
  if (rows.every((row) => row.filter((cell) => cell.trim() !== "").length < 2)) return null;
  return { type: "table", content: rows.map((row) => ({ type: "tableRow", content: row.map(cellOf) })) };
}

function cellOf(text: string): TableCell {
  return { type: "tableCell", attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [paragraphOf(text)] };
}

function paragraphOf(text: string): Block {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const content = lines.flatMap((line, at): Inline[] => (at === 0 ? [textRun(line)] : [{ type: "hardBreak" }, textRun(line)]));
  return content.length === 0 ? { type: "paragraph" } : { type: "paragraph", content };
}

/** A cell with tabs or lines in it stands in quotation marks, its own are doubled. */
function rowsIn(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\n+$/, "");
  let at = 0;
  while (at <= source.length) {
    const quoted = source[at] === '"' ? /"((?:[^"]|"")*)"(?=[\t\n]|$)/y : null;
    if (quoted) quoted.lastIndex = at;
    const match = quoted?.exec(source);
    const end = match ? at + match[0].length : endOf(source, at);
    rows.at(-1)?.push(match ? (match[1] ?? "").replaceAll('""', '"') : source.slice(at, end));
    if (source[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

function endOf(source: string, from: number): number {
  const sign = /[\t\n]/g;
  sign.lastIndex = from;
  return sign.exec(source)?.index ?? source.length;
}
