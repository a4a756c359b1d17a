/** The texts of an article in which terms are looked for: those with claims, and whatever else readers read or hear. Pure; the editor and the server read alike. */
import type { Node } from "@tiptap/pm/model";
import type { ArticleContent } from "#lib/content/types";
import { type AttributeKind, type BlockCache, factBlocks, type FactBlock, lineBlock } from "#lib/facts/blocks";

/** Captions are among those with claims. */
const worded: ReadonlyMap<string, readonly AttributeKind[]> = new Map([
  ["figure", ["alt", "credit"]],
  ["linkCard", ["title", "description"]],
  ["embed", ["title"]],
]);

/** `metaDescription`: what search results and shared cards say. */
export type TermLines = Omit<ArticleContent, "body"> & { metaDescription: string };

export function termBlocks({ kicker, note, metaDescription, ...lines }: TermLines, body: Node, cache?: BlockCache): FactBlock[] {
  const beside: FactBlock[] = [];
  body.descendants((node, pos) => {
    for (const kind of worded.get(node.type.name) ?? []) beside.push({ ...lineBlock(kind, String(node.attrs[kind] ?? "")), pos });
    return !node.isTextblock;
  });
  return [lineBlock("kicker", kicker), ...factBlocks(lines, body, cache), ...beside, lineBlock("note", note), lineBlock("metaDescription", metaDescription)].filter(({ text }) => text.trim() !== "");
}
