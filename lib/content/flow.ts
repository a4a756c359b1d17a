/** Where foreign markup, HTML or Markdown, is written down as blocks: words arrive run by run, paragraphs come out. */
import { paragraphsOf } from "./runs.ts";
import type { PageNotes } from "./html-notes.ts";
import type { HtmlElement } from "./html-tree.ts";
import { textRun } from "./marks.ts";
import type { Block, Inline, Mark } from "./types.ts";

/** A picture of the page: `src` as absolute address where one can be made out, else as written; `data`: the page carries it along. */
export type FoundPicture = { src: string; alt: string; data?: string };
/** `holder`: the block element it stands in; `linked`: characters inside links. */
export type FlowBlock = { block: Block; holder: HtmlElement | null; linked: number };

/** What is gathered while walking a page. `unseen`: words of buttons, form fields and hidden elements. */
export type FlowNotes = { base: string | null; footnotes: PageNotes; pictures: Map<Block, FoundPicture>; unseen: { text: string; hidden: boolean }[] };

/** Blocks inside blocks: deeper ones are written beside instead of inside. */
export const deepestNesting = 8;

/** One flow of blocks: a page, a list item, a cell. */
export class Flow {
  readonly blocks: FlowBlock[] = [];
  readonly notes: FlowNotes;
  readonly nesting: number;
  holder: HtmlElement | null;
  linked = 0;
  private runs: Inline[] = [];

  constructor(notes: FlowNotes, nesting = 0, holder: HtmlElement | null = null) {
    this.notes = notes;
    this.nesting = nesting;
    this.holder = holder;
  }

  text(text: string, marks: readonly Mark[], linked: boolean): void {
    this.runs.push(textRun(text, marks));
    if (linked) this.linked += text.trim().length;
  }

  /** A formula or a footnote between words. */
  inline(node: Inline): void {
    this.runs.push(node);
  }

  lineBreak(): void {
    this.runs.push({ type: "hardBreak" });
  }

  /** Ends the running paragraph. */
  end(): void {
    if (this.runs.length === 0) return;
    const paragraphs = paragraphsOf(this.runs);
    this.runs = [];
    for (const content of paragraphs) this.blocks.push({ block: { type: "paragraph", content }, holder: this.holder, linked: Math.ceil(this.linked / paragraphs.length) });
    this.linked = 0;
  }

  add(block: Block, linked = 0): void {
    this.end();
    this.blocks.push({ block, holder: this.holder, linked });
  }

  /** Everything written so far as plain blocks; ends the running paragraph. */
  written(): Block[] {
    this.end();
    return this.blocks.map(({ block }) => block);
  }

  /** A flow for what stands inside `element`. */
  inside(element: HtmlElement | null): Flow {
    return new Flow(this.notes, this.nesting + 1, element);
  }
}

export function emptyNotes(base: string | null): FlowNotes {
  return { base, footnotes: { signs: new Map(), gone: new Set() }, pictures: new Map(), unseen: [] };
}
