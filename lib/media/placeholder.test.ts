import { expect, test } from "vitest";
import { placeholderClass, placeholderClasses } from "./placeholder.ts";

const area = (hex: string) => Uint8Array.from(Array.from({ length: 30 }, () => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))).flat());

test("there are sixteen colours, all different", () => {
  expect(placeholderClasses).toHaveLength(16);
  expect(new Set(placeholderClasses).size).toBe(16);
  for (const colour of placeholderClasses) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});

test("each of the colours is its own class", () => {
  expect(placeholderClasses.map((colour) => placeholderClass(area(colour)))).toEqual(placeholderClasses.map((_, index) => index));
});

test("strong colours fall into the class of their hue, greys into those of paper", () => {
  const class_ = (hex: string) => placeholderClass(area(hex));
  expect([class_("#ffffff"), class_("#000000")]).toEqual([0, 3]);
  expect(class_("#d02818")).toBe(class_("#a01810"));
  expect(new Set(["#d02818", "#40a030", "#2050d0", "#e0c020"].map(class_)).size).toBe(4);
});
