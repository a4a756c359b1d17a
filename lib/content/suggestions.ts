/** Suggested changes of a body: which there are, and the text without them or with them. */
import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { contentSchema } from "./schema.ts";
import { suggestionNames } from "./suggestion-specs.ts";
import { isGone, resolveSuggestions, type Verdict } from "./suggestion-resolve.ts";
import type { Doc } from "./types.ts";

/** `inserted` and `deleted`: its words, a "¶" for the end of a paragraph. `from` and `to`: where it begins and ends in the body. */
export type Suggestion = { id: string; author: number; name: string; at: string; inserted: string; deleted: string; from: number; to: number };

/** The text as it is while nothing has been accepted: what is counted, hashed, compared and printed. The same object where nothing is open. */
export function rejected<Body extends Doc>(doc: Body): Doc {
  return resolved(doc, "reject");
}

/** The text as it would be with everything accepted. */
export function accepted<Body extends Doc>(doc: Body): Doc {
  return resolved(doc, "accept");
}

function resolved(doc: Doc, verdict: Verdict): Doc {
  return hasSuggestions(doc) ? withoutSuggestions(doc, verdict) : doc;
}

/** Words in one walk: as steps of a change, ten thousand of them in one paragraph took 15 s (here 8 ms). Only ends of paragraphs need steps. */
function withoutSuggestions(doc: Doc, verdict: Verdict): Doc {
  const tr = new Transform(contentSchema().nodeFromJSON(wordsResolved(doc, verdict)));
  resolveSuggestions(tr, () => verdict);
  // The schema says what the type says; attributes of ProseMirror have no prototype.
  return JSON.parse(JSON.stringify(tr.doc.toJSON())) as Doc;
}

type Piece = { type: string; marks?: { type: string }[]; content?: Piece[] };

function wordsResolved<P extends Piece>(piece: P, verdict: Verdict): P {
  if (!piece.content) return piece;
  const content = piece.content.flatMap((inner) => resolvedPiece(inner, verdict));
  const { content: _, ...shell } = piece;
  // The same kind of piece with fewer words in it.
  return (content.length > 0 ? { ...shell, content } : shell) as P;
}

function resolvedPiece(piece: Piece, verdict: Verdict): Piece[] {
  const marks = piece.marks?.filter(({ type }) => type === "insertion" || type === "deletion") ?? [];
  if (piece.type === "pilcrow" || marks.length === 0) return [wordsResolved(piece, verdict)];
  if (marks.some(({ type }) => isGone(type, verdict))) return [];
  const { marks: all = [], ...bare } = wordsResolved(piece, verdict);
  const left = all.filter(({ type }) => type !== "insertion" && type !== "deletion");
  return [left.length > 0 ? { ...bare, marks: left } : bare];
}

/** Looks without making nodes of it: most texts have none. */
export function hasSuggestions(doc: Doc): boolean {
  return !idsIn(doc).next().done;
}

/** Whether a text leaves out some suggestion of another. */
export function leavesOut(doc: Doc, before: Doc): boolean {
  const kept = new Set(idsIn(doc));
  return idsIn(before).some((id) => !kept.has(id));
}

function* idsIn(doc: Doc): Generator<string, undefined> {
  const waiting: unknown[] = [doc];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if ("type" in value && typeof value.type === "string" && suggestionNames.has(value.type)) yield "attrs" in value ? idOf(value.attrs) : "";
    if ("marks" in value && Array.isArray(value.marks)) waiting.push(...value.marks);
    if ("content" in value && Array.isArray(value.content)) for (const inner of value.content) waiting.push(inner);
  }
}

function idOf(attrs: unknown): string {
  return typeof attrs === "object" && attrs !== null && "id" in attrs ? String(attrs.id) : "";
}

/** How many wait for a decision. */
export function countSuggestions(doc: Doc): number {
  return hasSuggestions(doc) ? listSuggestions(contentSchema().nodeFromJSON(doc)).length : 0;
}

/** In the order of the page; what one person wrote in one go is one. @param doc a node of any copy of the schema */
export function listSuggestions(doc: Node): Suggestion[] {
  const found = new Map<string, Suggestion>();
  doc.descendants((node, pos) => {
    const note = (kind: unknown, { id, author, name, at }: Node["attrs"], words: string) => {
      const known = found.get(String(id)) ?? { id: String(id), author: Number(author), name: String(name), at: String(at), inserted: "", deleted: "", from: pos, to: pos };
      const field = kind === "insertion" ? "inserted" : "deleted";
      found.set(known.id, { ...known, [field]: known[field] + words, to: pos + node.nodeSize });
    };
    if (node.type.name === "pilcrow") note(node.attrs.kind, node.attrs, "¶");
    else if (node.isInline) for (const mark of node.marks) if (suggestionNames.has(mark.type.name)) note(mark.type.name, mark.attrs, node.text ?? "");
    return true;
  });
  return [...found.values()];
}
