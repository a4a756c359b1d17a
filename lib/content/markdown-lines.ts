/** Kicker, standfirst and note in our own Markdown files: paragraphs that everybody reads, each behind a comment that says what it is. Pure. */
import { escapeLineStart, escapeMarkdown } from "./markdown-escape.ts";

export const namedLines = ["kicker", "standfirst", "note"] as const;
export type NamedLine = (typeof namedLines)[number];

const written = /^<!--(kicker|standfirst|note)-->\n\n([^\n]+)(?:\n|$)/gm;

/** "" for an empty one; of several lines each is a paragraph. */
export function writeNamedLine(name: NamedLine, text: string): string {
  const lines = text.split(/[\r\n\u2028\u2029]+/).map((line) => line.trim()).filter((line) => line !== "");
  return lines.map((line) => `<!--${name}-->\n\n${escapeLineStart(escapeMarkdown(line))}`).join("\n\n");
}

/** `rest`: the file without them. Each line is Markdown still. */
export function takeNamedLines(markdown: string): { lines: Record<NamedLine, string[]>; rest: string } {
  const lines: Record<NamedLine, string[]> = { kicker: [], standfirst: [], note: [] };
  const rest = markdown.replace(written, (_, name: string, line: string) => {
    for (const known of namedLines) if (known === name) lines[known].push(line);
    return "";
  });
  return { lines, rest };
}
