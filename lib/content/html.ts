/** Foreign HTML into the document model: every visible word, known forms only, nothing executed. */
import { figuresOf } from "./figures.ts";
import { emptyNotes, Flow, type FlowBlock, type FlowNotes, type FoundPicture } from "./flow.ts";
import { plainWalk, walkChildren } from "./html-blocks.ts";
import { flatText } from "./html-flat.ts";
import { mendLists } from "./html-lists.ts";
import { notesOf } from "./html-notes.ts";
import { mendOffice } from "./html-office.ts";
import { mendClasses } from "./html-sheet.ts";
import { type HtmlParent, parseHtml, UnreasonableTree } from "./html-tree.ts";
import { emptyDoc } from "./schema.ts";
import type { Block, Doc } from "./types.ts";

/**
 * Reads a page or a fragment, as it is pasted or imported.
 * h1 and h2 become level 2, deeper ones level 3; pictures become figures without media, in the order of `pictures`;
 * links keep absolute http, https and mailto addresses; buttons, form fields and hidden elements are left out.
 * Beyond 300 levels of nesting only the words are kept, one paragraph a line.
 */
export function readHtml(html: string, base: string | null = null): { doc: Doc; pictures: FoundPicture[] } {
  const { blocks, notes } = blocksOfHtml(html, base);
  const content = blocks.map(({ block }) => block);
  return { doc: content.length === 0 ? emptyDoc() : { type: "doc", content }, pictures: picturesOf(content, notes) };
}

/** As `readHtml`, with each picture at the figure that it stands behind. */
export function picturesByFigure(html: string, base: string | null): { blocks: Block[]; pictures: ReadonlyMap<Block, FoundPicture> } {
  const { blocks, notes } = blocksOfHtml(html, base);
  return { blocks: blocks.map(({ block }) => block), pictures: notes.pictures };
}

export function docFromHtml(html: string): Doc {
  return readHtml(html).doc;
}

/** The pictures behind the figures of these blocks, in their order. */
export function picturesOf(blocks: readonly Block[], notes: FlowNotes): FoundPicture[] {
  return figuresOf(blocks).map((figure) => notes.pictures.get(figure)).filter((picture) => picture !== undefined);
}

/** A page as blocks that still know where they stood. `flat`: the page was nested too deep, only its words are left. */
export function blocksOfHtml(html: string, base: string | null): { blocks: FlowBlock[]; notes: FlowNotes; flat: boolean } {
  try {
    return { ...blocksOfTree(parseHtml(html.toWellFormed()), base), flat: false };
  } catch (error) {
    if (!(error instanceof UnreasonableTree)) throw error;
    const blocks = flatText(html).map((text): FlowBlock => ({ block: { type: "paragraph", content: [{ type: "text", text }] }, holder: null, linked: 0 }));
    return { blocks, notes: emptyNotes(base), flat: true };
  }
}

/** Throws `UnreasonableTree`. */
export function blocksOfTree(root: HtmlParent, base: string | null): { blocks: FlowBlock[]; notes: FlowNotes } {
  mendClasses(root);
  mendOffice(root);
  mendLists(root);
  const flow = new Flow({ ...emptyNotes(base), footnotes: notesOf(root) });
  walkChildren(root, flow, plainWalk);
  flow.end();
  return { blocks: flow.blocks, notes: flow.notes };
}
