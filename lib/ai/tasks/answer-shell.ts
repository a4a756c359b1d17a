/** Takes an answer out of what models and servers put around it: thinking, code fences, JSON. */
import { withoutUnseen } from "./unseen.ts";

/** `other`: something nobody asked for, such as a whole page or an object. */
export type Unwrapped = { kind: "text"; text: string } | { kind: "list"; items: string[] } | { kind: "other" };

const other: Unwrapped = { kind: "other" };
const page = /^(?:<!doctype\b|<\?xml\b|<(?:html|head|body|svg|script|style|iframe)\b)/i;

/** What is inside. A list of strings is a list, fenced or not, behind a remark or not; any other JSON is not what was asked for. */
export function unwrapped(answer: string): Unwrapped {
  const text = withoutThinking(withoutUnseen(answer)).trim();
  for (const part of new Set([fencedIn(text) ?? text, text, arrayIn(text)])) {
    if (page.test(part)) return other;
    const read = jsonIn(part, part === text);
    if (read !== null) return read;
  }
  return { kind: "text", text: text.split("\n").filter((line) => !fence.test(line)).join("\n") };
}

/** Servers that do not part thinking from the answer send it first; some leave out where it began. One that never ends has no answer. */
function withoutThinking(text: string): string {
  let rest = text;
  // Servers may send several in a row; an end without a beginning counts once, since an article may speak of one.
  for (let turn = 0; turn < mostThoughts; turn++) {
    const opens = /^\s*<think(?:ing)?>/i.test(rest);
    if (!opens && turn > 0) return rest;
    const end = /<\/think(?:ing)?>/i.exec(rest);
    if (end === null) return opens ? "" : rest;
    rest = rest.slice(end.index + end[0].length);
  }
  return rest;
}
const mostThoughts = 50;

const fence = /^\s{0,12}(?:`{3,}|~{3,})[ \t]*[\w+#.-]{0,40}\s*$/;

/** What stands in the first code block, to the end where it is not closed; null without one. */
function fencedIn(text: string): string | null {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => fence.test(line));
  if (from < 0) return null;
  const inside = lines.slice(from + 1);
  const to = inside.findIndex((line) => fence.test(line));
  return inside.slice(0, to < 0 ? undefined : to).join("\n").trim();
}

/** From the first line that opens an array to the last that closes one, or "". */
function arrayIn(text: string): string {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.trimStart().startsWith("["));
  const to = lines.findLastIndex((line) => line.trimEnd().endsWith("]"));
  return from < 0 || to < from ? "" : lines.slice(from, to + 1).join("\n").trim();
}

/** Null for what is no JSON, nor meant as such. @param whole whether nothing stands around it: a line [1] may be the sign of a note */
function jsonIn(text: string, whole: boolean): Unwrapped | null {
  if (!/^["[{]/.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return /^(?:\{\s*"|\[\s*["{])/.test(text) ? other : null;
  }
  // Without anything escaped it may just as well be a sentence somebody says; who reads it further knows.
  if (typeof value === "string") return text.includes("\\") ? { kind: "text", text: withoutUnseen(value) } : null;
  if (Array.isArray(value)) return readArray(value) ?? (whole ? other : null);
  return other;
}

function readArray(values: readonly unknown[]): Unwrapped | null {
  const items = values.filter((value) => typeof value === "string").map(withoutUnseen);
  if (items.length === values.length && items.length > 0) return { kind: "list", items };
  return values.some((value) => typeof value === "object" && value !== null) ? other : null;
}
