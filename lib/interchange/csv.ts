/** Lines of a table for spreadsheets, which take some texts for formulas: those begin with an apostrophe, and lose it when the table is read back. Pure. */

/** One line with its end, by RFC 4180. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => quoted(harmless(cell === null ? "" : String(cell)))).join(",")}\r\n`;
}

// Also behind spaces, in full width, and behind what separates cells elsewhere, as some programs read them.
// Apostrophes that were there get another one: else a text of one's own would come back without it.
// Looked ahead first: a run of spaces or apostrophes is walked once, however long somebody made it.
const atStart = /^(?='*\s*[=+\-@\t\r＝＋－＠])/;
const behindCut = /(?<!')(?='*[=+\-@＝＋－＠])(?<=[;\t]\s*)/g;
const startTold = /^'(?='*\s*[=+\-@\t\r＝＋－＠])/;
const cutTold = /(?<!')'(?='*[=+\-@＝＋－＠])(?<=[;\t]\s*')/g;

export function harmless(text: string): string {
  return text.replace(behindCut, "'").replace(atStart, "'");
}

/** What `harmless` was given. */
export function asWritten(cell: string): string {
  return cell.replace(startTold, "").replace(cutTold, "");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
