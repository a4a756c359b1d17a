/** A survey map: contour lines, a river, one parcel outlined nine times, each a little differently. */

import { createRandom } from "#db/seed/random";
import { disc, fibres, gradient, HEIGHT, line, n, type Point, polygon, shape, sheet, torn, turned, WIDTH } from "./brush.ts";
import { celadon, cinnabar, ink, ochre, paper } from "./palette.ts";

const hillTops = [[330, 300, 330, 1], [1290, 250, 300, 0.92], [1180, 800, 340, 0.86], [250, 860, 260, 0.7], [760, 90, 220, 0.5]] as const;

function heightAt(x: number, y: number): number {
  let height = 0.06 * Math.sin(x * 0.011 + y * 0.006) + 0.05 * Math.sin(y * 0.014 - x * 0.005);
  for (const [hx, hy, spread, rise] of hillTops) height += rise * Math.exp(-((x - hx) ** 2 + (y - hy) ** 2) / (spread * spread));
  return height;
}

const cell = 10;
const columns = WIDTH / cell + 1;

function heightGrid(): Float64Array {
  return Float64Array.from({ length: columns * (HEIGHT / cell + 1) }, (_, i) => heightAt((i % columns) * cell, Math.floor(i / columns) * cell));
}

/** One contour as short pieces: marching squares over the grid. */
function contour(grid: Float64Array, level: number): string {
  const height = (x: number, y: number) => grid[(y / cell) * columns + x / cell] ?? 0;
  let path = "";
  for (let y = 0; y < HEIGHT; y += cell) {
    for (let x = 0; x < WIDTH; x += cell) {
      const corners = ([[x, y], [x + cell, y], [x + cell, y + cell], [x, y + cell]] as const).map(([cx, cy]) => [cx, cy, height(cx, cy)] as const);
      const crossings: Point[] = [];
      corners.forEach((from, i) => {
        const to = corners[(i + 1) % 4] ?? from;
        if (from[2] < level === to[2] < level) return;
        const t = (level - from[2]) / (to[2] - from[2]);
        crossings.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
      });
      const [first, second] = crossings;
      if (first && second) path += `M${n(first[0])} ${n(first[1])}L${n(second[0])} ${n(second[1])}`;
    }
  }
  return path;
}

const river = "M-30 640C150 560 300 560 470 600C640 640 700 520 690 400C680 270 840 250 940 330C1040 410 1060 530 1200 540C1340 550 1440 480 1640 520";

export function drawContourSurvey(): string {
  const random = createRandom(9);
  const grid = heightGrid();
  const levels = Array.from({ length: 13 }, (_, i) => 0.1 + i * 0.075);
  const lines = levels.map((level, i) => line(contour(grid, level), i % 4 === 0 ? ochre.deep : ochre.main, i % 4 === 0 ? 2.8 : 1.6, `opacity="${i % 4 === 0 ? 0.75 : 0.55}"`));
  const washes = hillTops.map(([x, y, spread, rise]) => `<g filter="url(#soft)" opacity="${rise * 0.5}">${shape(disc(random, [x, y], spread * 0.72, 0.08), ochre.soft)}${shape(disc(random, [x, y], spread * 0.36, 0.08), ochre.mid)}</g>`);
  const outlines = Array.from({ length: 9 }, (_, i) => {
    const spread = (8 - i) * 7;
    const corners = turned([560 + random.between(-spread, spread) * 0.5, 380 + random.between(-spread, spread) * 0.5], 190 + random.between(-spread, spread), 150 + random.between(-spread, spread), -12 + random.between(-1, 1) * (8 - i) * 2.4);
    return i === 8 ? shape(polygon(corners), cinnabar.main, 'opacity="0.22"') + line(polygon(corners), cinnabar.main, 7) : line(polygon(corners), cinnabar.warm, 2.6, `opacity="${(0.3 + i * 0.06).toFixed(2)}" stroke-dasharray="${i % 2 ? "14 9" : "none"}"`);
  });
  let trees = "";
  for (let i = 0; i < 420; i++) {
    const [x, y] = [random.between(0, WIDTH), random.between(0, HEIGHT)];
    const height = heightAt(x, y);
    if (height > 0.52 && height < 0.95) trees += disc(random, [x, y], random.between(5, 12), 0.1);
  }
  const slips = Array.from({ length: 4 }, (_, i) => `<g filter="url(#near)">${shape(torn(random, turned([1388 - i * 26, 838 - i * 22], 300, 190, 7 - i * 5), 3, 16), i === 3 ? paper.white : paper.mid)}</g>`);
  return sheet(
    "url(#land)",
    gradient("land", [[0, paper.light], [1, celadon.pale]], 'x1="0" y1="0" x2="1" y2="1"'),
    fibres(92, celadon.main, 380, 0.16),
    ...washes,
    shape(trees, celadon.mid, 'opacity="0.5"'),
    ...lines,
    line(river, celadon.deep, 56, 'opacity="0.16"'), line(river, celadon.mid, 46), line(river, celadon.soft, 34), line(river, paper.white, 3, 'opacity="0.7" stroke-dasharray="70 46"'),
    line("M-20 200C220 240 420 190 620 210S900 130 1010 -20M620 210C700 470 900 700 1010 1020", paper.white, 15), line("M-20 200C220 240 420 190 620 210S900 130 1010 -20M620 210C700 470 900 700 1010 1020", ink.soft, 2.4, 'stroke-dasharray="15 12"'),
    ...outlines,
    ...slips,
    line("M1204 732h170M1204 760h196M1206 788h150M1208 816h180", ink.soft, 6, 'opacity="0.6" transform="rotate(-8 1300 780)"'),
    line(disc(random, [1400, 806], 34, 0.02), cinnabar.main, 6, 'opacity="0.85"'), line("M1382 824L1418 788", cinnabar.main, 6, 'opacity="0.85"'),
  );
}
