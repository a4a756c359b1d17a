import { expect, it } from "vitest";
import { createRandom, mixSeed } from "./random.ts";

it("the same seed gives the same numbers", () => {
  const [one, other] = [createRandom(7), createRandom(7)];
  for (let i = 0; i < 100; i++) expect(one.next()).toBe(other.next());
});

it("numbers are spread evenly", () => {
  const random = createRandom(1);
  const buckets = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) {
    const bucket = Math.floor(random.next() * 10);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  for (const count of buckets) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

it("whole numbers reach both ends and never leave them", () => {
  const random = createRandom(2);
  const seen = new Set(Array.from({ length: 500 }, () => random.whole(3, 6)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6]);
});

it("neighbouring articles get distant seeds", () => {
  expect(new Set(Array.from({ length: 20_000 }, (_, index) => mixSeed(1, index))).size).toBeGreaterThan(19_990);
  expect(mixSeed(1, 0)).not.toBe(mixSeed(2, 0));
});

it("picking from an empty list is refused", () => {
  expect(() => createRandom(1).pick([])).toThrow(RangeError);
});
