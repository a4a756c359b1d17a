/** Text that is to stand in Markdown as itself. */

/** One line of text: every sign that could begin something is escaped, line ends become blanks. */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .split(/[\r\n\u2028\u2029]/).map((line, at, lines) => trimmed(line, at > 0, at < lines.length - 1)).filter((line, at, lines) => line !== "" || at === 0 || at === lines.length - 1).join(" ")
    // Addresses must not become links by themselves: inside of one, an escape would be a part of it.
    .replace(/[\\`*_[\]<>&~$|@]|(?<=www)\.|:(?=\/\/)/gi, "\\$&");
}

/** Without blanks where lines meet. */
function trimmed(line: string, start: boolean, end: boolean): string {
  const begun = start ? line.trimStart() : line;
  return end ? begun.trimEnd() : begun;
}

/** What means something at the start of a line only; for text that has been through `escapeMarkdown`. */
export function escapeLineStart(line: string): string {
  return line.trimStart().replace(/^(?:#{1,6}(?=\s|$)|[-+=:])/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** An address between the brackets of a link; nothing in it can end them. */
export function escapeAddress(address: string): string {
  return address.toWellFormed().replace(/[()<>`|\\[\]\s"*_~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`).replace(/&(?=#?\w+;)/g, "&amp;");
}

/** The words after an address: `"…"`, or nothing. */
export function linkTitle(text: string): string {
  const said = escapeMarkdown(text).replaceAll('"', '\\"').trim();
  return said === "" ? "" : ` "${said}"`;
}
