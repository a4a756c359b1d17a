/** Code and formulas in foreign HTML, by the signs that programs leave. */
import { cleanText } from "./clean.ts";
import { languageOf } from "./code-languages.ts";
import { blockTags } from "./html-tags.ts";
import { styleOf } from "./html-style.ts";
import { attribute, elementsIn, type HtmlElement, isElement, isText, nodesIn, rawText } from "./html-tree.ts";
import { longestFormula } from "./limits.ts";

/** The language of a `<pre>`: null when none is named, undefined when it is no code. */
export function codeLanguageOf(pre: HtmlElement): string | null | undefined {
  const inner = pre.childNodes.filter(isElement).find((child) => child.tagName === "code");
  const classes = [pre, ...(inner ? [inner] : [])].map((element) => attribute(element, "class") ?? "").join(" ");
  const named = /(?:^|\s)(?:language-|lang-|brush:\s*)([^\s;]+)/.exec(classes)?.[1] ?? attribute(pre, "data-language") ?? attribute(pre, "data-lang") ?? "";
  if (!inner && named === "" && !isTypewritten(pre) && !/\b(?:hljs|highlight|prettyprint|sourceCode)\b/.test(classes)) return undefined;
  return languageOf(named);
}

/** Set as programs for writing code copy it: one width for all letters, every blank kept. */
export function isTypewritten(element: HtmlElement): boolean {
  const style = styleOf(element);
  const kept = element.tagName === "pre" || style.get("white-space") === "pre";
  return kept && /mono|consolas|menlo|courier/.test(style.get("font-family") ?? "");
}

/** The lines of a `<pre>`, also where each stands in an element of its own. */
export function codeTextOf(pre: HtmlElement): string {
  let text = "";
  // WeChat sets each line as code of its own.
  const lines = pre.childNodes.filter((child) => isElement(child) && child.tagName === "code").length > 1;
  for (const node of nodesIn(pre)) {
    if (isText(node)) text += node.value;
    else if (isElement(node) && isEmptyLine(node)) text += text.endsWith("\n") || text === "" ? "\n" : "\n\n";
    else if (isElement(node) && (node.tagName === "br" || ((blockTags.has(node.tagName) || (lines && node.tagName === "code")) && text !== "" && !text.endsWith("\n")))) text += "\n";
  }
  return cleanText(text.replace(/\r\n?/g, "\n")).replace(/^\n+|\n+$/g, "");
}

/** VS Code: lines are boxes, empty ones a break between them. */
function isEmptyLine(node: HtmlElement): boolean {
  return node.tagName === "br" && (node.parentNode?.childNodes ?? []).some((sibling) => isElement(sibling) && sibling.tagName === "div");
}

/** The source that MathML carries, as KaTeX, MathJax and Wikipedia write it; null when there is none or too much. */
export function latexOf(math: HtmlElement): string | null {
  const annotation = [...elementsIn(math)].find((element) => element.tagName === "annotation" && /tex$/i.test(attribute(element, "encoding") ?? ""));
  const source = annotation ? rawText(annotation) : (attribute(math, "alttext") ?? "");
  const latex = cleanText(source).trim().replace(/^\{\\displaystyle\s+([\s\S]*)\}$/, "$1").trim();
  return latex === "" || latex.length > longestFormula ? null : latex;
}

/** The second drawing of a formula, for eyes only, that stands beside its MathML. */
export function isDrawnTwice(element: HtmlElement): boolean {
  return /(?:^|\s)(?:katex-html|mwe-math-fallback-image-\w+)(?:\s|$)/.test(attribute(element, "class") ?? "");
}
