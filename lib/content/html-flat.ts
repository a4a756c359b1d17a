/** The words of a page that is nested too deep for a tree: one pass over its tags, constant depth. */
import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";
import { blockTags } from "./html-tags.ts";

const rawTags = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["noembed", TokenizerMode.RAWTEXT],
  ["noframes", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["textarea", TokenizerMode.RCDATA],
  ["title", TokenizerMode.RCDATA],
]);
const mutedTags: ReadonlySet<string> = new Set(["script", "style", "iframe", "noembed", "noframes", "title"]);

/** Lines of visible text; tags that make blocks and `<br>` end a line. */
export function flatText(html: string): string[] {
  const lines: string[] = [];
  let line = "";
  let muted: string | null = null;
  const end = () => {
    if (line.trim() !== "") lines.push(line.replace(/[\t\r\n ]+/g, " ").trim());
    line = "";
  };
  const add = (token: Token.CharacterToken) => {
    if (muted === null) line += token.chars;
  };
  const handler: TokenHandler = {
    onStartTag(token) {
      const mode = rawTags.get(token.tagName);
      if (mode !== undefined && !token.selfClosing) {
        tokenizer.state = mode;
        if (mutedTags.has(token.tagName)) muted = token.tagName;
      }
      if (token.tagName === "br" || blockTags.has(token.tagName)) end();
    },
    onEndTag(token) {
      if (token.tagName === muted) muted = null;
      if (blockTags.has(token.tagName)) end();
    },
    onCharacter: add,
    onWhitespaceCharacter: add,
    onNullCharacter: () => {},
    onComment: () => {},
    onDoctype: () => {},
    onEof: end,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, handler);
  tokenizer.write(html, true);
  return lines;
}
