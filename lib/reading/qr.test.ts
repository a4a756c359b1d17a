import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrSvg } from "./qr.ts";

/** The picture read back into modules, as a browser would paint it. */
function painted(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) for (let at = 0; at < Number(length); at++) (grid[Number(y)] ?? [])[Number(x) + at] = true;
  return grid;
}

test.each(["https://news.example/a/7", "http://localhost:3000/a/123456789012345"])("%s is drawn module by module, with room around it", (address) => {
  const grid = painted(qrSvg(address));
  expect(grid).toEqual(encode(address, { ecc: "M", border: 4 }).data);
  expect(grid.slice(0, 4).flat()).not.toContain(true);
});

test("nothing of the text stands in the markup", () => {
  expect(qrSvg('https://news.example/"><script>alert(1)</script>')).toMatch(/^<svg [^<>]*><path fill="#fff" d="[^"<>]*"\/><path d="[Mhvz\d\s-]*"\/><\/svg>$/);
});
