/** A text that came in with the word that a machine made it, and whose words carry no mark: all of it is declared at once. Pure. */
import { Transform } from "@tiptap/pm/transform";
import { figuresOf } from "#lib/content/figures";
import { contentSchema } from "#lib/content/schema";
import type { ArticleContent, Doc, Generated } from "#lib/content/types";
import { type DeclaredField, declaredFields } from "./types.ts";

/** `lines`: what carries no mark, as it goes on record. */
export function declaredWhole(content: ArticleContent, attrs: Generated["attrs"]): { content: ArticleContent; lines: { mark: string; text: string }[] } {
  const captions = figuresOf(content.body.content).map(({ attrs: { caption } }) => caption).filter((caption) => caption !== "").join("\n");
  const textOf = (field: DeclaredField) => (field === "captions" ? captions : content[field]);
  const lines = declaredFields.flatMap((field) => (textOf(field).trim() === "" ? [] : [{ mark: `${attrs.id}.${field}`, text: textOf(field) }]));
  return { content: { ...content, body: markedWhole(content.body, attrs) }, lines };
}

/** Words that carry a mark already keep it. */
function markedWhole(body: Doc, attrs: Generated["attrs"]): Doc {
  const schema = contentSchema();
  const { generated } = schema.marks;
  const tr = new Transform(schema.nodeFromJSON(body));
  tr.doc.descendants((node, at) => {
    if (generated && node.isText && !generated.isInSet(node.marks)) tr.addMark(at, at + node.nodeSize, generated.create(attrs));
    return true;
  });
  // The schema says what the type says; attributes of ProseMirror have no prototype.
  return tr.docChanged ? (JSON.parse(JSON.stringify(tr.doc.toJSON())) as Doc) : body;
}
