import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawPicture, pictureKeys, pictures } from "./index.ts";

describe.each(pictureKeys)("picture %s", (key) => {
  it("is drawn the same every time, without words and without anything from outside", () => {
    const drawing = pictures[key]();
    expect(pictures[key]()).toBe(drawing);
    expect(drawing).not.toMatch(/<text|<image|href=|NaN|undefined|Infinity/);
    expect(drawing.length).toBeLessThan(600_000);
  });

  it("uses no gradient, filter or clip that it does not define, and no name twice", () => {
    const drawing = pictures[key]();
    const defined = [...drawing.matchAll(/ id="(\w+)"/g)].map(([, id]) => id);
    expect(new Set(defined).size).toBe(defined.length);
    for (const [, used] of drawing.matchAll(/url\(#(\w+)\)/g)) expect(defined).toContain(used);
  });

  it("becomes a JPEG of 1600 by 1000 with light and dark in it", async () => {
    const file = await drawPicture(key);
    const { format, width, height } = await sharp(file).metadata();
    expect({ format, width, height }).toEqual({ format: "jpeg", width: 1600, height: 1000 });
    const { channels } = await sharp(file).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
    expect(file.length).toBeLessThan(500_000);
  });
});

it("no two pictures are alike", () => {
  expect(new Set(pictureKeys.map((key) => pictures[key]())).size).toBe(pictureKeys.length);
});
