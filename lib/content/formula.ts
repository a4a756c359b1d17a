/** LaTeX into MathML, without a style sheet, a font or a script on the reader's side. */
import katex from "katex";
import { escapeHtml } from "./escape.ts";
import { type MathNode, readMath } from "./math-tree.ts";

/** More elements, or more of KaTeX's markup, than this is no formula anybody reads. */
const mostElements = 4_000;
const mostMarkup = 200_000;
/** A few words that stand for very many would cost seconds before anybody could count what they become. */
const definesWords = /\\(?:[gex]?def|let|futurelet|(?:re|provide)?newcommand|renewcommand|providecommand|newenvironment|renewenvironment)(?![a-zA-Z])/;

/** The formula as a tree of MathML; null when KaTeX cannot make sense of it. Never throws. */
export function drawFormula(latex: string, display: boolean): MathNode | null {
  if (latex.trim() === "" || definesWords.test(latex)) return null;
  try {
    const markup = katex.renderToString(latex, { output: "mathml", displayMode: display, trust: false, strict: "ignore", throwOnError: true, maxExpand: 200, maxSize: 10, macros: {} });
    const tree = markup.length <= mostMarkup ? readMath(markup) : null;
    return tree !== null && countOf(tree) <= mostElements ? tree : null;
  } catch {
    // Beside its own errors a hostile formula may reach the end of the stack.
    return null;
  }
}

/** As MathML; the source as it was typed where the formula is wrong. */
export function formulaHtml(latex: string, display: boolean): string {
  const tree = drawFormula(latex, display);
  if (tree === null || typeof tree === "string") return formulaSource(latex);
  return mathHtml({ ...tree, attrs: [...tree.attrs, ["alttext", latex]] });
}

export function formulaSource(latex: string): string {
  return `<code class="formula-source">${escapeHtml(latex)}</code>`;
}

function mathHtml(node: MathNode): string {
  if (typeof node === "string") return escapeHtml(node);
  const attrs = node.attrs.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");
  return `<${node.tag}${attrs}>${node.children.map(mathHtml).join("")}</${node.tag}>`;
}

function countOf(node: MathNode): number {
  return typeof node === "string" ? 0 : node.children.reduce((sum, child) => sum + countOf(child), 1);
}

/** Whether a formula in a line is likely to be wider than a phone: commands and letters count one each. */
export function isWide(latex: string): boolean {
  return latex.replace(/\\[a-z]+/gi, "x").replace(/[{}\s^_&\\]/g, "").length > 16;
}
