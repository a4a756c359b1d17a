/** The marks of machine-made words in a body, and the words under each. Pure. */
import type { Doc, Generated } from "#lib/content/types";
import { linesOf } from "./lines.ts";

export type FoundMark = { attrs: Generated["attrs"]; text: string };

/** By the names of the marks; lines of one mark are parted by line ends. Looks without making nodes: most bodies have none. */
export function marksIn(body: Doc): Map<string, FoundMark> {
  const found = new Map<string, FoundMark>();
  for (const attrs of attrsIn(body)) if (!found.has(attrs.id)) found.set(attrs.id, { attrs, text: "" });
  if (found.size === 0) return found;
  for (const line of linesOf(body)) {
    const words = Map.groupBy(line, ({ id }) => id);
    for (const [id, pieces] of words) {
      const mark = id === null ? undefined : found.get(id);
      const text = pieces.map((piece) => piece.text).join("");
      if (mark) mark.text += (mark.text === "" ? "" : "\n") + text;
    }
  }
  return found;
}

function* attrsIn(body: Doc): Generator<Generated["attrs"]> {
  const waiting: unknown[] = [body];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if ("marks" in value && Array.isArray(value.marks)) for (const mark of value.marks) if (isGenerated(mark)) yield mark.attrs;
    if ("content" in value && Array.isArray(value.content)) for (const inner of value.content) waiting.push(inner);
  }
}

// The schema has checked its attributes.
function isGenerated(mark: unknown): mark is Generated {
  return typeof mark === "object" && mark !== null && "type" in mark && mark.type === "generated";
}
