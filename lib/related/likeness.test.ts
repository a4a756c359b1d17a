import fc from "fast-check";
import { expect, test } from "vitest";
import { likeness, likest, mostLike } from "./likeness.ts";
import type { Kin } from "./types.ts";

const kin = (id: number, given: Partial<Kin> = {}): Kin => ({ id, words: [], tagIds: [], sectionId: null, seriesId: null, ...given });
const anyKin = fc.record({
  id: fc.integer({ min: 1, max: 1_000 }),
  words: fc.uniqueArray(fc.constantFrom(..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"), { maxLength: 16 }),
  tagIds: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }),
  sectionId: fc.option(fc.integer({ min: 1, max: 3 })),
  seriesId: fc.option(fc.integer({ min: 1, max: 3 })),
});

test("likeness is the same in both directions, from nothing to a thousand", () => {
  fc.assert(fc.property(anyKin, anyKin, (one, other) => {
    const score = likeness(one, other);
    expect(likeness(other, one)).toBe(score);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1000);
  }));
});

test("nothing is liker than the same words, tags and section", () => {
  const given = { words: ["算力", "账本"], tagIds: [1, 2], sectionId: 3 };
  expect(likeness(kin(1, given), kin(2, given))).toBe(1000);
});

test("a weighty word says more than a light one", () => {
  const of = kin(1, { words: ["算力", "电费", "县城", "合同"] });
  expect(likeness(of, kin(2, { words: ["算力", "甲", "乙", "丙"] }))).toBeGreaterThan(likeness(of, kin(3, { words: ["丁", "甲", "乙", "合同"] })));
});

test("more shared words make two articles liker", () => {
  const of = kin(1, { words: ["一", "二", "三", "四"] });
  const scores = [["甲", "乙", "丙", "丁"], ["一", "乙", "丙", "丁"], ["一", "二", "丙", "丁"], ["一", "二", "三", "丁"]].map((words) => likeness(of, kin(2, { words })));
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(new Set(scores).size).toBe(4);
});

test("the same words say more than the same tags, and those more than the same section", () => {
  const of = kin(1, { words: ["算力"], tagIds: [1], sectionId: 1 });
  const found = likest(of, [kin(2, { sectionId: 1 }), kin(3, { tagIds: [1] }), kin(4, { words: ["算力"] })]);
  expect(found.map(({ id }) => id)).toEqual([4, 3, 2]);
});

test("an article is not like itself, nor like what stands in its series, nor like what shares nothing", () => {
  const same = { words: ["算力"], tagIds: [1], sectionId: 1 };
  expect(likest(kin(1, { ...same, seriesId: 5 }), [kin(1, same), kin(2, { ...same, seriesId: 5 }), kin(3, { words: ["别的"], sectionId: 2 })])).toEqual([]);
  // Being in no series is no series.
  expect(likest(kin(1, same), [kin(2, same)])).toHaveLength(1);
});

test("the six likest are kept, the newer of equals first", () => {
  const others = Array.from({ length: 9 }, (_, at) => kin(at + 2, { sectionId: 1 }));
  const found = likest(kin(1, { sectionId: 1 }), others);
  expect(found.map(({ id }) => id)).toEqual([10, 9, 8, 7, 6, 5]);
  expect(found).toHaveLength(mostLike);
});
