/** A table as Markdown has them: one row of heads, every row as wide as the widest. */
import type { Block, Table, TableCell, TableRow } from "./types.ts";

const rules: Record<string, string> = { left: ":--", center: ":-:", right: "--:" };

/** Cells over several columns or rows are followed by empty ones. @param cellOf the words of a cell, on one line. */
export function writeTable({ content }: Table, cellOf: (content: readonly Block[]) => string): string {
  const grid = gridOf(content, cellOf);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return "";
  const first = content[0]?.content ?? [];
  const hasHeads = first.length > 0 && first.every(({ type }) => type === "tableHeader");
  const line = (cells: readonly (string | undefined)[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? "").join(" | ")} |`;
  const rule = Array.from({ length: width }, (_, at) => rules[alignmentOf(content, at) ?? ""] ?? "---");
  const [heads = [], ...others] = hasHeads ? grid : [[], ...grid];
  return [line(heads), line(rule), ...others.map(line)].join("\n");
}

/** Rows of cells in their columns, with "" where a larger cell reaches. */
function gridOf(rows: readonly TableRow[], cellOf: (content: readonly Block[]) => string): string[][] {
  const taken: boolean[][] = rows.map(() => []);
  return rows.map(({ content = [] }, top) => {
    const row: string[] = [];
    let column = 0;
    for (const cell of content) {
      while (taken[top]?.[column]) row[column++] = "";
      take(taken, cell, top, column);
      row[column] = cellOf(cell.content);
      for (let more = 1; more < cell.attrs.colspan; more++) row[column + more] = "";
      column += cell.attrs.colspan;
    }
    return row;
  });
}

function take(taken: boolean[][], { attrs }: TableCell, top: number, left: number): void {
  for (const row of taken.slice(top + 1, top + attrs.rowspan)) for (let column = left; column < left + attrs.colspan; column++) row[column] = true;
}

function alignmentOf(rows: readonly TableRow[], column: number): string | null {
  return rows.find(({ content }) => content?.[column])?.content?.[column]?.attrs.align ?? null;
}
