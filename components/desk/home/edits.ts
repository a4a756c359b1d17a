/** The steps of arranging, each from one arrangement to the next. Whatever is put somewhere leaves where it was: nothing stands twice. */
import { type Arrangement, automatic, type Block, homeLimits } from "#lib/home/types";

/** Takes an article out of every place. */
export function free({ lead, pinned, blocks }: Arrangement, id: number): Arrangement {
  const without = (list: number[]) => list.filter((other) => other !== id);
  return { lead: lead === id ? null : lead, pinned: without(pinned), blocks: blocks.map((block) => (block.pinned.includes(id) ? { ...block, pinned: without(block.pinned) } : block)) };
}

export function leadWith(arrangement: Arrangement, id: number | null): Arrangement {
  return { ...(id === null ? arrangement : free(arrangement, id)), lead: id };
}

/** @param at its place among the pinned; the last one unless given. */
export function pin(arrangement: Arrangement, id: number, at?: number): Arrangement {
  const rest = free(arrangement, id);
  return { ...rest, pinned: rest.pinned.toSpliced(at ?? rest.pinned.length, 0, id) };
}

export function pinInBlock(arrangement: Arrangement, sectionId: number, id: number): Arrangement {
  return changeBlock(free(arrangement, id), sectionId, (block) => ({ ...block, pinned: [...block.pinned, id] }));
}

export function changeBlock(arrangement: Arrangement, sectionId: number, change: (block: Block) => Block): Arrangement {
  return { ...arrangement, blocks: arrangement.blocks.map((block) => (block.sectionId === sectionId ? change(block) : block)) };
}

/** The list with one of its members at another place; places that do not exist change nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const member = list.slice(from, from + 1);
  if (from < 0 || to < 0 || to >= list.length || member.length === 0) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, ...member);
}

/**
 * A move within the list of pinned and automatic stories as one sees it: an automatic one dragged up is pinned there; a pinned one cannot be
 * put below an automatic one, because time orders those.
 */
export function moveInList(arrangement: Arrangement, shown: readonly number[], from: number, to: number): Arrangement {
  const id = shown[from];
  const count = shown.filter((each) => arrangement.pinned.includes(each)).length;
  if (id === undefined) return arrangement;
  if (from < count) return { ...arrangement, pinned: moved(arrangement.pinned, from, Math.min(to, count - 1)) };
  return to > count ? arrangement : pin(arrangement, id, to);
}

/** @param sections in the order of the masthead. */
export function allAutomatic(sections: readonly { id: number }[]): Arrangement {
  return { ...automatic, blocks: sections.map(({ id }) => ({ sectionId: id, shown: true, lines: homeLimits.usualLines, pinned: [] })) };
}

export function countNamed({ lead, pinned, blocks }: Arrangement): number {
  return (lead === null ? 0 : 1) + pinned.length + blocks.reduce((sum, block) => sum + block.pinned.length, 0);
}

export function sameArrangement(one: Arrangement, other: Arrangement): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
