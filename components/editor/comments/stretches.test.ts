import { expect, test } from "vitest";
import { stretchesOf, threadAt } from "./stretches.ts";

const places = new Map([[1, { from: 2, to: 10 }], [2, { from: 5, to: 7 }], [3, { from: 9, to: 12 }], [4, { from: 20, to: 20 }]]);

test("passages over each other are drawn in pieces that know all their conversations", () => {
  expect(stretchesOf(places)).toEqual([
    { from: 2, to: 5, threads: [1] }, { from: 5, to: 7, threads: [1, 2] }, { from: 7, to: 9, threads: [1] }, { from: 9, to: 10, threads: [1, 3] }, { from: 10, to: 12, threads: [3] },
  ]);
});

test("two that meet are not drawn as one", () => {
  expect(stretchesOf(new Map([[1, { from: 1, to: 3 }], [2, { from: 3, to: 5 }]]))).toEqual([{ from: 1, to: 3, threads: [1] }, { from: 3, to: 5, threads: [2] }]);
});

test("a press finds the shortest passage, and each further press the next one", () => {
  expect(threadAt(places, 6, null)).toBe(2);
  expect(threadAt(places, 6, 2)).toBe(1);
  expect(threadAt(places, 6, 1)).toBe(2);
  expect(threadAt(places, 15, null)).toBeNull();
});
