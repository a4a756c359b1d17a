import fc from "fast-check";
import { expect, test } from "vitest";
import type { Arrangement } from "#lib/home/types";
import { changeBlock, countNamed, free, leadWith, moved, moveInList, pin, pinInBlock } from "./edits.ts";

const id = fc.integer({ min: 1, max: 12 });
const start: Arrangement = { lead: null, pinned: [], blocks: [1, 2].map((sectionId) => ({ sectionId, shown: true, lines: 4, pinned: [] })) };
const step = fc.oneof(
  id.map((each) => (from: Arrangement) => leadWith(from, each)),
  fc.tuple(id, fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined })).map(([each, at]) => (from: Arrangement) => pin(from, each, at)),
  fc.tuple(id, fc.constantFrom(1, 2)).map(([each, section]) => (from: Arrangement) => pinInBlock(from, section, each)),
  id.map((each) => (from: Arrangement) => free(from, each)),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([one, other]) => (from: Arrangement) => moveInList(from, [...from.pinned, 20, 21], one, other)),
);

test("whatever is done one after another, no article is named twice", () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    const { lead, pinned, blocks } = steps.reduce((from, each) => each(from), start);
    const named = [...(lead === null ? [] : [lead]), ...pinned, ...blocks.flatMap((block) => block.pinned)];
    expect(new Set(named).size).toBe(named.length);
  }));
});

test("a list keeps its members when one is moved, and its order when there is no such place", () => {
  fc.assert(fc.property(fc.uniqueArray(id), fc.integer({ min: -2, max: 14 }), fc.integer({ min: -2, max: 14 }), (list, from, to) => {
    const result = moved(list, from, to);
    expect(result.toSorted()).toEqual(list.toSorted());
    if (from >= 0 && from < list.length && to >= 0 && to < list.length) expect(result[to]).toBe(list[from]);
    else expect(result).toEqual(list);
  }));
});

test("an automatic story dragged among the pinned is pinned there; a pinned one stays above the automatic ones", () => {
  const pinned = { ...start, pinned: [1, 2] };
  expect(moveInList(pinned, [1, 2, 7, 8], 3, 1).pinned).toEqual([1, 8, 2]);
  expect(moveInList(pinned, [1, 2, 7, 8], 2, 2).pinned).toEqual([1, 2, 7]);
  expect(moveInList(pinned, [1, 2, 7, 8], 2, 3)).toEqual(pinned);
  expect(moveInList(pinned, [1, 2, 7, 8], 0, 3).pinned).toEqual([2, 1]);
  expect(moveInList(pinned, [1, 2, 7, 8], 9, 0)).toEqual(pinned);
});

test("freeing takes out of every place, and changing a block touches no other", () => {
  const arranged = pinInBlock(pin(leadWith(start, 3), 4), 2, 5);
  expect(countNamed(arranged)).toBe(3);
  expect(countNamed([3, 4, 5].reduce(free, arranged))).toBe(0);
  expect(changeBlock(arranged, 1, (block) => ({ ...block, shown: false })).blocks.map((block) => block.shown)).toEqual([false, true]);
});
