import fc from "fast-check";
import { expect, test } from "vitest";
import { fitted, handles, inPixels, moved, movedPoint, pointWithin, type Ratio, ratios, type Rect, resized, type Size, whole } from "./geometry.ts";

const size: Size = { width: 1_600, height: 900 };
const least = 40;
const ratioNames = Object.keys(ratios) as Ratio[];
const inside = ({ x, y, width, height }: Rect, { width: w, height: h }: Size) => x >= -0.001 && y >= -0.001 && x + width <= w + 0.001 && y + height <= h + 0.001;

test("a frame is moved as far as the edges", () => {
  const rect = { x: 100, y: 100, width: 400, height: 300 };
  expect(moved(rect, -500, 50, size)).toEqual({ ...rect, x: 0, y: 150 });
  expect(moved(rect, 9_999, 9_999, size)).toEqual({ ...rect, x: 1_200, y: 600 });
  expect(moved(whole(size), 5, 5, size)).toEqual(whole(size));
});

test("a shape is fitted as large as it goes, around what was framed", () => {
  expect(fitted(whole(size), "1:1", size)).toEqual({ x: 350, y: 0, width: 900, height: 900 });
  expect(fitted({ x: 1_500, y: 0, width: 100, height: 900 }, "1:1", size)).toMatchObject({ x: 700, width: 900 });
  expect(fitted(whole(size), "16:9", size)).toEqual(whole(size));
  expect(fitted({ x: 1, y: 2, width: 3, height: 4 }, "free", size)).toEqual({ x: 1, y: 2, width: 3, height: 4 });
});

test("a corner pulled beyond an edge stops there, one pulled past the opposite side leaves something", () => {
  const rect = { x: 100, y: 100, width: 400, height: 300 };
  expect(resized(rect, "se", 9_999, 9_999, { size, ratio: "free", least })).toEqual({ x: 100, y: 100, width: 1_500, height: 800 });
  expect(resized(rect, "nw", 9_999, 9_999, { size, ratio: "free", least })).toEqual({ x: 460, y: 360, width: least, height: least });
  expect(resized(rect, "e", 50, 50, { size, ratio: "free", least })).toEqual({ ...rect, width: 450 });
});

test("whatever is pulled where, the frame stays inside, keeps its shape, and the side across keeps its place", () => {
  const sizes = fc.record({ width: fc.integer({ min: 200, max: 6_000 }), height: fc.integer({ min: 200, max: 6_000 }) });
  const given = fc.record({ size: sizes, ratio: fc.constantFrom(...ratioNames), handle: fc.constantFrom(...handles), dx: fc.integer({ min: -9_000, max: 9_000 }), dy: fc.integer({ min: -9_000, max: 9_000 }), at: fc.record({ x: fc.double({ min: -1, max: 1, noNaN: true }), y: fc.double({ min: -1, max: 1, noNaN: true }) }) });
  fc.assert(fc.property(given, ({ size: picture, ratio, handle, dx, dy, at }) => {
    const start = resized(fitted(whole(picture), ratio, picture), "se", -picture.width / 2, -picture.height / 2, { size: picture, ratio, least });
    const rect = moved(start, at.x * picture.width, at.y * picture.height, picture);
    const made = resized(rect, handle, dx, dy, { size: picture, ratio, least });
    expect(inside(made, picture)).toBe(true);
    const shape = ratios[ratio];
    if (shape !== null) expect(made.width / made.height).toBeCloseTo(shape, 5);
    else expect(Math.min(made.width, made.height)).toBeGreaterThanOrEqual(Math.min(least, rect.width, rect.height));
    if (handle.includes("e")) expect(made.x).toBeCloseTo(rect.x, 5);
    if (handle.includes("w")) expect(made.x + made.width).toBeCloseTo(rect.x + rect.width, 5);
    const pixels = inPixels(made, picture);
    expect(inside(pixels, picture) && pixels.width >= 1 && pixels.height >= 1).toBe(true);
    expect(Object.values(pixels).every(Number.isInteger)).toBe(true);
  }));
});

test("the point in sight is told in the part that shows it, and not where none does", () => {
  expect(pointWithin({ x: 50, y: 50 }, { x: 0, y: 0, width: 1_600, height: 900 }, size)).toEqual({ x: 50, y: 50 });
  expect(pointWithin({ x: 75, y: 50 }, { x: 800, y: 0, width: 800, height: 900 }, size)).toEqual({ x: 50, y: 50 });
  expect(pointWithin({ x: 25, y: 50 }, { x: 800, y: 0, width: 800, height: 900 }, size)).toBeNull();
  expect(pointWithin(null, whole(size), size)).toBeNull();
  expect(movedPoint({ x: 98, y: 3 }, 5, -5)).toEqual({ x: 100, y: 0 });
});
