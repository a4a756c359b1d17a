/** What kinds of blocks there are, for those who walk a body. */
import type { Attribution, Block, BoxTitle, CodeBlock, Embed, Figure, FormulaBlock, HeadingBlock, HorizontalRule, LinkCard, Paragraph } from "./types.ts";

type Leaf = Paragraph | HeadingBlock | Attribution | BoxTitle | LinkCard | Embed | CodeBlock | FormulaBlock | Figure | HorizontalRule;

const leaves: ReadonlySet<Block["type"]> = new Set<Leaf["type"]>(["paragraph", "heading", "attribution", "boxTitle", "linkCard", "embed", "codeBlock", "formulaBlock", "figure", "horizontalRule"]);

/** Whether other blocks stand inside it. */
export function holdsBlocks(block: Block): block is Exclude<Block, Leaf> {
  return !leaves.has(block.type);
}

/** Every paragraph, heading and so on of a body in the order of the page, without recursion. */
export function* leavesOf(blocks: readonly Block[]): Generator<Leaf> {
  const waiting: Block[] = blocks.toReversed();
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (!holdsBlocks(block)) yield block;
    else for (const inner of (block.content ?? []).toReversed()) waiting.push(inner);
  }
}
