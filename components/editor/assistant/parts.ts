/** What of an answer can be taken: one text, or lines to choose from. Pure; as the task itself reads it. */
import { type CitedSentence, citedSentences } from "#lib/ai/tasks/citations";
import { withoutEcho } from "#lib/ai/tasks/echo";
import { readLines, readText } from "#lib/ai/tasks/read-answer";
import { readTags } from "#lib/ai/tasks/read-tags";
import type { AnswerLine } from "#lib/ai/types";

/** All of an answer, as the server counts parts. */
export const whole = -1;
export type Parts = { shape: "text"; text: string } | { shape: "lines"; lines: readonly string[] } | { shape: "report"; paragraphs: readonly (readonly CitedSentence[])[] };

/** In characters; more than any task asks for. */
const longestLine = 600;
const mostLines = 12;
/** Null where nothing of it is what was asked for. @param names tags that exist already */
export function partsOf({ task, shape, text, selection }: Pick<AnswerLine, "task" | "shape" | "text" | "selection">, names: readonly string[]): Parts | null {
  if (shape === "text") {
    const read = readText(text, { of: selection });
    const added = read !== null && task === "continue" ? withoutEcho(read, selection.trimEnd()).trim() : read;
    return added ? { shape, text: added } : null;
  }
  if (shape === "report") {
    const paragraphs = citedSentences(readText(text) ?? "");
    return paragraphs.length === 0 ? null : { shape, paragraphs };
  }
  const lines = task === "tags" ? readTags(text, names) : readLines(text, { most: mostLines, longest: longestLine });
  return lines && { shape, lines: task === "headlines" ? lines.map((line) => line.replace(/。$/u, "")) : lines };
}

/** One blank line becomes one end of a paragraph: so it is put on record, and so it stands in the text. */
export const asLines = (text: string): string => text.replace(/\n{2,}/g, "\n");
