/** Blocks of code and code between words. */
import { InputRule, Mark, markInputRule, Node } from "@tiptap/core";
import { codeLanguages, languageOf } from "#lib/content/code-languages";
import { trackable } from "#lib/content/suggestion-specs";

/** An input method in Chinese punctuation writes · where the backtick is. */
const fence = /^(?:```|···)([a-z0-9+#.-]{0,30})[\s\n]$/i;

export const CodeBlock = Node.create({
  name: "codeBlock",
  group: "block",
  content: "text*",
  marks: trackable,
  code: true,
  defining: true,
  addAttributes: () => ({ language: { default: null } }),
  // Poems stand in <pre> as well: only what says so is code, as in lib/content/html-insets.
  parseHTML: () => [{ tag: "pre", preserveWhitespace: "full", getAttrs: (element) => languageIn(element) }],
  renderHTML: ({ node: { attrs } }) => ["pre", { class: "ed-code", "data-language": attrs.language, "data-name": codeLanguages.get(attrs.language) ?? attrs.language, spellcheck: "false" }, ["code", 0]],
  addInputRules() {
    return [
      new InputRule({
        find: fence,
        handler: ({ state: { tr, doc }, range, match }) => {
          const $from = doc.resolve(range.from);
          // What is no text has no place in code and would be lost.
          if (!$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), this.type) || !isTextOnly($from.parent)) return null;
          tr.delete(range.from, range.to).setBlockType(range.from, range.from, this.type, { language: languageOf(match[1] ?? "") });
        },
      }),
    ];
  },
});

export function isTextOnly(block: { content: { content: readonly { isText: boolean }[] } }): boolean {
  return block.content.content.every((child) => child.isText);
}

function languageIn(pre: HTMLElement) {
  const inner = pre.querySelector(":scope > code");
  const classes = `${pre.className} ${inner?.className ?? ""}`;
  const named = pre.dataset.language ?? /(?:^|\s)(?:language-|lang-)(\S+)/.exec(classes)?.[1] ?? "";
  return inner || named !== "" || /\b(?:hljs|highlight|prettyprint)\b/.test(classes) ? { language: languageOf(named) } : false;
}

export const CodeMark = Mark.create({
  name: "code",
  code: true,
  exitable: true,
  // A new line begins in plain words, and `$$` and other short ways work in it.
  keepOnSplit: false,
  parseHTML: () => ["code", "kbd", "samp", "tt"].map((tag) => ({ tag })),
  renderHTML: () => ["code", { spellcheck: "false" }, 0],
  addInputRules() {
    return [markInputRule({ find: /(?<!`)`(?![\s`])([^`]*[^\s`])`$/, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { "Mod-e": () => this.editor.commands.toggleMark(this.name) };
  },
});
