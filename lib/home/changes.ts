/** What one arrangement changes of another, for the audit log: places by name, articles by number. */
import type { Arrangement, Block } from "./types.ts";

export type HomeChanges = {
  lead?: { from: number | null; to: number | null };
  pinned?: { from: number[]; to: number[] };
  /** Sections whose block changed; `order` when blocks changed places. */
  blocks?: number[];
  order?: number[];
};

export function changesBetween(before: Arrangement, after: Arrangement): HomeChanges {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const orderOf = (blocks: readonly Block[]) => blocks.map((block) => block.sectionId);
  const old = new Map(before.blocks.map((block) => [block.sectionId, block]));
  const changed = after.blocks.filter((block) => !same(block, old.get(block.sectionId))).map((block) => block.sectionId);
  const gone = orderOf(before.blocks).filter((id) => !orderOf(after.blocks).includes(id));
  return {
    ...(before.lead !== after.lead && { lead: { from: before.lead, to: after.lead } }),
    ...(!same(before.pinned, after.pinned) && { pinned: { from: before.pinned, to: after.pinned } }),
    ...(changed.length + gone.length > 0 && { blocks: [...changed, ...gone] }),
    ...(!same(orderOf(before.blocks), orderOf(after.blocks)) && { order: orderOf(after.blocks) }),
  };
}
