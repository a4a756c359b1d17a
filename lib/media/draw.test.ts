import sharp from "sharp";
import { expect, test } from "vitest";
import { drawShapes } from "./draw.ts";
import type { Command } from "./types.ts";

const size = { width: 40, height: 20 };
const square: Command[] = [{ type: "M", x: 0, y: 0 }, { type: "L", x: 20, y: 0 }, { type: "L", x: 20, y: 20 }, { type: "L", x: 0, y: 20 }, { type: "Z" }];

test("shapes stand where their numbers say", async () => {
  const { data } = await sharp(await drawShapes([{ fill: "#a8281e", commands: square }], size)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3), ...data.subarray(39 * 3, 40 * 3)]).toEqual([0xa8, 0x28, 0x1e, 255, 255, 255]);
});

test("nothing but numbers and colours reaches the picture", () => {
  expect(() => drawShapes([{ fill: `#"/><image href="x`, commands: square }], size)).toThrow(/colour/);
  for (const x of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => drawShapes([{ fill: "#000000", commands: [{ type: "M", x, y: 0 }] }], size)).toThrow(/number/);
});
