/** Blocks for every section there is, and back: what is as it would be by itself is not kept. */
import { type Arrangement, type Block, homeLimits } from "./types.ts";

type Section = { id: number };

/** @param sections in the order of the masthead. Blocks of sections that are gone are left out, missing ones come after the others. */
export function allBlocks(blocks: readonly Block[], sections: readonly Section[]): Block[] {
  const there = new Set(sections.map(({ id }) => id));
  const kept = new Map<number, Block>();
  for (const block of blocks) if (there.has(block.sectionId) && !kept.has(block.sectionId)) kept.set(block.sectionId, block);
  return [...kept.values(), ...sections.filter(({ id }) => !kept.has(id)).map(usualBlock)];
}

/**
 * What is worth keeping: no article twice, and no more blocks than it takes to say the order. Those left out come after the others as the
 * masthead has them, so that a new section, or a new order of the masthead, is one on the front page, too.
 */
export function tidy(arrangement: Arrangement, sections: readonly Section[]): Arrangement {
  const seen = new Set<number>();
  const fresh = (id: number) => !seen.has(id) && seen.add(id);
  const lead = arrangement.lead !== null && fresh(arrangement.lead) ? arrangement.lead : null;
  const pinned = arrangement.pinned.filter(fresh);
  const blocks = allBlocks(arrangement.blocks, sections).map((block) => ({ ...block, pinned: block.pinned.filter(fresh) }));
  return { lead, pinned, blocks: blocks.slice(0, saying(blocks, sections)) };
}

/** How many of the blocks say all that the whole says. */
function saying(blocks: readonly Block[], sections: readonly Section[]): number {
  const whole = JSON.stringify(blocks);
  let count = blocks.length;
  while (count > 0 && JSON.stringify(allBlocks(blocks.slice(0, count - 1), sections)) === whole) count--;
  return count;
}

function usualBlock({ id }: Section): Block {
  return { sectionId: id, shown: true, lines: homeLimits.usualLines, pinned: [] };
}
