/** Tables of foreign HTML: those with data become tables, those that only lay out a page are taken apart. */
import type { Flow } from "./flow.ts";
import { blocksInside, isHidden, type Walk, walkChildren } from "./html-blocks.ts";
import { hasClass } from "./html-style.ts";
import { headed, trimmed } from "./table-rows.ts";
import { attribute, elementsIn, type HtmlElement, isElement, rawText } from "./html-tree.ts";
import type { Block, CellAttrs, TableCell, TableRow } from "./types.ts";

const deepestNesting = 6;
const mostColumns = 60;
/** Beyond this, rows are left as long as they are: filling them up would multiply a hostile table. */
const widestSquared = 200;
/** A cell with more text than this holds a story, not a value. */
const longestValue = 500;

/** Writes a table into the flow; a caption stands before it. */
export function readTable(element: HtmlElement, flow: Flow, walk: Walk): void {
  flow.end();
  const rows = rowsOf(element).filter((row) => !isHidden(row));
  if (flow.nesting >= deepestNesting || isLayout(element, rows)) return layOut(element, flow, walk);
  for (const caption of childrenNamed(element, "caption")) for (const block of blocksInside(caption, flow, walk).blocks) flow.add(block);
  let linked = 0;
  const grid = rows.map((row) =>
    cellsOf(row).map((cell): TableCell => {
      const inner = blocksInside(cell, flow, walk);
      linked += inner.linked;
      return { type: cell.tagName === "th" || isHead(row) ? "tableHeader" : "tableCell", attrs: attributesOf(cell), content: inner.blocks.length > 0 ? inner.blocks : [{ type: "paragraph" }] };
    }),
  );
  const content = squared(headed(isSheet(element) ? trimmed(grid) : grid));
  if (content.length > 0) flow.add({ type: "table", content }, linked);
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => (child.tagName === "tr" ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? childrenNamed(child, "tr") : []));
}

/** Word repeats these rows on every page. */
function isHead(row: HtmlElement): boolean {
  return row.parentNode?.nodeName === "thead";
}

/** Cells of Excel, WPS and Google Sheets: values, whatever their length. */
function isSheet(table: HtmlElement): boolean {
  if (["data-sheets-root", "data-sheets-baot"].some((name) => attribute(table, name) !== null)) return true;
  return rowsOf(table).slice(0, 20).flatMap(cellsOf).some((cell) => hasClass(cell, /^(?:xl|et)\d+$/) || attribute(cell, "data-sheets-value") !== null);
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(isElement).filter((child) => child.tagName === "td" || child.tagName === "th");
}

function childrenNamed(element: HtmlElement, name: string): HtmlElement[] {
  return element.childNodes.filter(isElement).filter((child) => child.tagName === name);
}

function isLayout(table: HtmlElement, rows: readonly HtmlElement[]): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, "role") ?? "")) return true;
  const cells = rows.map(cellsOf);
  if (isSheet(table)) return cells.every((row) => row.length < 2);
  const inner = [...elementsIn(table)];
  if (inner.some((element) => /^(?:table|h1|article|form|nav)$/.test(element.tagName))) return true;
  if (inner.some((element) => element.tagName === "th")) return false;
  return cells.every((row) => row.length < 2) || cells.flat().some((cell) => rawText(cell).trim().length > longestValue);
}

function layOut(element: HtmlElement, flow: Flow, walk: Walk): void {
  const outer = flow.holder;
  for (const part of [...childrenNamed(element, "caption"), ...rowsOf(element).flatMap(cellsOf)]) {
    flow.holder = part;
    walkChildren(part, flow, walk);
    flow.end();
  }
  flow.holder = outer;
}

function attributesOf(cell: HtmlElement): CellAttrs {
  const span = (name: string, most: number) => Math.min(most, Math.max(1, Number.parseInt(attribute(cell, name) ?? "1", 10) || 1));
  const written = attribute(cell, "align") ?? /text-align\s*:\s*(left|center|right)/i.exec(attribute(cell, "style") ?? "")?.[1] ?? "";
  const align = (["left", "center", "right"] as const).find((side) => side === written.toLowerCase()) ?? null;
  return { colspan: span("colspan", mostColumns), rowspan: span("rowspan", 200), colwidth: null, align };
}

/** Rows of equal width: short ones get empty cells, spans end at the last row. Rows without any cell of their own go. */
export function squared(grid: readonly (readonly TableCell[])[]): TableRow[] {
  const taken: number[] = grid.map(() => 0);
  for (const [at, row] of grid.entries()) {
    for (const cell of row) {
      cell.attrs.rowspan = Math.min(cell.attrs.rowspan, grid.length - at);
      for (let below = at; below < at + cell.attrs.rowspan; below++) taken[below] = (taken[below] ?? 0) + cell.attrs.colspan;
    }
  }
  const width = taken.reduce((widest, each) => Math.max(widest, each), 0);
  if (width > widestSquared) return grid.map((content) => ({ type: "tableRow", content: [...content] }));
  const empty = (): Block & TableCell => ({ type: "tableCell", attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [{ type: "paragraph" }] });
  const rows = grid.map((row, at): TableRow => ({ type: "tableRow", content: [...row, ...Array.from({ length: width - (taken[at] ?? 0) }, empty)] }));
  return width === 0 ? [] : rows;
}
