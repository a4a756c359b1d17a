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

/** What is worth keeping: no article twice, no block that says nothing, and none at all while they stand as the masthead has them. */
export function tidy(arrangement: Arrangement, sections: readonly Section[]): Arrangement {
  const seen = new Set<number>();
  const fresh = (id: number) => !seen.has(id) && seen.add(id);
  const lead = arrangement.lead !== null && fresh(arrangement.lead) ? arrangement.lead : null;
  const pinned = arrangement.pinned.filter(fresh);
  const blocks = allBlocks(arrangement.blocks, sections).map((block) => ({ ...block, pinned: block.pinned.filter(fresh) }));
  const said = blocks.some((block, at) => block.sectionId !== sections[at]?.id || !isUsual(block));
  return { lead, pinned, blocks: said ? blocks : [] };
}

function usualBlock({ id }: Section): Block {
  return { sectionId: id, shown: true, lines: homeLimits.usualLines, pinned: [] };
}

function isUsual({ shown, lines, pinned }: Block): boolean {
  return shown && lines === homeLimits.usualLines && pinned.length === 0;
}
