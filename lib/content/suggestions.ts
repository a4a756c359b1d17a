/** Suggested changes of a body: which there are, and the text without them or with them. */
import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { contentSchema } from "./schema.ts";
import { suggestionNames } from "./suggestion-specs.ts";
import { resolveSuggestions, type Verdict } from "./suggestion-resolve.ts";
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
  if (!hasSuggestions(doc)) return doc;
  const tr = new Transform(contentSchema().nodeFromJSON(doc));
  resolveSuggestions(tr, () => verdict);
  // The schema says what the type says; attributes of ProseMirror have no prototype.
  return JSON.parse(JSON.stringify(tr.doc.toJSON())) as Doc;
}

/** Looks without making nodes of it: most texts have none. */
export function hasSuggestions(doc: Doc): boolean {
  const waiting: unknown[] = [doc];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if ("type" in value && typeof value.type === "string" && suggestionNames.has(value.type)) return true;
    if ("marks" in value && Array.isArray(value.marks)) waiting.push(...value.marks);
    if ("content" in value && Array.isArray(value.content)) for (const inner of value.content) waiting.push(inner);
  }
  return false;
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
