/** A long sheet of small print folded like a screen, a round seal hanging from its last fold. */

import { createRandom, type Random } from "#db/seed/random";
import { disc, fibres, glow, gradient, hatch, line, n, type Point, polygon, ridge, shape, sheet, under } from "./brush.ts";
import { celadon, cinnabar, ink, paper } from "./palette.ts";

const top = 268;
const height = 520;

function panel(random: Random, index: number, left: number, width: number): string {
  const rising = index % 2 === 0;
  const lean = 58;
  const [leftShift, rightShift] = rising ? [0, -lean] : [-lean, 0];
  const corners: Point[] = [[left, top + leftShift], [left + width, top + rightShift], [left + width, top + height + rightShift], [left, top + height + leftShift]];
  const slant = (rightShift - leftShift) / width;
  let print = "";
  let accents = "";
  for (let row = 0; row < 15; row++) {
    const y = top + leftShift + 62 + row * 28;
    let x = left + 22;
    const end = left + width - (row % 5 === 4 ? random.between(70, 120) : 22);
    while (x < end - 10) {
      const run = Math.min(random.between(16, 62), end - x);
      const piece = `M${n(x)} ${n(y + (x - left) * slant)}L${n(x + run)} ${n(y + (x + run - left) * slant)}`;
      if (random.chance(0.035)) accents += piece;
      else print += piece;
      x += run + 9;
    }
  }
  const heading = `M${n(left + 22)} ${n(top + leftShift + 34 + 22 * slant)}L${n(left + width * 0.6)} ${n(top + leftShift + 34 + width * 0.6 * slant)}`;
  return (
    shape(polygon(corners), rising ? "url(#sunny)" : "url(#shady)") +
    line(print, rising ? ink.soft : ink.mid, 5, 'opacity="0.62"') +
    line(accents, cinnabar.main, 5, 'opacity="0.85"') +
    line(heading, ink.deep, 9, 'opacity="0.8"') +
    line(polygon(corners), paper.white, 1.6, 'opacity="0.7"')
  );
}

export function drawLicenceFolds(): string {
  const random = createRandom(77);
  const hills = ridge(random, [[-40, 640], [220, 500], [520, 640], [860, 470], [1180, 620], [1420, 520], [1640, 600]], 0.12);
  const panels = Array.from({ length: 7 }, (_, i) => panel(random, i, 130 + i * 182, 182));
  return sheet(
    "url(#wall)",
    gradient("wall", [[0, celadon.pale], [0.6, celadon.soft], [1, celadon.mid]]) +
      gradient("hill", [[0, celadon.mid, 0.75], [0.7, celadon.soft, 0.2]]) +
      gradient("floor", [[0, celadon.mid], [1, celadon.main]]) +
      gradient("sunny", [[0, paper.white], [1, paper.light]], 'x1="0" y1="0" x2="1" y2="0.2"') +
      gradient("shady", [[0, paper.mid], [1, paper.light]], 'x1="0" y1="0" x2="1" y2="0"') +
      glow("lamp", paper.white, 0.75),
    '<circle cx="420" cy="180" r="520" fill="url(#lamp)"/>',
    fibres(19, celadon.deep, 360, 0.12),
    shape(under(hills), "url(#hill)"),
    hatch(random, hills, celadon.deep, { opacity: 0.16 }),
    shape(polygon([[-20, 800], [1620, 760], [1620, 1020], [-20, 1020]]), "url(#floor)"),
    `<path d="M110 782L1420 752L1530 822L240 880Z" fill="${celadon.deep}" opacity="0.42" filter="url(#soft)"/>`,
    `<g filter="url(#near)">${panels.join("")}</g>`,
    line("M1322 196C1352 176 1372 196 1370 244L1372 520", cinnabar.deep, 5),
    `<g filter="url(#near)">${shape(disc(random, [1372, 596], 80, 0.012), cinnabar.main)}</g>`,
    line(disc(random, [1372, 596], 62, 0.012), cinnabar.pale, 4, 'opacity="0.9"'),
    line("M1372 560C1396 572 1408 584 1408 596C1408 616 1392 632 1372 632C1352 632 1336 616 1336 596C1336 584 1348 572 1372 560ZM1372 560V632M1336 596H1408", cinnabar.pale, 5, 'opacity="0.9"'),
  );
}
