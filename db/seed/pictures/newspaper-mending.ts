/** A torn newspaper page on a mending table: a missing corner filled with fresh paper, a brush, a dish of paste. */

import { createRandom, type Random } from "#db/seed/random";
import { disc, fibres, glow, gradient, line, n, type Point, polygon, shape, sheet, torn, turned } from "./brush.ts";
import { cinnabar, ink, ochre, paper } from "./palette.ts";

/** Columns of print as small upright dashes, the way an old vertical page looks from a distance. */
function columns(random: Random): string {
  let print = "";
  for (let block = 0; block < 3; block++) {
    const top = 190 + block * 212;
    for (let x = 420; x < 1180; x += 21) {
      if (block === 1 && x > 640 && x < 860) continue;
      let y = top;
      const end = top + (random.chance(0.12) ? random.between(60, 120) : 180);
      while (y < end) {
        const run = random.between(7, 26);
        print += `M${n(x)} ${n(y)}V${n(Math.min(y + run, end))}`;
        y += run + 11;
      }
    }
  }
  return line(print, ink.deep, 6.5, 'opacity="0.58"');
}

function picture(): string {
  const hills: Point[] = [[650, 560], [690, 500], [730, 540], [790, 460], [850, 540], [850, 584], [650, 584]];
  return `${shape("M650 402h200v182h-200Z", ochre.soft)}${shape(polygon(hills), ink.mid, 'opacity="0.75"')}<circle cx="690" cy="446" r="20" fill="${ink.mid}" opacity="0.6"/>${line("M650 402h200v182h-200Z", ink.deep, 3, 'opacity="0.7"')}`;
}

function brush(): string {
  return (
    `<g transform="rotate(-34 1330 470)" filter="url(#lift)"><rect x="1308" y="120" width="34" height="430" rx="15" fill="url(#handle)"/><rect x="1302" y="520" width="46" height="66" rx="4" fill="${ink.mid}"/>` +
    `<path d="M1304 584C1300 640 1310 700 1325 742C1340 700 1352 640 1346 584Z" fill="${paper.mid}"/><path d="M1312 590q2 70 12 130M1326 590v140M1338 590q-2 70-10 130" stroke="${ink.soft}" stroke-width="2.4" fill="none"/></g>`
  );
}

export function drawNewspaperMending(): string {
  const random = createRandom(1946);
  const page: Point[] = [[366, 118], [1236, 96], [1252, 872], [1010, 884], [930, 806], [860, 848], [770, 790], [642, 880], [380, 866]];
  const tear = torn(random, page, 5, 13);
  return sheet(
    "url(#table)",
    gradient("table", [[0, "#c79d68"], [0.55, ochre.main], [1, ochre.deep]], 'x1="0" y1="0" x2="1" y2="1"') +
      gradient("old", [[0, "#f0e0ba"], [0.6, "#e6cf9d"], [1, "#d3b279"]], 'x1="0" y1="0" x2="1" y2="1"') +
      gradient("handle", [[0, cinnabar.deep], [0.45, cinnabar.warm], [1, cinnabar.deep]], 'x1="0" y1="0" x2="1" y2="0"') +
      glow("lamp", paper.white, 0.62) +
      glow("stain", ochre.deep, 0.32) +
      `<clipPath id="page"><path d="${tear}"/></clipPath>`,
    line(Array.from({ length: 46 }, (_, i) => `M-20 ${i * 23 + random.between(-6, 6)}q800 ${n(random.between(-16, 16))} 1640 ${n(random.between(-8, 8))}`).join(""), ochre.deep, 2.2, 'opacity="0.24"'),
    '<circle cx="640" cy="260" r="760" fill="url(#lamp)"/>',
    `<g filter="url(#lift)">${shape(torn(random, turned([800, 500], 1010, 850, 1.4), 2, 20), paper.white)}</g>`,
    fibres(46, ochre.main, 260, 0.3),
    `<g filter="url(#near)">${shape(tear, "url(#old)")}</g>`,
    `<g clip-path="url(#page)">${columns(random)}${picture()}${line("M420 150H1000", ink.deep, 22, 'opacity="0.75"')}${line("M1040 150H1180", cinnabar.main, 22, 'opacity="0.85"')}` +
      line("M412 378H1196M412 592H1196", ink.deep, 2.6, 'opacity="0.6"') +
      '<ellipse cx="1090" cy="760" rx="210" ry="170" fill="url(#stain)"/><ellipse cx="430" cy="200" rx="170" ry="210" fill="url(#stain)"/></g>',
    line("M808 112L792 470L816 846", ochre.deep, 3, 'opacity="0.35"'),
    `<g filter="url(#near)">${shape(torn(random, [[1006, 690], [1252, 664], [1262, 884], [1010, 892]], 6, 12), paper.light, 'opacity="0.93"')}</g>`,
    `<g filter="url(#lift)">${shape(disc(random, [196, 760], 118, 0.006), paper.light)}</g>`,
    shape(disc(random, [196, 756], 92, 0.01), paper.mid),
    shape(disc(random, [202, 766], 74, 0.008), paper.white),
    `<g filter="url(#lift)">${shape(torn(random, turned([190, 330], 190, 250, -14), 4, 12), paper.light)}${shape(torn(random, turned([214, 372], 170, 200, 9), 4, 12), paper.white)}</g>`,
    brush(),
  );
}
