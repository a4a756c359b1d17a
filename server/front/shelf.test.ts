import { expect, test } from "vitest";
import { type Item, Shelf } from "./shelf.ts";

const item = (bytes: number, ...tags: string[]): Item => ({ bytes, tags: new Set(tags) });

test("what was not asked for the longest goes first when there is no room", () => {
  const shelf = new Shelf(100);
  shelf.put("a", item(40));
  shelf.put("b", item(40));
  shelf.get("a");
  shelf.put("c", item(40));
  expect(["a", "b", "c"].map((key) => shelf.get(key) !== undefined)).toEqual([true, false, true]);
  expect([shelf.bytes, shelf.size]).toEqual([80, 2]);
});

test("one that is larger than the shelf is not kept, and drives nothing out", () => {
  const shelf = new Shelf(100);
  shelf.put("a", item(60));
  shelf.put("b", item(101));
  expect([shelf.get("a")?.bytes, shelf.get("b"), shelf.bytes]).toEqual([60, undefined, 60]);
});

test("one that grows makes others go, one that is there no more changes nothing", () => {
  const shelf = new Shelf(100);
  const [a, b] = [item(40), item(40)];
  shelf.put("a", a);
  shelf.put("b", b);
  shelf.weigh("b", b, 70);
  expect([shelf.get("a"), shelf.bytes]).toEqual([undefined, 70]);
  shelf.weigh("a", a, 90);
  expect(shelf.bytes).toBe(70);
});

test("the keys of a tag are those that are still there", () => {
  const shelf = new Shelf(100);
  shelf.put("a", item(10, "x", "y"));
  shelf.put("b", item(10, "x"));
  shelf.put("a", item(10, "y"));
  expect([shelf.tagged("x"), shelf.tagged("y"), shelf.tagged("z")]).toEqual([["b"], ["a"], []]);
  shelf.delete("b");
  expect([shelf.tagged("x"), shelf.bytes]).toEqual([[], 10]);
});

test("a million of them never weigh more than the shelf bears", () => {
  const shelf = new Shelf(1_000);
  for (let key = 0; key < 1_000_000; key++) shelf.put(`${key}`, item(10, `tag:${key}`));
  expect([shelf.size, shelf.bytes, shelf.tagged("tag:1"), shelf.tagged("tag:999999")]).toEqual([100, 1_000, [], ["999999"]]);
});
