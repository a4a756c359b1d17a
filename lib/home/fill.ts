/**
 * The rules of the front page: given an arrangement and what is live now, what stands where. What cannot stand (taken down, of another
 * language, moved to another section, named twice) is passed over, and its place filled: the page is never empty and nothing stands twice.
 */
import { type Arrangement, type Block, homeLimits } from "./types.ts";

type Numbered = { id: number };
/** What the rules look at of an article. */
export type Candidate = Numbered & { section: Numbered | null; cover: unknown };

/** How the rules ask for live articles of one language. */
export type Ask<C extends Candidate, L extends Numbered, S extends Numbered> = {
  /** Those of `ids` that are live, in any order. */
  named: (ids: readonly number[]) => Promise<C[]>;
  /** The newest that are not in `without`, newest first. */
  newest: (without: readonly number[], limit: number) => Promise<C[]>;
  /** The newest `each` of every section but `hidden` that are not in `without`: in the order of the masthead, newest first. */
  bySection: (without: readonly number[], each: number, hidden: readonly number[]) => Promise<{ section: S; line: L }[]>;
};

export type Filled<C, L, S> = { lead: C | null; list: C[]; blocks: { section: S; lines: L[] }[] };

const newestCount = 14;
/** The lead has a picture when one of this many newest articles has one. */
const leadCandidates = 5;
const usualList = 8;
/** However many stories are pinned, news comes through below them. */
const leastRest = 3;

export async function fillPage<C extends Candidate & L, L extends Numbered, S extends Numbered>(given: Arrangement, ask: Ask<C, L, S>, sectionOf: (card: C) => S | null): Promise<Filled<C, L, S>> {
  const arrangement = { ...given, blocks: firstOfEach(given.blocks) };
  const wanted = namedIn(arrangement);
  const placed = place(arrangement, wanted.length > 0 ? await ask.named(wanted) : []);
  const newest = await ask.newest(placedIds(placed), newestCount);
  const { lead, list } = layOutTop(placed, newest);
  const inBlocks = new Map([...placed.inBlocks].map(([section, cards]) => [section, cards.filter((card) => card.id !== lead?.id)]));
  const shown = [...(lead ? [lead] : []), ...list, ...[...inBlocks.values()].flat()].map((card) => card.id);
  const hidden = arrangement.blocks.filter((block) => !block.shown).map((block) => block.sectionId);
  const most = Math.max(homeLimits.usualLines, ...arrangement.blocks.map((block) => (block.shown ? block.lines : 0)));
  const pins = [...inBlocks.values()].flat().flatMap((card) => withSection(card, sectionOf(card)));
  return { lead, list, blocks: layOutBlocks(arrangement.blocks, [...pins, ...(await ask.bySection(shown, most, hidden))]) };
}

/** One block a section: of two, the first counts. */
function firstOfEach(blocks: readonly Block[]): Block[] {
  const seen = new Set<number>();
  return blocks.filter(({ sectionId }) => !seen.has(sectionId) && seen.add(sectionId));
}

/** Every article that an arrangement names in a place that readers see, each once. */
export function namedIn({ lead, pinned, blocks }: Arrangement): number[] {
  return [...new Set([...(lead === null ? [] : [lead]), ...pinned, ...blocks.flatMap((block) => (block.shown ? block.pinned : []))])];
}

type Placed<C> = { lead: C | null; pinned: C[]; inBlocks: Map<number, C[]> };

/** Puts the named articles where they may stand; who comes first keeps its place. */
export function place<C extends Candidate>({ lead, pinned, blocks }: Arrangement, live: readonly C[]): Placed<C> {
  const free = new Map(live.map((card) => [card.id, card]));
  const take = (id: number, may: (card: C) => boolean = () => true): C[] => {
    const card = free.get(id);
    if (!card || !may(card)) return [];
    free.delete(id);
    return [card];
  };
  const [first = null] = lead === null ? [] : take(lead);
  const above = pinned.slice(0, homeLimits.pinned).flatMap((id) => take(id));
  const inBlocks = new Map<number, C[]>();
  for (const block of blocks) {
    if (!block.shown) continue;
    const cards: C[] = [];
    for (const id of block.pinned) if (cards.length < block.lines) cards.push(...take(id, (card) => card.section?.id === block.sectionId));
    inBlocks.set(block.sectionId, cards);
  }
  return { lead: first, pinned: above, inBlocks };
}

function placedIds<C extends Candidate>({ lead, pinned, inBlocks }: Placed<C>): number[] {
  return [...(lead ? [lead] : []), ...pinned, ...[...inBlocks.values()].flat()].map((card) => card.id);
}

/** The lead and the list. A young site keeps some of its stories for the narrow column. */
export function layOutTop<C extends Candidate>({ lead: named, pinned, inBlocks }: Placed<C>, newest: readonly C[]): { lead: C | null; list: C[] } {
  const lead = named ?? newest.slice(0, leadCandidates).find((card) => card.cover) ?? newest[0] ?? pinned[0] ?? [...inBlocks.values()].flat()[0] ?? null;
  const above = pinned.filter((card) => card !== lead);
  const others = newest.filter((card) => card !== lead);
  const all = Math.min(above.length + others.length, newestCount - 1);
  const usual = all < 4 ? all : Math.min(usualList, Math.ceil(all * 0.6));
  return { lead, list: [...above, ...others.slice(0, Math.max(usual - above.length, above.length > 0 ? leastRest : 0))] };
}

function withSection<C, S>(line: C, section: S | null): { section: S; line: C }[] {
  return section ? [{ section, line }] : [];
}

/** @param rows pinned lines before the others. Sections that nobody arranged come last, in the order of the rows. */
function layOutBlocks<L, S extends Numbered>(blocks: readonly Block[], rows: readonly { section: S; line: L }[]): { section: S; lines: L[] }[] {
  const filled = new Map<number, { section: S; lines: L[] }>();
  for (const { section, line } of rows) {
    const entry = filled.get(section.id) ?? { section, lines: [] };
    entry.lines.push(line);
    filled.set(section.id, entry);
  }
  const arranged = new Map(blocks.map((block) => [block.sectionId, block]));
  const order = [...arranged.keys(), ...[...filled.keys()].filter((id) => !arranged.has(id))];
  return order.flatMap((id) => {
    const entry = filled.get(id);
    const block = arranged.get(id);
    if (!entry || block?.shown === false) return [];
    return [{ section: entry.section, lines: entry.lines.slice(0, block?.lines ?? homeLimits.usualLines) }];
  });
}
