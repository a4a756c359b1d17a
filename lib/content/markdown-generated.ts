/**
 * Machine-made words in our own Markdown files: `<span data-ai="id">words</span>`, and for each id one comment at the end with what the mark says.
 * Other readers of Markdown show the words and nothing else.
 */
import type { Nodes, RootContent } from "mdast";
import { cleanText } from "./clean.ts";
import { escapeMarkdown } from "./markdown-escape.ts";
import type { Generated } from "./types.ts";

type Attrs = Generated["attrs"];

const opening = /^<span\s+data-ai="([^"<>]{1,400})"\s*>$/i;
const anyOpening = /^<span\b[^>]*[^/]?>$/i;
const closing = /^<\/span\s*>$/i;
const definition = /^<!--AI (\{[^\n]*\})-->$/;

export function openingTag(id: string): string {
  return `<span data-ai="${encodeURIComponent(id)}">`;
}

export const closingTag = "</span>";

/** A comment may hold no double hyphen and no end of itself. */
export function writeDefinition(attrs: Attrs): string {
  return `<!--AI ${JSON.stringify(attrs).replace(/[-<>|`$*_[\]\\\u2028\u2029]/g, (sign) => (sign === "\\" ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`))}-->`;
}

const labelSign = "<!--AI label-->";

/** The visible label in our own files, known again when one comes back: what is imported gets its label from its marks. */
export function labelLine(text: string): string {
  return `${labelSign}\n> ${escapeMarkdown(text)}`;
}

/** The blocks of a file without label lines; a file in which no words are marked keeps them, they are all it says of machines. */
export function withoutLabelLines(nodes: readonly RootContent[], hasMarks: boolean): RootContent[] {
  const isSign = (node: Nodes | undefined) => node?.type === "html" && node.value.trim() === labelSign;
  return nodes.filter((node, at) => !isSign(node) && !(hasMarks && node.type === "blockquote" && isSign(nodes[at - 1])));
}

/** The name in a fence behind its language: of code all or nothing is marked. */
export const fenceName = (id: string) => `ai=${encodeURIComponent(id).replaceAll("~", "%7E")}`;

export function definitionsIn(nodes: readonly Nodes[]): Map<string, Attrs> {
  const found = new Map<string, Attrs>();
  for (const node of nodes) {
    const attrs = node.type === "html" ? readDefinition(node.value) : null;
    if (attrs && !found.has(attrs.id)) found.set(attrs.id, attrs);
  }
  return found;
}

function readDefinition(html: string): Attrs | null {
  const [, json] = definition.exec(html.trim()) ?? [];
  if (json === undefined) return null;
  try {
    const { id, model, by, name, at } = JSON.parse(json) as Record<string, unknown>;
    const line = (value: unknown, longest: number) => (typeof value === "string" ? cleanText(value).slice(0, longest) : "");
    const isId = typeof id === "string" && id !== "" && id.length <= 64 && cleanText(id) === id;
    return isId ? { id, model: line(model, 200), by: Number.isSafeInteger(by) && Number(by) >= 0 ? Number(by) : 0, name: line(name, 200), at: line(at, 40) } : null;
  } catch {
    return null;
  }
}

/** The mark of an opening tag or a fence; one without a definition counts all the same, without a model. */
export function markOf(id: string, definitions: ReadonlyMap<string, Attrs>): Generated | null {
  let name: string;
  try {
    name = cleanText(decodeURIComponent(id)).slice(0, 64);
  } catch {
    return null;
  }
  return name === "" ? null : { type: "generated", attrs: definitions.get(name) ?? { id: name, model: "", by: 0, name: "", at: "" } };
}

/** What a tag between words does: ours opens a mark, any other span is counted so that its end is not taken for ours. */
export function tagOf(html: string): { is: "ours"; id: string } | { is: "other" } | { is: "end" } | null {
  const [, id] = opening.exec(html) ?? [];
  if (id !== undefined) return { is: "ours", id };
  if (anyOpening.test(html)) return { is: "other" };
  return closing.test(html) ? { is: "end" } : null;
}
