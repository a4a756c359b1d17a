/** Shiitake with cracked caps against the cold blue-green of a refrigerated wall. */

import { createRandom, type Random } from "#db/seed/random";
import { disc, fibres, glow, gradient, hatch, line, n, type Point, ridge, shape, sheet, under } from "./brush.ts";
import { celadon, cinnabar, night, ochre, paper } from "./palette.ts";

function stem(x: number, y: number, size: number): string {
  const w = size * 0.2;
  return shape(`M${n(x - w)} ${n(y)}C${n(x - w * 0.8)} ${n(y + size * 0.4)} ${n(x - w * 1.25)} ${n(y + size * 0.6)} ${n(x - w * 1.1)} ${n(y + size * 0.86)}C${n(x)} ${n(y + size * 0.95)} ${n(x + w)} ${n(y + size * 0.95)} ${n(x + w * 1.15)} ${n(y + size * 0.84)}C${n(x + w)} ${n(y + size * 0.5)} ${n(x + w * 0.7)} ${n(y + size * 0.3)} ${n(x + w)} ${n(y)}Z`, "url(#stem)");
}

/** A cap seen a little from below: dome, pale gills, and the star-shaped cracks growers are paid more for. */
function cap(random: Random, x: number, y: number, size: number, fill: string): string {
  const [w, h] = [size, size * 0.62];
  const rim = y + h * 0.12;
  const dome = `M${n(x - w)} ${n(rim)}C${n(x - w * 0.96)} ${n(y - h * 0.82)} ${n(x - w * 0.42)} ${n(y - h * 1.06)} ${n(x)} ${n(y - h * 1.06)}C${n(x + w * 0.42)} ${n(y - h * 1.06)} ${n(x + w * 0.96)} ${n(y - h * 0.82)} ${n(x + w)} ${n(rim)}C${n(x + w * 0.6)} ${n(rim + h * 0.3)} ${n(x - w * 0.6)} ${n(rim + h * 0.3)} ${n(x - w)} ${n(rim)}Z`;
  let gills = "";
  for (let i = -9; i <= 9; i++) gills += `M${n(x + i * w * 0.02)} ${n(rim + h * 0.04)}L${n(x + (i * w) / 10)} ${n(rim + h * 0.2 - Math.abs(i) * h * 0.014)}`;
  let cracks = "";
  for (let i = 0; i < 11; i++) {
    const [cx, cy] = [x + w * random.between(-0.62, 0.62), y - h * random.between(0.12, 0.78)];
    const reach = size * random.between(0.07, 0.15);
    const arms = Array.from({ length: 5 }, (_, a): string => {
      const angle = (a / 5) * 6.28 + random.between(-0.3, 0.3);
      const tip: Point = [cx + reach * Math.cos(angle), cy + reach * 0.7 * Math.sin(angle)];
      const side: Point = [cx + reach * 0.26 * Math.cos(angle + 0.62), cy + reach * 0.2 * Math.sin(angle + 0.62)];
      return `L${n(tip[0])} ${n(tip[1])}L${n(side[0])} ${n(side[1])}`;
    });
    cracks += `M${n(cx + reach * 0.2)} ${n(cy)}${arms.join("")}Z`;
  }
  return (
    shape(dome, fill) + shape(cracks, ochre.pale, 'opacity="0.9"') +
    line(`M${n(x - w * 0.78)} ${n(y - h * 0.3)}C${n(x - w * 0.6)} ${n(y - h * 0.74)} ${n(x - w * 0.3)} ${n(y - h * 0.88)} ${n(x - w * 0.06)} ${n(y - h * 0.92)}`, ochre.soft, size * 0.035, 'opacity="0.5"') +
    shape(`M${n(x - w)} ${n(rim)}C${n(x - w * 0.6)} ${n(rim + h * 0.3)} ${n(x + w * 0.6)} ${n(rim + h * 0.3)} ${n(x + w)} ${n(rim)}C${n(x + w * 0.6)} ${n(rim + h * 0.06)} ${n(x - w * 0.6)} ${n(rim + h * 0.06)} ${n(x - w)} ${n(rim)}Z`, paper.mid) + line(gills, ochre.main, 1.8, 'opacity="0.5"')
  );
}

export function drawMushroomCrate(): string {
  const random = createRandom(26);
  const hills = ridge(random, [[-40, 520], [260, 380], [600, 500], [940, 330], [1300, 470], [1640, 380]], 0.13);
  const mushroom = (x: number, y: number, size: number, fill = "url(#brown)") => `<g filter="url(#near)">${stem(x, y, size)}${cap(random, x, y, size, fill)}</g>`;
  let frost = "";
  for (let i = 0; i < 150; i++) frost += disc(random, [random.between(0, 1600), random.between(0, 700)], random.between(1.2, 4.2), 0.1);
  let slats = "";
  for (let i = 0; i < 3; i++) slats += `<g filter="url(#lift)"><rect x="-20" y="${848 + i * 62}" width="1640" height="50" fill="url(#wood)"/></g>${line(`M-20 ${862 + i * 62}q500 8 900 -2t760 6M-20 ${880 + i * 62}q400 -8 820 2t820 -4`, ochre.deep, 2, 'opacity="0.4"')}`;
  return sheet(
    "url(#cold)",
    gradient("cold", [[0, night.mid], [0.5, night.soft], [1, celadon.soft]]) + gradient("hill", [[0, night.mid, 0.9], [0.8, night.soft, 0.2]]) +
      gradient("brown", [[0, "#6d4524"], [0.6, "#8a5c31"], [1, "#a87842"]]) + gradient("dark", [[0, "#4c3019"], [1, "#7f5529"]]) + gradient("light", [[0, ochre.main], [1, ochre.mid]]) + gradient("stem", [[0, paper.mid], [1, paper.white]]) +
      gradient("wood", [[0, ochre.mid], [1, ochre.main]]) + glow("cool", paper.white, 0.42),
    '<circle cx="1180" cy="220" r="420" fill="url(#cool)"/>', shape(disc(random, [1180, 220], 84, 0.008), paper.light),
    fibres(5, paper.light, 420, 0.14), shape(under(hills), "url(#hill)"), hatch(random, hills, night.deep, { opacity: 0.25 }), shape(frost, paper.white, 'opacity="0.55"'),
    mushroom(140, 640, 150, "url(#dark)"), mushroom(1480, 660, 160, "url(#dark)"), mushroom(780, 620, 170, "url(#dark)"), mushroom(430, 690, 205), mushroom(1160, 670, 230), mushroom(800, 760, 150, "url(#light)"), mushroom(90, 810, 140, "url(#light)"), mushroom(1460, 830, 150, "url(#brown)"), mushroom(620, 838, 120), mushroom(1010, 846, 118, "url(#light)"), mushroom(300, 842, 112, "url(#brown)"),
    `<rect y="850" width="1600" height="150" fill="${night.black}" opacity="0.88"/>`, slats,
    `<g filter="url(#near)"><rect x="196" y="886" width="150" height="86" fill="${paper.white}"/><rect x="196" y="886" width="150" height="22" fill="${cinnabar.main}"/></g>`, line("M216 930H326M216 950H290", night.mid, 5, 'opacity="0.6"'),
  );
}
