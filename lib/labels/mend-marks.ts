/** Puts the marks of a body right by what is on record: stripped ones come back, those of a withdrawn declaration go. Pure. */
import { Transform } from "@tiptap/pm/transform";
import { contentSchema } from "#lib/content/schema";
import type { Doc, Generated } from "#lib/content/types";
import { type Line, linesOf } from "./lines.ts";
import { readLines } from "./machine-words.ts";
import type { Recorded } from "./recorded.ts";

/** With what a mark says beside its name; `by`: 0 where nobody is known. */
export type Attributed = Recorded & { by: number; name: string; at: string };

/** The same object where nothing is to be mended. */
export function mendMarks(body: Doc, records: readonly Attributed[]): Doc {
  const withdrawn = new Set(records.flatMap(({ mark, withdrawn: gone }) => (gone ? [mark] : [])));
  const lines = linesOf(body);
  const read = readLines(lines, records);
  const isGone = (line: Line) => line.some(({ id }) => id !== null && withdrawn.has(id));
  if (!lines.some(isGone) && read.every(({ missing }) => missing.length === 0)) return body;
  const schema = contentSchema();
  const type = schema.marks.generated;
  const tr = new Transform(schema.nodeFromJSON(body));
  if (!type) return body;
  for (const line of lines) for (const { from, to, id } of line) if (id !== null && withdrawn.has(id)) tr.removeMark(from, to, type);
  for (const [at, { missing }] of read.entries()) {
    for (const stretch of missing) {
      const record = records.find(({ mark }) => mark === stretch.id);
      if (record) for (const { from, to } of placesOf(lines[at] ?? [], stretch)) tr.addMark(from, to, type.create(attrsOf(record)));
    }
  }
  // The schema says what the type says; attributes of ProseMirror have no prototype.
  return tr.docChanged ? (JSON.parse(JSON.stringify(tr.doc.toJSON())) as Doc) : body;
}

export function attrsOf({ mark, model, by, name, at }: Attributed): Generated["attrs"] {
  return { id: mark, model, by, name, at };
}

/** Units of a line as positions in the document. */
function placesOf(line: Line, { from, to }: { from: number; to: number }): { from: number; to: number }[] {
  let at = 0;
  return line.flatMap((piece) => {
    const [start, end] = [Math.max(from, at) - at, Math.min(to, at + piece.text.length) - at];
    at += piece.text.length;
    if (start >= end) return [];
    return [piece.fixed ? { from: piece.from, to: piece.to } : { from: piece.from + start, to: piece.from + end }];
  });
}
