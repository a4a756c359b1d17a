import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillPage } from "./fill.ts";
import { type Arrangement, automatic, type Block, homeLimits } from "./types.ts";

type Section = { id: number };
type Story = { id: number; section: Section | null; cover: object | null };

/** Answers as the database would: newest first is by number, the masthead by number of section. */
function site(live: readonly Story[]) {
  const newestFirst = [...live].sort((a, b) => b.id - a.id);
  return {
    named: async (ids: readonly number[]) => live.filter((story) => ids.includes(story.id)),
    newest: async (without: readonly number[], limit: number) => newestFirst.filter((story) => !without.includes(story.id)).slice(0, limit),
    bySection: async (without: readonly number[], each: number, hidden: readonly number[]) =>
      [1, 2, 3, 4].filter((id) => !hidden.includes(id)).flatMap((id) => newestFirst.filter((story) => story.section?.id === id && !without.includes(story.id)).slice(0, each).map((line) => ({ section: { id }, line }))),
  };
}

const fill = (arrangement: Arrangement, live: readonly Story[]) => fillPage<Story, Story, Section>(arrangement, site(live), (story) => story.section);
const story = (id: number, section: number | null = null, cover = false): Story => ({ id, section: section === null ? null : { id: section }, cover: cover ? {} : null });
const block = (sectionId: number, given: Partial<Block> = {}): Block => ({ sectionId, shown: true, lines: 4, pinned: [], ...given });
const some = (count: number, section: number | null = null) => Array.from({ length: count }, (_, at) => story(at + 1, section));
const ids = (stories: readonly { id: number }[]) => stories.map(({ id }) => id);

// Numbers above 40 are articles that nobody has published; section 4 is one that is gone.
const anyId = fc.integer({ min: 1, max: 50 });
const anyLive = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 40 }), section: fc.option(fc.integer({ min: 1, max: 3 }).map((id) => ({ id }))), cover: fc.option(fc.constant({})) }), { selector: ({ id }) => id, maxLength: 40 });
const anyBlock = fc.record({ sectionId: fc.integer({ min: 1, max: 4 }), shown: fc.boolean(), lines: fc.integer({ min: 1, max: 8 }), pinned: fc.array(anyId, { maxLength: 6 }) });
const anyArrangement = fc.record({ lead: fc.option(anyId), pinned: fc.array(anyId, { maxLength: 25 }), blocks: fc.array(anyBlock, { maxLength: 5 }) });

type Page = Awaited<ReturnType<typeof fill>>;
const everybody = (page: Page) => [...(page.lead ? [page.lead] : []), ...page.list, ...page.blocks.flatMap(({ lines }) => lines)];

async function holds(rule: (page: Page, arrangement: Arrangement, live: readonly Story[]) => void | Promise<void>): Promise<void> {
  await fc.assert(fc.asyncProperty(anyArrangement, anyLive, async (arrangement, live) => rule(await fill(arrangement, live), arrangement, live)), { numRuns: 500 });
}

describe("whatever is arranged and whatever is live", () => {
  test("the page is empty only when nothing is live", () => holds((page, _arrangement, live) => {
    expect(page.lead === null).toBe(live.length === 0);
  }));

  test("no story stands twice, and all that stand are live", () => holds((page, _arrangement, live) => {
    const shown = ids(everybody(page));
    expect(new Set(shown).size).toBe(shown.length);
    for (const id of shown) expect(ids(live)).toContain(id);
  }));

  test("a live lead leads, and live pinned stories stand first in their order", () => holds((page, { lead, pinned }, live) => {
    if (lead !== null && ids(live).includes(lead)) expect(page.lead?.id).toBe(lead);
    const expected = [...new Set(pinned.slice(0, homeLimits.pinned))].filter((id) => ids(live).includes(id) && id !== page.lead?.id);
    expect(ids(page.list).slice(0, expected.length)).toEqual(expected);
  }));

  test("what is missing costs nothing but itself: the page is the same as if nobody had named it", () => holds(async (page, { lead, pinned, blocks }, live) => {
    const known = (list: readonly number[]) => [...new Set(list)].filter((id) => ids(live).includes(id));
    const cleaned = { lead: lead !== null && ids(live).includes(lead) ? lead : null, pinned: known(pinned.slice(0, homeLimits.pinned)), blocks: blocks.map((each) => ({ ...each, pinned: known(each.pinned) })) };
    expect(await fill(cleaned, live)).toEqual(page);
  }));

  test("blocks stand in their order, hidden ones do not, and none is longer than it may be or holds another section's story", () => holds((page, { blocks }) => {
    const first = new Map<number, Block>();
    for (const each of blocks) if (!first.has(each.sectionId)) first.set(each.sectionId, each);
    const shown = page.blocks.map(({ section }) => section.id);
    const arranged = [...first.keys()].filter((id) => shown.includes(id));
    expect(shown.slice(0, arranged.length)).toEqual(arranged);
    for (const { section, lines } of page.blocks) {
      expect(first.get(section.id)?.shown).not.toBe(false);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(first.get(section.id)?.lines ?? homeLimits.usualLines);
      for (const line of lines) expect(line.section?.id).toBe(section.id);
    }
  }));

  test("the list is as full as the stories there are allow", () => holds(async (page, _arrangement, live) => {
    const usual = (await fill(automatic, live)).list.length;
    const inBlocks = page.blocks.reduce((sum, { lines }) => sum + lines.length, 0);
    expect(page.list.length + inBlocks).toBeGreaterThanOrEqual(Math.min(usual, live.length - 1));
  }));
});

test("nobody's arrangement is the page as it always was", async () => {
  const page = await fill(automatic, [...some(30, 1), story(31, 2, true), story(32, 2)]);
  expect(page.lead?.id).toBe(31);
  expect(ids(page.list)).toEqual([32, 30, 29, 28, 27, 26, 25, 24]);
  expect(page.blocks.map(({ section, lines }) => [section.id, ids(lines)])).toEqual([[1, [23, 22, 21, 20]]]);
});

test("a story that is lead and pinned leads only; one that is pinned twice stands first where it is named first", async () => {
  const page = await fill({ lead: 3, pinned: [3, 2, 2], blocks: [block(1, { pinned: [2, 1] })] }, some(20, 1));
  expect(page.lead?.id).toBe(3);
  expect(page.list[0]?.id).toBe(2);
  expect(ids(page.blocks[0]?.lines ?? [])[0]).toBe(1);
});

test("news comes through below the pinned stories, however many there are", async () => {
  const page = await fill({ ...automatic, pinned: Array.from({ length: 20 }, (_, at) => at + 1) }, some(40));
  expect(page.list).toHaveLength(23);
  expect(page.lead?.id).toBe(40);
  expect(ids(page.list).slice(20)).toEqual([39, 38, 37]);
});

test("a lead that was taken down leaves its place to the newest with a picture", async () => {
  expect((await fill({ ...automatic, lead: 99 }, [story(1), story(2, null, true), story(3)])).lead?.id).toBe(2);
});

test("when every story of an arrangement is gone, the page is the automatic one", async () => {
  const live = [...some(20, 1), story(21, 2)];
  expect(await fill({ lead: 90, pinned: [91, 92], blocks: [block(1, { pinned: [93] }), block(2, { pinned: [94] })] }, live)).toEqual(await fill(automatic, live));
});

test("the only article of a site leads, wherever it was put", async () => {
  for (const arrangement of [automatic, { ...automatic, pinned: [1] }, { ...automatic, blocks: [block(1, { pinned: [1] })] }, { ...automatic, blocks: [block(1, { shown: false })] }])
    expect(await fill(arrangement, [story(1, 1)])).toEqual({ lead: story(1, 1), list: [], blocks: [] });
});

test("a story pinned in a hidden block, or moved to another section, stands where any other would", async () => {
  for (const blocks of [[block(1, { shown: false, pinned: [10] })], [block(2, { pinned: [10] })]])
    expect((await fill({ ...automatic, blocks }, some(10, 1))).lead?.id).toBe(10);
});

test("a section that nobody arranged comes after those that were", async () => {
  const live = [...some(20), ...[1, 2, 3].flatMap((section) => [story(30 + section, section), story(40 + section, section)])].map((each, at) => ({ ...each, id: at + 1 }));
  const page = await fill({ ...automatic, lead: 1, pinned: [2], blocks: [block(3), block(2, { lines: 1 })] }, live.map((each) => ({ ...each, id: 100 - each.id })));
  expect(page.blocks.map(({ section }) => section.id)).toEqual([3, 2, 1]);
  expect(page.blocks[1]?.lines).toHaveLength(1);
});
