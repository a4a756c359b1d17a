/** Code with its parts told apart by class. */
import { common, createLowlight } from "lowlight";
import { once } from "#lib/kernel/process";
import { codeLanguages } from "./code-languages.ts";
import { escapeHtml } from "./escape.ts";

/** Beyond this a block is printed plain. */
const longestColoured = 20_000;
/** Some of the highlighter's rules take time by the square of a word, a line or a gap. */
const tooLong = /[\w$-]{300}|\n{200}|[^\n]{2000}/;

/** The highlighter's many names for parts → the few that the style sheet knows; others stay plain. */
const parts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    keyword: ["keyword", "literal", "selector-tag", "tag", "name", "operator"],
    string: ["string", "regexp", "char", "template-tag", "link", "code"],
    number: ["number", "symbol", "bullet"],
    comment: ["comment", "quote", "doctag", "meta"],
    title: ["title", "section", "type", "built_in", "class", "strong"],
    name: ["attr", "attribute", "property", "variable", "template-variable", "selector-class", "selector-id", "selector-attr", "selector-pseudo", "params"],
    added: ["addition"],
    removed: ["deletion"],
  }).flatMap(([part, names]) => names.map((name): [string, string] => [`hljs-${name}`, part])),
);

type Tree = ReturnType<ReturnType<typeof createLowlight>["highlight"]>;
type Piece = Tree["children"][number];

/** HTML of the characters of `code`, none added, none lost. Never throws: what cannot be told apart is plain. */
export function codeHtml(code: string, language: string | null): string {
  if (language === null || !codeLanguages.has(language) || code.length > longestColoured || tooLong.test(code)) return escapeHtml(code);
  try {
    const tree = highlighter().highlight(language, code);
    joinHalves(tree);
    return tree.children.map(pieceHtml).join("");
  } catch {
    return escapeHtml(code);
  }
}

function highlighter() {
  return once("code-highlighter", () => createLowlight(common));
}

/** Some of the highlighter's rules end in the middle of a character of two units (UTF-16): the second half goes to the first. */
function joinHalves(tree: Tree): void {
  let before: { value: string } | null = null;
  for (const text of textsOf(tree.children)) {
    if (before && /[\ud800-\udbff]$/.test(before.value) && /^[\udc00-\udfff]/.test(text.value)) {
      before.value += text.value.slice(0, 1);
      text.value = text.value.slice(1);
    }
    if (text.value !== "") before = text;
  }
}

function* textsOf(pieces: readonly Piece[]): Generator<{ value: string }, void, void> {
  for (const piece of pieces) {
    if (piece.type === "text") yield piece;
    else if (piece.type === "element") yield* textsOf(piece.children);
  }
}

function pieceHtml(piece: Piece): string {
  if (piece.type === "text") return escapeHtml(piece.value);
  if (piece.type !== "element") return "";
  const inner = piece.children.map(pieceHtml).join("");
  const names = piece.properties.className;
  const part = Array.isArray(names) ? names.map((name) => parts.get(String(name))).find((name) => name !== undefined) : undefined;
  return part === undefined ? inner : `<span class="tok-${part}">${inner}</span>`;
}
