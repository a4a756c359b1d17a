/** Formulas and footnotes: pieces of a text that are edited in a window of their own. */
import { InputRule, Node } from "@tiptap/core";
import { isFormulaSource } from "#lib/content/formula-source";
import { longestFormula } from "#lib/content/limits";
import { putBlock } from "./insets.ts";

const addAttributes = () => ({ latex: { default: "" } });

export const FormulaNode = Node.create({
  name: "formula",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes,
  parseHTML: () => [{ tag: "span[data-formula]", getAttrs: written }, { tag: "math", getAttrs: (element) => latexIn(element, false) }, { tag: ".katex-html", ignore: true }],
  renderHTML: ({ node: { attrs } }) => ["span", { "data-formula": attrs.latex }],
  renderText: ({ node }) => `$${node.attrs.latex}$`,
  addInputRules() {
    return [
      new InputRule({
        find: (text) => formulaBefore(text),
        handler: ({ state, range, match }) => {
          state.tr.replaceWith(range.from, range.to, this.type.create(match.data));
        },
      }),
    ];
  },
});

export const FormulaBlockNode = Node.create({
  name: "formulaBlock",
  group: "block",
  atom: true,
  addAttributes,
  parseHTML: () => [{ tag: "div[data-formula]", getAttrs: written }, { tag: "math[display=block]", priority: 60, getAttrs: (element) => latexIn(element, true) }],
  renderHTML: ({ node: { attrs } }) => ["div", { "data-formula": attrs.latex }],
  addInputRules() {
    return [
      new InputRule({
        find: /^\$\$([^$\n]+)\$\$$/,
        handler: ({ state: { tr, doc }, range, match }) => {
          const { parent } = doc.resolve(range.from);
          // Only a line that holds nothing else; the last sign is not in the text yet.
          if (parent.type.name !== "paragraph" || parent.content.size !== range.to - range.from) return null;
          putBlock(tr.delete(range.from, range.to), this.type.create({ latex: (match[1] ?? "").trim() }));
        },
      }),
    ];
  },
  renderText: ({ node }) => `$$\n${node.attrs.latex}\n$$`,
});

/** The words stand inside, so that copying keeps their links; the screen shows a number. */
export const FootnoteNode = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  content: "text*",
  parseHTML: () => [{ tag: "span[data-footnote]" }],
  renderHTML: () => ["span", { "data-footnote": "" }, 0],
  renderText: ({ node }) => `[${node.textContent}]`,
});

/** `$x^2$` just closed at the end of `text`; prices are left alone. */
function formulaBefore(text: string) {
  const match = /(?<![\w$\\])\$([^$\n]+)\$$/.exec(text);
  const latex = match?.[1] ?? "";
  return match && isFormulaSource(latex) ? { index: match.index, text: match[0], data: { latex } } : null;
}

function written(element: HTMLElement) {
  const latex = element.dataset.formula ?? "";
  return latex.length <= longestFormula && { latex };
}

/** As lib/content/html-insets reads it. */
function latexIn(math: HTMLElement, display: boolean) {
  const source = math.querySelector("annotation[encoding$=tex]")?.textContent ?? math.getAttribute("alttext") ?? "";
  const latex = source.trim().replace(/^\{\\displaystyle\s+([\s\S]*)\}$/, "$1").trim();
  return latex !== "" && latex.length <= longestFormula && (math.getAttribute("display") === "block") === display && { latex };
}
