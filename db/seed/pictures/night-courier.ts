/** A courier's scooter on a wet road at night, one warm headlamp, most windows dark. */

import { createRandom, type Random } from "#db/seed/random";
import { disc, fibres, glow, gradient, line, n, type Point, polygon, shape, sheet } from "./brush.ts";
import { cinnabar, ink, night, ochre, paper } from "./palette.ts";

function houses(random: Random, base: number, fill: string, heights: readonly [number, number], lightChance: number): string {
  let walls = "";
  let windows = "";
  for (let x = -30; x < 1620; ) {
    const width = random.between(70, 170);
    const top = base - random.between(...heights);
    walls += polygon([[x, top], [x + width, top + random.between(-5, 5)], [x + width, 1010], [x, 1010]]);
    for (let wy = top + 26; wy < base - 20; wy += 34) {
      for (let wx = x + 15; wx < x + width - 24; wx += 30) {
        if (random.chance(lightChance)) windows += `<rect x="${n(wx)}" y="${n(wy)}" width="14" height="18" fill="${random.chance(0.15) ? ochre.pale : ochre.mid}" opacity="${random.chance(0.5) ? 0.9 : 0.5}"/>`;
      }
    }
    x += width + random.between(-2, 14);
  }
  return shape(walls, fill) + windows;
}

/** The rider and scooter in profile, facing right; drawn around (0,0) at the ground between the wheels. */
function rider(): string {
  const wheel = (x: number) => `<circle cx="${x}" cy="-31" r="31" fill="${ink.black}"/><circle cx="${x}" cy="-31" r="15" fill="${night.soft}"/><circle cx="${x}" cy="-31" r="5" fill="${ink.black}"/>`;
  return (
    wheel(-82) + wheel(92) +
    shape("M-122 -58C-112 -96 -40 -98 -12 -92L-4 -48L46 -46L64 -120L84 -124L104 -66C88 -76 70 -66 64 -40L-36 -32C-44 -62 -72 -76 -122 -58Z", night.black) +
    line("M70 -112L58 -168L38 -174", night.black, 9) +
    shape("M-140 -196L-52 -196L-48 -104L-140 -104Z", cinnabar.main) +
    shape("M-140 -196L-52 -196L-51 -172L-140 -172Z", cinnabar.warm) +
    shape("M-46 -98C-50 -140 -42 -186 -18 -206C2 -216 20 -204 22 -186L14 -132L36 -96L20 -46L-2 -48L4 -88L-14 -98Z", ink.deep) +
    line("M2 -190C18 -172 34 -168 52 -166", ink.deep, 17) +
    `<circle cx="6" cy="-232" r="26" fill="${ochre.mid}"/>` +
    shape("M6 -232L32 -238C34 -226 30 -216 22 -212Z", night.black) +
    `<circle cx="84" cy="-112" r="9" fill="${paper.white}"/>`
  );
}

export function drawNightCourier(): string {
  const random = createRandom(2300);
  const road: Point[] = [[-20, 806], [1620, 776], [1620, 1020], [-20, 1020]];
  let rain = "";
  for (let i = 0; i < 260; i++) rain += `M${n(random.between(-20, 1640))} ${n(random.between(-20, 1000))}l${n(-random.between(5, 11))} ${n(random.between(22, 46))}`;
  let glints = "";
  for (let i = 0; i < 130; i++) {
    const y = 815 + 180 * random.next() ** 1.4;
    glints += `M${n(random.between(-20, 1600))} ${n(y)}h${n(random.between(16, 120))}`;
  }
  return sheet(
    "url(#sky)",
    gradient("sky", [[0, night.black], [0.5, night.mid], [0.8, night.soft]]) +
      gradient("road", [[0, night.mid], [0.25, night.deep], [1, night.black]]) +
      gradient("beam", [[0, ochre.pale, 0.85], [1, ochre.pale, 0]], 'x1="0" y1="0" x2="1" y2="0"') +
      glow("moonlight", paper.light, 0.4) + glow("lamp", ochre.soft, 0.75),
    fibres(23, night.pale, 300, 0.14),
    '<circle cx="1240" cy="190" r="300" fill="url(#moonlight)"/>',
    shape(disc(random, [1240, 190], 72, 0.008), paper.light),
    houses(random, 800, night.mid, [250, 480], 0.07),
    houses(random, 810, night.deep, [110, 330], 0.13),
    shape(polygon(road), "url(#road)"),
    line(glints, night.pale, 2, 'opacity="0.28"'),
    line("M-20 916L1620 890", paper.mid, 5, 'opacity="0.5" stroke-dasharray="86 64"'),
    line("M1424 800V330C1424 290 1396 276 1350 276", night.black, 11),
    '<ellipse cx="1336" cy="286" rx="150" ry="150" fill="url(#lamp)"/>',
    shape("M1300 272h76l-14 20h-50Z", ochre.pale),
    shape("M1312 292h50L1470 806L1196 812Z", ochre.pale, 'opacity="0.13"'),
    shape("M792 716L1300 806L1330 884L800 752Z", "url(#beam)", 'opacity="0.8"'),
    '<circle cx="796" cy="731" r="86" fill="url(#lamp)"/>',
    `<ellipse cx="660" cy="874" rx="230" ry="13" fill="${night.black}" opacity="0.7"/>`,
    `<g transform="translate(656 872) scale(1.26)">${rider()}</g>`,
    line(rain, night.pale, 1.6, 'opacity="0.3"'),
  );
}
