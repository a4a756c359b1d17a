/** A town folded out of one sheet: each house as tall as its share of the budget. */

import { createRandom, type Random } from "#db/seed/random";
import { disc, fibres, glow, gradient, hatch, line, n, type Point, polygon, ridge, shape, sheet, torn, under } from "./brush.ts";
import { celadon, cinnabar, ink, ochre, paper } from "./palette.ts";

type Tone = readonly [front: string, side: string, roof: string];
const tones: readonly Tone[] = [[ochre.soft, ochre.mid, ink.mid], [celadon.soft, celadon.mid, ink.deep], [paper.white, paper.mid, cinnabar.main], [ochre.pale, ochre.soft, celadon.main], [celadon.pale, celadon.soft, ink.mid]];

function paperHouse(random: Random, x: number, foot: number, width: number, height: number, tone: Tone): string {
  const [front, side, roof] = tone;
  const top = foot - height;
  const depth = width * 0.34;
  const rise = width * 0.3;
  let windows = "";
  for (let y = top + 34; y < foot - 70; y += 58) {
    for (let i = 0; i < 3; i++) windows += `<rect x="${n(x + width * (0.14 + i * 0.27))}" y="${n(y)}" width="${n(width * 0.17)}" height="32" fill="${random.chance(0.3) ? ochre.mid : ink.mid}" opacity="0.75"/>`;
  }
  const eaves: Point[] = [[x - 9, top], [x + width / 2, top - rise], [x + width + 9, top]];
  const slope: Point[] = [[x + width / 2, top - rise], [x + width / 2 + depth, top - rise - depth * 0.36], [x + width + depth + 9, top - depth * 0.36], [x + width + 9, top]];
  return (
    shape(polygon([[x + width, top], [x + width + depth, top - depth * 0.36], [x + width + depth, foot - depth * 0.36], [x + width, foot]]), side) +
    `<rect x="${n(x)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" fill="${front}"/>` + shape(polygon(eaves), front) + shape(polygon(slope), roof) + line(polygon(eaves), paper.white, 2, 'opacity="0.8"') +
    windows + `<rect x="${n(x + width * 0.4)}" y="${n(foot - 52)}" width="${n(width * 0.2)}" height="52" fill="${ink.deep}"/>` + line(`M${n(x)} ${n(top)}V${n(foot)}`, paper.white, 2, 'opacity="0.7"')
  );
}

export function drawBudgetHouses(): string {
  const random = createRandom(31);
  const hills = ridge(random, [[-40, 480], [260, 360], [560, 470], [880, 300], [1240, 440], [1640, 340]], 0.13);
  const heights = [480, 340, 270, 210, 160, 110, 70];
  const houses = heights.map((height, i) => `<g filter="url(#near)">${paperHouse(random, 170 + i * 182, 806 - i * 5, 122, height, tones[i % tones.length] ?? [paper.white, paper.mid, ink.mid])}</g>`);
  let figures = "";
  for (let row = 0; row < 4; row++) {
    for (let i = 0; i < 7; i++) figures += `M${170 + i * 182 + row * 2} ${858 + row * 26}h${n(random.between(50, 118) - row * 8)}`;
  }
  let birds = "";
  for (const [x, y, s] of [[360, 170, 1], [430, 140, 0.8], [510, 176, 0.7], [300, 210, 0.6]] as const) birds += `M${x - 26 * s} ${y - 8 * s}q${14 * s} ${-8 * s} ${26 * s} ${8 * s}q${12 * s} ${-16 * s} ${28 * s} ${-9 * s}`;
  return sheet(
    "url(#sky)",
    gradient("sky", [[0, celadon.pale], [0.5, paper.light], [1, ochre.pale]]) + gradient("hill", [[0, celadon.mid], [0.7, celadon.pale]]) + gradient("ground", [[0, celadon.soft], [1, celadon.mid]]) + glow("sunlight", cinnabar.pale, 0.42),
    fibres(15, celadon.deep, 360, 0.13), '<circle cx="1240" cy="220" r="250" fill="url(#sunlight)"/>', shape(disc(random, [1240, 220], 88, 0.008), cinnabar.main), line(birds, ink.deep, 4),
    shape(under(hills), "url(#hill)"), hatch(random, hills, celadon.deep, { opacity: 0.2 }), shape("M-20 690C400 660 1100 700 1620 670V1020H-20Z", "url(#ground)"),
    `<g filter="url(#lift)">${shape(torn(random, [[70, 738], [1520, 700], [1560, 966], [40, 976]], 2, 22), paper.white)}</g>`, line(figures, ink.soft, 7, 'opacity="0.5"'), line("M172 858h126", cinnabar.main, 8),
    ...houses,
    ...[118, 520, 1490].map((x, i) => `<g filter="url(#near)">${line(`M${x} ${820 - i * 12}v-60`, ink.deep, 8)}${shape(disc(random, [x, 728 - i * 12], 46, 0.06), [celadon.main, celadon.mid, celadon.deep][i] ?? celadon.main)}</g>`),
  );
}
