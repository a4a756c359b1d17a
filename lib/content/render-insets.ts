/** What is set apart from the running text: code, formulas on lines of their own, footnotes at the end. */
import { codeHtml } from "./code.ts";
import { codeLanguages } from "./code-languages.ts";
import { escapeHtml } from "./escape.ts";
import { drawn, type InlineWalk, renderInline } from "./render-inline.ts";
import type { CodeBlock, FormulaBlock } from "./types.ts";

// What may be wider than the page scrolls in a box of its own, which the keyboard has to reach.
function box(tag: "pre" | "div", name: string, label: string, inner: string): string {
  return `<${tag} class="${name}" tabindex="0" role="region" aria-label="${escapeHtml(label)}">${inner}</${tag}>`;
}

export function codeBlock({ attrs: { language }, content = [] }: CodeBlock, walk: InlineWalk): string {
  const code = content.map((run) => run.text).join("");
  if (code.trim() === "") return "";
  walk.budget.code -= code.length;
  const name = language === null ? undefined : codeLanguages.get(language);
  return box("pre", "code-scroll", walk.words.code(++walk.codes, name ?? ""), `<code>${codeHtml(code, walk.budget.code < 0 ? null : language)}</code>`);
}

export function formulaBlock({ attrs: { latex } }: FormulaBlock, walk: InlineWalk): string {
  if (latex.trim() === "") return "";
  return box("div", "formula-scroll", walk.words.formula(++walk.formulas), drawn(latex, true, walk));
}

export function footnoteList(walk: InlineWalk): string {
  const items = walk.notes.map((note, at) => `<li id="fn${at + 1}">${renderInline(note, walk)} <a class="footnote-back" href="#fnref${at + 1}" role="doc-backlink" aria-label="${escapeHtml(walk.words.backToText(at + 1))}">↑</a></li>`);
  return items.length === 0 ? "" : `<section class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(walk.words.footnotes)}"><ol>${items.join("")}</ol></section>`;
}
