/** A long scroll unrolled over water; readers are boats along it, fewer the further it runs. */

import { createRandom } from "#db/seed/random";
import { disc, fibres, glow, gradient, line, n, ridge, shape, sheet, under } from "./brush.ts";
import { celadon, cinnabar, ink, night, ochre, paper } from "./palette.ts";

/** The middle line of the scroll at t in [0, 1]: it winds towards the horizon. */
function spine(t: number): { x: number; y: number; width: number } {
  const near = 1 - t;
  return { x: 800 + 470 * Math.sin(t * 7.2 + 0.5) * near ** 0.9 + 120 * t, y: 1010 - 640 * t ** 0.72, width: 250 * near ** 1.5 + 9 };
}

function band(from: number, to: number): string {
  const [left, right]: [string[], string[]] = [[], []];
  for (let i = 0; i <= 60; i++) {
    const { x, y, width } = spine(from + ((to - from) * i) / 60);
    left.push(`${n(x - width)} ${n(y)}`);
    right.unshift(`${n(x + width)} ${n(y)}`);
  }
  return `M${[...left, ...right].join("L")}Z`;
}

function boat(x: number, y: number, size: number, sail: string): string {
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${size.toFixed(2)})">${shape("M-62 0C-40 26 44 26 66 -4L-62 0Z", ink.black)}${shape("M-6 -8L-10 -118C28 -96 46 -56 48 -12Z", sail)}${line("M-8 -122V0", ink.deep, 4)}${line("M-4 -84L34 -70M-5 -52L44 -42", ink.deep, 2, 'opacity="0.5"')}</g>`;
}

export function drawReadingScroll(): string {
  const random = createRandom(73);
  const hills = ridge(random, [[-40, 380], [200, 300], [460, 372], [760, 270], [960, 366], [1240, 290], [1440, 360], [1640, 310]], 0.14);
  let ripples = "";
  for (let i = 0; i < 520; i++) {
    const y = 385 + 620 * random.next() ** 0.8;
    const run = 14 + (y - 360) * 0.14 * random.between(0.5, 1.4);
    ripples += `M${n(random.between(-40, 1600))} ${n(y)}q${n(run / 2)} ${n(-run * 0.05)} ${n(run)} 0`;
  }
  let print = "";
  for (let t = 0.015; t < 0.93; t += 0.012 + 0.004 * t) {
    const { x, y, width } = spine(t);
    if (Math.floor(t * 60) % 7 === 6) continue;
    print += `M${n(x - width * 0.72)} ${n(y)}L${n(x + width * random.between(0.3, 0.74))} ${n(y)}`;
  }
  const stops = [0.06, 0.14, 0.22, 0.31, 0.41, 0.53, 0.7];
  const boats = stops.flatMap((t, row) => {
    const { x, y, width } = spine(t);
    return Array.from({ length: Math.max(1, 5 - row) }, (_, i) => ({ x: x + (i % 2 ? 1 : -1) * (width + 70 * (1 - t) + 46 * i * (1 - t)), y: y - 12 + i * 13 * (1 - t), size: 1.15 * (1 - t) ** 1.1 + 0.1, last: row === stops.length - 1 }));
  });
  boats.sort((a, b) => a.y - b.y);
  return sheet(
    "url(#sky)",
    gradient("sky", [[0, ochre.pale], [0.36, paper.light], [1, paper.light]]) + gradient("water", [[0, celadon.pale], [0.35, celadon.soft], [1, celadon.main]]) + gradient("hill", [[0, night.soft], [1, celadon.pale]]) + gradient("paper", [[0, ochre.pale], [1, paper.white]]) + glow("sunlight", cinnabar.pale, 0.5),
    fibres(12, ochre.deep, 260, 0.14),
    '<circle cx="930" cy="226" r="210" fill="url(#sunlight)"/>', shape(disc(random, [930, 236], 66, 0.008), cinnabar.main),
    shape(under(hills, 384), "url(#hill)"),
    shape("M-20 376H1620V1020H-20Z", "url(#water)"), line(ripples, night.mid, 1.8, 'opacity="0.3"'),
    `<g opacity="0.35" transform="translate(16 16)">${shape(band(0, 1), night.deep)}</g>`,
    shape(band(0, 1), "url(#paper)"), line(print, ink.mid, 3.4, 'opacity="0.62"'),
    ...boats.map(({ x, y, size, last }, i) => boat(x, y, size, last ? cinnabar.main : (i % 3 === 0 ? ochre.soft : paper.white))),
  );
}
