/** Reading nodes without knowing their kinds: what stands in them, and whether two are equal or comparable. */
import type { AnyNode } from "./diff-types.ts";

const inlineTypes: ReadonlySet<string> = new Set(["text", "hardBreak", "formula", "footnote"]);
const lineTypes: ReadonlySet<string> = new Set(["paragraph", "heading", "codeBlock", "attribution", "boxTitle"]);
const families: Record<string, string> = { bulletList: "list", orderedList: "list", taskList: "list", listItem: "item", taskItem: "item", table: "table", tableRow: "row", tableCell: "cell", tableHeader: "cell" };

/** A paragraph, heading, code: a line of words, perhaps an empty one. */
export function holdsWords(node: AnyNode): boolean {
  return (node.content ?? []).length > 0 ? (node.content ?? []).some((child) => inlineTypes.has(child.type)) : lineTypes.has(node.type);
}

/** Blocks of one shape can be shown as one block that was changed: a paragraph that became a heading, a list that got numbers. */
export function shapeOf(node: AnyNode): string {
  if (holdsWords(node)) return "words";
  if ((node.content ?? []).length > 0 || node.type in families) return families[node.type] ?? "box";
  return `only ${node.type}`;
}

/** Equal for equal nodes, whatever the order of their keys and whether what is empty is written out. */
export function canonical(node: AnyNode): string {
  const parts = [JSON.stringify(node.type)];
  if (node.text !== undefined) parts.push(JSON.stringify(node.text));
  const attrs = settled(node.attrs);
  if (attrs !== "{}") parts.push(attrs);
  if (node.marks && node.marks.length > 0) parts.push(`[${node.marks.map(canonical).join()}]`);
  const content = (node.content ?? []).filter((child) => child.type !== "text" || child.text !== "");
  if (content.length > 0) parts.push(`(${content.map(canonical).join()})`);
  return parts.join(" ");
}

/** JSON with sorted keys; null and absent are the same. */
export function settled(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(settled).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${settled(inner)}`).join()}}`;
}

/** All that is to be read of a node: its words, the words in its attributes, and the number of its picture. */
export function readingOf(node: AnyNode): string {
  const own = Object.values(node.attrs ?? {}).filter((value) => typeof value === "string").join(" ");
  return [node.text ?? "", own, ...(node.content ?? []).map(readingOf)].filter((text) => text !== "").join(holdsWords(node) ? "" : "\n");
}
