/** Lines of a table for spreadsheets, which take some texts for formulas: those begin with an apostrophe. Pure. */

/** One line with its end, by RFC 4180. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => quoted(harmless(cell === null ? "" : String(cell)))).join(",")}\r\n`;
}

/** Also behind spaces, in full width, and behind what separates cells elsewhere, as some programs read them. */
export function harmless(text: string): string {
  const told = text.replace(/(?!^)([;\t]\s*)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /^\s*[=+\-@\t\r＝＋－＠]/.test(told) ? `'${told}` : told;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
