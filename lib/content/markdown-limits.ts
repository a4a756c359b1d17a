/** Keeps Markdown that was written to exhaust a parser from doing so; what people write passes unchanged. */

const mostMarkers = 20;
const widestIndent = 60;
/** Lines of one text. */
const mostLines = 20_000;
/** Signs that open or close something, in one piece of running text: the parser's time grows with their square. */
const mostSigns = 1_500;
const containers = /^[ \t]*((?:(?:[>*+-]|\d{1,9}[.)])[ \t]*)+)/;

/** Takes off markers of quotations and lists beyond 20 on a line, and blanks beyond 60 before one. */
export function tamed(markdown: string): string {
  return markdown.replace(/\r\n?/g, "\n").split("\n").map(tamedLine).join("\n");
}

/** Whether the text is better read line by line than as Markdown. */
export function isUnreasonable(markdown: string): boolean {
  const lines = markdown.split("\n");
  if (lines.length > mostLines) return true;
  let signs = 0;
  for (const line of lines) {
    if (/^\s*(?:$|[>#|*+-]|\d{1,9}[.)])/.test(line)) signs = 0;
    signs += line.match(/[*_~`[\]<&$]/g)?.length ?? 0;
    if (signs > mostSigns) return true;
  }
  return false;
}

function tamedLine(line: string): string {
  const unindented = line.replace(/^[ \t]{61,}/, " ".repeat(widestIndent));
  const found = containers.exec(unindented);
  const markers = found?.[1]?.match(/[>*+-]|\d{1,9}[.)]/g) ?? [];
  return found && markers.length > mostMarkers ? markers.slice(0, mostMarkers).join(" ") + unindented.slice(found[0].length) : unindented;
}
