/** Takes HTML and Markdown off an answer: its words are wanted, its looks are the article's own. */
import { blockTags, controlTags, invisibleTags } from "#lib/content/html-tags";

const inlineTags: ReadonlySet<string> = new Set("a abbr b bdi bdo big br cite code data del dfn em embed font i iframe img ins kbd mark math picture q s samp script small span strike strong style sub sup svg time tt u var video wbr".split(" "));
/** Bounded, so that nothing a model writes takes long. */
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})((?:\s[^<>]{0,1000}|\/)?)>/g;
const hidden = /<(script|style|title|noscript|template)\b[^<>]{0,300}>[^<]{0,5000}<\/\1\s{0,9}>/gi;
const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&quot;": '"', "&#39;": "'", "&nbsp;": " ", "&lt;": "<", "&gt;": ">" };

/** HTML as its words: blocks and line breaks end lines, tags go. "a < b" and names in brackets that are no tags stay. */
export function withoutTags(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  const bare = text.replace(/<!--[^<>]{0,2000}-->/g, "").replace(hidden, "").replace(tag, (found, _slash: string, name: string, rest: string) => {
    const known = name.toLowerCase();
    if (!blockTags.has(known) && !inlineTags.has(known) && !invisibleTags.has(known) && !controlTags.has(known)) return found;
    if (/[^\s/]/.test(rest) && !rest.includes("=")) return found;
    return blockTags.has(known) ? "\n\n" : known === "br" ? "\n" : "";
  });
  return bare.replace(/&(?:amp|quot|#39|nbsp|lt|gt);/g, (found) => entities[found] ?? found);
}

/** A line without marks of Markdown. `heading`: it was one; a rule becomes "". */
export function withoutMarkdown(line: string): { text: string; heading: boolean } {
  if (/^\s{0,9}(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/.test(line)) return { text: "", heading: false };
  const heading = /^\s{0,9}#{1,6}\s/.test(line);
  const text = line.replace(/^\s{0,9}#{1,6}\s+/, "").replace(/^\s{0,9}(?:>\s?){1,5}/, "");
  return { text: inline(text).trim(), heading };
}

function inline(text: string): string {
  return text
    .replace(/!\[([^[\]\n]{0,500})\]\([^()\s]{0,2000}\)/g, "$1")
    .replace(/\[([^[\]\n]{1,500})\]\((?:https?:|mailto:|\/|#)[^()\s]{0,2000}\)/g, "$1")
    .replace(/(`{1,3})([^`\n]+)\1/g, "$2")
    .replace(/(?<![A-Za-z0-9*\\])\*(?![\s*])([^*\n]*[^*\s])\*(?![A-Za-z0-9*])/g, "$1")
    .replace(/(\*{2,3})(?!\s)([^*\n]+)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?![\s_])([^_\n]+)\1(?![\p{L}\p{N}_])/gu, "$2")
    .replace(/~~([^~\n]+)~~/g, "$1")
    .replace(/^\*\*(?=\S)|(?<=\S)\*\*$/g, "");
}

const pairs: readonly (readonly [string, string])[] = [["“", "”"], ["‘", "’"], ["「", "」"], ["『", "』"], ['"', '"'], ["'", "'"], ["＂", "＂"]];

/** Without quotation marks that stand around all of it, and around nothing less. */
export function withoutQuotes(text: string): string {
  const pair = pairs.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close));
  if (pair === undefined) return text;
  const inside = text.slice(1, -1);
  return inside.includes(pair[0]) || inside.includes(pair[1]) ? text : inside.trim();
}
