/** Callouts and links alone on their lines, by the signs that `write-boxes.ts` and other programs leave. */
import type { Blockquote, Nodes, Paragraph } from "mdast";
import { hostName, isWebAddress } from "./address.ts";
import { cleanText } from "./clean.ts";
import { embedSite } from "./embeds.ts";
import { longestCardDescription, longestCardSite, longestCardTitle } from "./limits.ts";
import { tagOf } from "./markdown-generated.ts";
import { joinedRuns, textRun } from "./marks.ts";
import type { Attribution, Block, BoxTone, Embed, Generated, Inline, LinkCard, Text } from "./types.ts";

type Kind = BoxTone | "pullquote";
/** `machine`: the name that a tag of ours gives its title; `rest`: what stands in it below its first line. */
export type Callout = { kind: Kind; title: string; machine: string | null; rest: Nodes[] };

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    note: ["note", "info", "tip", "hint", "important", "warning", "caution", "abstract", "summary", "说明", "提示"],
    background: ["background", "背景"],
    correction: ["correction", "更正"],
    pullquote: ["pullquote", "引语"],
  } satisfies Record<Kind, string[]>).flatMap(([kind, names]) => names.map((name): [string, Kind] => [name, kind as Kind])),
);
const opening = /^\[!(\p{L}{2,20})\][+-]?[ \t]*/u;

/** Null for an ordinary quotation, also for one that only speaks of such signs: there they are escaped. */
export function calloutOf({ children: [first, ...others] }: Blockquote, source: string): Callout | null {
  if (first?.type !== "paragraph" || !source.startsWith("[!", first.position?.start.offset ?? 0)) return null;
  const [head, ...tail] = first.children;
  const named = head?.type === "text" ? opening.exec(head.value) : null;
  const kind = kinds.get(named?.[1]?.toLowerCase() ?? "");
  if (head?.type !== "text" || !named || !kind) return null;
  const { line, below } = partedAtLineEnd([{ ...head, value: head.value.slice(named[0].length) }, ...tail]);
  const title = oneLine(line.map(wordsOf).join(""));
  // A pull quotation has no title: what stands there belongs to its words.
  const paragraph: Paragraph[] = kind === "pullquote" && title !== "" ? [{ type: "paragraph", children: [...line, ...below] }] : below.length > 0 ? [{ type: "paragraph", children: below }] : [];
  const tags = line.map((node) => (node.type === "html" ? tagOf(node.value) : null));
  return { kind, title, machine: tags.flatMap((tag) => (tag?.is === "ours" ? [tag.id] : []))[0] ?? null, rest: [...paragraph, ...others] };
}

function partedAtLineEnd(nodes: Paragraph["children"]): { line: Paragraph["children"]; below: Paragraph["children"] } {
  const at = nodes.findIndex((node) => node.type === "break" || (node.type === "text" && node.value.includes("\n")));
  const node = nodes[at];
  if (!node) return { line: nodes, below: [] };
  if (node.type !== "text") return { line: nodes.slice(0, at), below: nodes.slice(at + 1) };
  const end = node.value.indexOf("\n");
  const rest = node.value.slice(end + 1);
  return { line: [...nodes.slice(0, at), { ...node, value: node.value.slice(0, end) }], below: [...(rest === "" ? [] : [{ ...node, value: rest }]), ...nodes.slice(at + 1)] };
}

/** The block a callout stands for, around what was read inside of it. */
export function boxOf({ kind, title }: Callout, content: readonly Block[], machine: Generated | null): Block {
  if (kind !== "pullquote") return { type: "infoBox", attrs: { tone: kind }, content: [title === "" ? { type: "boxTitle" } : { type: "boxTitle", content: [textRun(title, machine ? [machine] : [])] }, ...(content.length > 0 ? content : [{ type: "paragraph" } as const])] };
  if (content.some((block) => block.type !== "paragraph")) return { type: "blockquote", content: [...content] };
  const last = content.at(-1);
  const who = last?.type === "paragraph" ? attributionIn(last.content ?? []) : null;
  const words = who ? content.slice(0, -1) : content;
  return { type: "pullQuote", content: [...(words.length > 0 ? words : [{ type: "paragraph" } as const]), who ?? { type: "attribution" }] };
}

/** "— somebody" on the last line. */
function attributionIn(runs: readonly Inline[]): Attribution | null {
  const [first, ...others] = runs.filter((run): run is Text => run.type === "text");
  const dash = /^(?:—+|–|--+)\s*/.exec(first?.text ?? "");
  if (!first || !dash || runs.some((run) => run.type !== "text")) return null;
  const content = joinedRuns([{ ...first, text: first.text.slice(dash[0].length) }, ...others]);
  return content.length > 0 ? { type: "attribution", content } : null;
}

/** A line that is nothing but an address in angles, or a link that says of its page what a card does. */
export function cardOf({ children, position }: Paragraph, source: string): LinkCard | Embed | null {
  const [link, ...others] = children;
  if (link?.type !== "link" || others.length > 0 || !isWebAddress(link.url)) return null;
  const bare = source[position?.start.offset ?? 0] === "<" && /^https:/i.test(link.url);
  const [site = "", ...rest] = link.title?.split("|") ?? [];
  if (!bare && rest.length === 0) return null;
  const words = oneLine(link.children.map(wordsOf).join(""));
  const attrs = { href: link.url, title: words === link.url ? "" : words, description: oneLine(rest.join("|")), site: oneLine(site) === hostName(link.url) ? "" : oneLine(site) };
  if (attrs.title.length > longestCardTitle || attrs.description.length > longestCardDescription || attrs.site.length > longestCardSite) return null;
  return embedSite(link.url) && attrs.description === "" ? { type: "embed", attrs: { href: attrs.href, title: attrs.title } } : { type: "linkCard", attrs };
}

function wordsOf(node: Nodes): string {
  if ("children" in node) return node.children.map(wordsOf).join("");
  return "value" in node && node.type !== "html" ? node.value : "";
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
