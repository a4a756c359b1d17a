/** Keeps Markdown that was written to exhaust a parser from doing so; what people write passes unchanged. */

const mostMarkers = 20;
const widestIndent = 60;
/** Signs in one paragraph: the parser's time grows with their square. */
const mostSigns = 1_500;
const containers = /^[ \t]*((?:(?:[>*+-]|\d{1,9}[.)])[ \t]*)+)/;

/** Takes off markers of quotations and lists beyond 20 on a line, blanks beyond 60 before one, and the meaning of signs in a paragraph made of them. */
export function tamed(markdown: string): string {
  const lines = markdown.replace(/\r\n?/g, "\n").split("\n").map(tamedLine);
  return lines.join("\n").split(/(\n[ \t]*\n)/).map(tamedParagraph).join("");
}

function tamedLine(line: string): string {
  const unindented = line.replace(/^[ \t]{61,}/, " ".repeat(widestIndent));
  const markers = containers.exec(unindented)?.[1]?.match(/[>*+-]|\d{1,9}[.)]/g) ?? [];
  if (markers.length <= mostMarkers) return unindented;
  return markers.slice(0, mostMarkers).join(" ") + unindented.slice(containers.exec(unindented)?.[0].length ?? 0);
}

function tamedParagraph(paragraph: string): string {
  const signs = paragraph.match(/[*_~`[\]<|]/g)?.length ?? 0;
  return signs <= mostSigns ? paragraph : paragraph.replace(/[*_~`[\]<|\\]/g, "\\$&");
}
