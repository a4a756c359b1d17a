/** Tables that people have in files: bytes of any encoding newsrooms still use, any column order, any separator. */
import { CsvError, parse } from "csv-parse/sync";
import { Refusal, refuse } from "#lib/kernel/refusal";
import { asWritten, csvLine } from "./csv.ts";
import { decode } from "./decode.ts";

/** Bytes of one file. */
export const largestTable = 5 * 1024 * 1024;
/** Rows over the headings: official lists begin with their name. */
const mostAbove = 10;
const separators = [",", "\t", ";", "；", "，", "|"] as const;

/** `line`: as an editor of text counts it, from 1. */
export type TableRow<Column extends string> = { line: number; cell: (column: Column) => string };
export type Table<Column extends string> = { columns: readonly Column[]; rows: readonly TableRow<Column>[] };
/** What columns are called, in any language; compared without spaces, marks and case. */
export type Headings<Column extends string> = Record<Column, readonly string[]>;

/** UTF-8, UTF-16 and GBK. Refuses "table.binary", "table.tooLarge", "table.empty", "table.garbled". */
export function decodeTable(bytes: Uint8Array): string {
  try {
    const { text, replaced } = decode(bytes, undefined, largestTable);
    if (replaced > 0) refuse("table.garbled", { count: replaced });
    return text;
  } catch (error) {
    if (error instanceof Refusal && error.code.startsWith("import.")) throw new Refusal(error.code.replace("import.", "table."), error.params);
    throw error;
  }
}

/**
 * Null where no line of the first ones holds `needed` as a heading. Refuses "table.quotes" with the line where quotation marks do not close.
 */
export function readTable<Column extends string>(text: string, headings: Headings<Column>, needed: Column): Table<Column> | null {
  const names = Object.keys(headings) as Column[];
  const above = text.split(/\r\n|\r|\n/).slice(0, mostAbove);
  const nameOf = (cell: string) => names.find((name) => headings[name].some((heading) => plain(heading) === plain(cell)));
  for (const [at, line] of above.entries()) {
    const separator = separators.find((each) => line.split(each).some((cell) => nameOf(cell) === needed));
    if (separator === undefined) continue;
    const columns = line.split(separator).map(nameOf);
    return { columns: columns.filter((name) => name !== undefined), rows: rowsOf(text, separator, at + 1, columns) };
  }
  return null;
}

function rowsOf<Column extends string>(text: string, separator: string, head: number, columns: readonly (Column | undefined)[]): TableRow<Column>[] {
  const records = recordsOf(text, separator, head);
  return records.filter(({ record }) => record.some((cell) => cell.trim() !== "")).map(({ record, line }) => ({ line, cell: (column) => asWritten(record[columns.indexOf(column)] ?? "").trim() }));
}

function recordsOf(text: string, separator: string, head: number): { record: string[]; line: number }[] {
  const below = text.split(/\r\n|\r|\n/).slice(head).join("\n");
  try {
    const ends: number[] = [];
    const noteEnd = (record: string[], { lines }: { lines: number }) => {
      ends.push(lines);
      return record;
    };
    const read = parse(below, { delimiter: separator, relax_column_count: true, skip_empty_lines: true, on_record: noteEnd });
    // The parser tells the line on which a record ends.
    return read.map((record, at) => ({ record, line: head + (ends[at] ?? 0) - record.join("").split("\n").length + 1 }));
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal("table.quotes", { line: head + Number("lines" in error ? error.lines : 1) });
    throw error;
  }
}

export function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

/** With the mark by which spreadsheets know UTF-8. */
export function csvFile(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map(csvLine).join("")}`;
}
