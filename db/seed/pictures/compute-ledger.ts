/** Rows of server cabinets in front of hills at sunset; fewer than a third of their lamps are on. */

import { createRandom, type Random } from "#db/seed/random";
import { disc, fibres, glow, gradient, hatch, line, n, polygon, type Point, ridge, shadeSides, shape, sheet, under } from "./brush.ts";
import { cinnabar, ink, ochre, paper } from "./palette.ts";

function cabinet(random: Random, x: number, width: number, top: number, lit: boolean): string {
  const floor = 1010;
  const depth = width * 0.2;
  const front = shape(polygon([[x, top], [x + width, top], [x + width, floor], [x, floor]]), "url(#front)");
  const side = shape(polygon([[x + width, top], [x + width + depth, top + depth * 0.75], [x + width + depth, floor], [x + width, floor]]), ink.black);
  const edge = line(`M${n(x)} ${n(top)}H${n(x + width)}`, paper.dark, 2.4, 'opacity="0.8"');
  let shelves = "";
  let lamps = "";
  for (let y = top + 26; y < floor; y += 30) {
    shelves += `M${n(x + 12)} ${n(y)}H${n(x + width - 12)}`;
    const colour = lit && random.chance(0.8) ? (random.chance(0.14) ? cinnabar.warm : ochre.soft) : "";
    if (colour) lamps += `<rect x="${n(x + width - 34)}" y="${n(y - 16)}" width="18" height="7" rx="2" fill="${colour}"/>`;
    if (lit && random.chance(0.5)) lamps += `<rect x="${n(x + 16)}" y="${n(y - 15)}" width="${n(random.between(14, width * 0.4))}" height="5" rx="2" fill="${ochre.main}" opacity="0.75"/>`;
  }
  const halo = lit ? `<ellipse cx="${n(x + width / 2)}" cy="${n(top + 170)}" rx="${n(width * 1.5)}" ry="230" fill="url(#warm)"/>` : "";
  return front + side + edge + line(shelves, ink.black, 3, 'opacity="0.75"') + lamps + halo;
}

const farPeaks: Point[] = [[-40, 520], [180, 440], [420, 520], [700, 400], [960, 500], [1280, 390], [1640, 500]];
const middlePeaks: Point[] = [[-40, 640], [150, 545], [330, 620], [620, 455], [860, 610], [1060, 560], [1400, 420], [1640, 560]];
const nearPeaks: Point[] = [[-40, 650], [240, 740], [520, 690], [820, 760], [1130, 610], [1400, 700], [1640, 640]];

export function drawComputeLedger(): string {
  const random = createRandom(41);
  const [far, middle, near] = [ridge(random, farPeaks), ridge(random, middlePeaks), ridge(random, nearPeaks, 0.12)];
  const lit = new Set([2, 6, 10]);
  const cabinets = Array.from({ length: 12 }, (_, i) => cabinet(random, -30 + i * 138, 106, 716 - 30 * Math.sin(i * 0.5 + 0.6) + i * 3, lit.has(i)));
  return sheet(
    "url(#sky)",
    gradient("sky", [[0, paper.light], [0.45, ochre.pale], [0.8, paper.mid]]) +
      gradient("farFill", [[0, ink.pale], [0.75, paper.mid]]) +
      gradient("middleFill", [[0, ink.soft], [0.8, paper.deep]]) +
      gradient("nearFill", [[0, ink.mid], [0.9, ink.soft]]) +
      gradient("shade", [[0, ink.mid, 0.6], [1, ink.mid, 0]]) +
      gradient("front", [[0, ink.deep], [1, ink.black]]) +
      glow("warm", ochre.mid, 0.34) +
      glow("sunlight", cinnabar.pale, 0.42),
    fibres(7, ochre.main),
    '<circle cx="1120" cy="250" r="260" fill="url(#sunlight)"/>',
    shape(disc(random, [1120, 250], 104, 0.006), cinnabar.main),
    shape(under(far), "url(#farFill)"),
    hatch(random, far, ink.mid, { opacity: 0.14 }),
    shape(under(middle), "url(#middleFill)"),
    shadeSides(random, [[150, 545], [620, 455], [1400, 420]], middle, "url(#shade)", 200),
    hatch(random, middle, ink.deep, { count: 900, reach: 190, opacity: 0.2 }),
    `<ellipse cx="640" cy="690" rx="900" ry="46" fill="${paper.white}" opacity="0.5" filter="url(#soft)"/>`,
    shape(under(near), "url(#nearFill)"),
    hatch(random, near, ink.black, { count: 700, reach: 110, opacity: 0.26 }),
    ...cabinets,
  );
}
