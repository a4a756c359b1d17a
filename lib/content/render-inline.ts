/** Runs of text as HTML: marks nest, and a mark that goes on over several runs is opened once. */
import { isLinkAddress } from "./address.ts";
import { escapeHtml } from "./escape.ts";
import { formulaHtml, formulaSource, isWide } from "./formula.ts";
import type { BodyWords } from "./render-words.ts";
import type { Footnote, Formula, Inline, Mark, Text } from "./types.ts";

type Tag = { open: string; close: string };
/** Numbers of sources behind the letters before `at` of a line; breaks and formulas count as one letter, footnotes as none. */
export type SourceMark = { at: number; numbers: readonly number[] };
/** By the runs of a line, as they are in the document that is rendered. */
export type SourceMarks = ReadonlyMap<readonly Inline[], readonly SourceMark[]>;
/** What is counted while a body is written: footnotes met so far, boxes that scroll, characters that may still be drawn and coloured. */
export type InlineWalk = { words: BodyWords; sourceMarks: SourceMarks; notes: (readonly Text[])[]; formulas: number; codes: number; budget: { latex: number; code: number } };

/** Publishing must end soon whatever was written: a report has a hundredth of this. */
export function startInline(words: BodyWords, sourceMarks: SourceMarks = new Map()): InlineWalk {
  return { words, sourceMarks, notes: [], formulas: 0, codes: 0, budget: { latex: 60_000, code: 200_000 } };
}

export function renderInline(content: readonly Inline[] | undefined, walk: InlineWalk): string {
  let html = "";
  let opened: Tag[] = [];
  for (const run of withMarks(content, walk)) {
    // A link in a link, or a box that scrolls in one, would not hold together.
    const tags = run.type === "footnote" || run.type === "formula" || run.type === "sourceMark" ? [] : (run.marks ?? []).flatMap(tagOf);
    let shared = 0;
    while (shared < opened.length && opened[shared]?.open === tags[shared]?.open) shared++;
    html += closing(opened.slice(shared));
    for (const tag of tags.slice(shared)) html += tag.open;
    opened = tags;
    html += runHtml(run, walk);
  }
  return html + closing(opened);
}

/** A line cut where numbers of sources stand. Nothing of it is text: copies, hashes and counts know only the line itself. */
type Run = Inline | { type: "sourceMark"; numbers: readonly number[] };

function withMarks(content: readonly Inline[] | undefined, { sourceMarks }: InlineWalk): readonly Run[] {
  const marks = content && sourceMarks.get(content);
  if (!content || !marks || marks.length === 0) return content ?? [];
  const waiting = [...marks];
  const runs: Run[] = [];
  let at = 0;
  for (const run of content) {
    const length = run.type === "text" ? run.text.length : run.type === "footnote" ? 0 : 1;
    let from = 0;
    for (let mark = waiting[0]; mark && mark.at <= at + length && run.type !== "footnote"; mark = waiting[0]) {
      const to = mayPart(run) ? mark.at - at : length;
      if (run.type === "text") runs.push({ ...run, text: run.text.slice(from, to) });
      else if (from === 0) runs.push(run);
      runs.push({ type: "sourceMark", numbers: mark.numbers });
      from = to;
      waiting.shift();
    }
    if (run.type !== "text") {
      if (from === 0) runs.push(run);
    } else if (from < length) runs.push({ ...run, text: run.text.slice(from) });
    at += length;
  }
  return runs.filter((run) => run.type !== "text" || run.text !== "");
}

/** In a link or in code a number would be part of them: it waits for their end. */
function mayPart(run: Inline): boolean {
  return run.type === "text" && !run.marks?.some(({ type }) => type === "link" || type === "code");
}

function runHtml(run: Run, walk: InlineWalk): string {
  switch (run.type) {
    case "sourceMark":
      return run.numbers.map((number) => `<sup class="source-mark"><a href="#source-${number}" role="doc-noteref" aria-label="${escapeHtml(walk.words.source(number))}">${number}</a></sup>`).join("");
    case "text":
      return escapeHtml(run.text);
    case "hardBreak":
      return "<br>";
    case "formula":
      return formula(run, walk);
    case "footnote":
      return footnoteMark(run, walk);
  }
}

function formula({ attrs: { latex } }: Formula, walk: InlineWalk): string {
  if (latex.trim() === "") return "";
  const math = drawn(latex, false, walk);
  return isWide(latex) ? `<span class="formula-wide" tabindex="0" role="group" aria-label="${escapeHtml(walk.words.formula(++walk.formulas))}">${math}</span>` : math;
}

export function drawn(latex: string, display: boolean, { budget }: InlineWalk): string {
  budget.latex -= latex.length;
  return budget.latex < 0 ? formulaSource(latex) : formulaHtml(latex, display);
}

// Headings have ids of their own (s1 …), the page a few words: neither begins like these.
function footnoteMark({ content = [] }: Footnote, walk: InlineWalk): string {
  if (content.every((run) => run.text.trim() === "")) return "";
  const number = walk.notes.push(content);
  return `<sup class="footnote-mark"><a id="fnref${number}" href="#fn${number}" role="doc-noteref" aria-label="${escapeHtml(walk.words.footnote(number))}">${number}</a></sup>`;
}

function closing(tags: readonly Tag[]): string {
  return tags.toReversed().map((tag) => tag.close).join("");
}

// A link whose address may not be printed leaves its words.
function tagOf(mark: Mark): Tag[] {
  if (mark.type === "bold") return [{ open: "<strong>", close: "</strong>" }];
  if (mark.type === "italic") return [{ open: "<em>", close: "</em>" }];
  if (mark.type === "code") return [{ open: "<code>", close: "</code>" }];
  if (mark.type !== "link" || typeof mark.attrs.href !== "string" || !isLinkAddress(mark.attrs.href)) return [];
  const foreign = /^https?:/i.test(mark.attrs.href) ? ' rel="noopener"' : "";
  return [{ open: `<a href="${escapeHtml(mark.attrs.href)}"${foreign}>`, close: "</a>" }];
}
