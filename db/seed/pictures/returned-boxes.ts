/** Parcels stacked high in a return warehouse; one of them is open and its lining catches the light. */

import { createRandom, type Random } from "#db/seed/random";
import { fibres, glow, gradient, line, n, polygon, shape, sheet } from "./brush.ts";
import { celadon, cinnabar, ink, ochre, paper } from "./palette.ts";

const faces = [["#c69a5f", "#9d743f"], ["#b98a4f", "#8d6535"], ["#d3ab73", "#a9814b"], ["#c2a27a", "#957651"], ["#a9b7a0", "#7f9180"]] as const;

function box(random: Random, x: number, y: number, width: number, height: number): string {
  const [front, side] = random.pick(faces);
  const depth = 26;
  const tape = x + width * random.between(0.42, 0.58);
  let more = "";
  if (random.chance(0.5)) {
    const [lx, ly] = [x + width * 0.08, y + height * random.between(0.38, 0.55)];
    more += `<rect x="${n(lx)}" y="${n(ly)}" width="64" height="44" fill="${paper.white}"/>${line(`M${n(lx + 9)} ${n(ly + 13)}h40M${n(lx + 9)} ${n(ly + 24)}h28`, ink.mid, 4, 'opacity="0.6"')}`;
  }
  if (random.chance(0.22)) more += shape(`M${n(x + width - 62)} ${n(y + height - 46)}l18 -18v11h26v14h-26v11Z`, cinnabar.main);
  if (random.chance(0.3)) more += line(`M${n(x + width * 0.7)} ${n(y + height * 0.2)}l${n(random.between(10, 30))} ${n(random.between(18, 42))}l-14 10`, side, 3, 'opacity="0.7"');
  return (
    shape(polygon([[x, y], [x + depth * 0.6, y - depth * 0.55], [x + width + depth * 0.6, y - depth * 0.55], [x + width, y]]), paper.mid, 'opacity="0.8"') +
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${front}"/>` +
    shape(polygon([[x + width, y], [x + width + depth * 0.6, y - depth * 0.55], [x + width + depth * 0.6, y + height - depth * 0.4], [x + width, y + height]]), side) +
    `<rect x="${n(tape)}" y="${n(y)}" width="24" height="${n(height * 0.36)}" fill="${paper.light}" opacity="0.55"/>` +
    line(`M${n(x)} ${n(y + height)}h${n(width)}`, ink.deep, 3, 'opacity="0.45"') + more
  );
}

function stack(random: Random, left: number, width: number, count: number): string {
  let out = "";
  let y = 930;
  for (let i = 0; i < count; i++) {
    const height = random.between(82, 150);
    y -= height;
    const inset = random.between(-12, 12);
    out += random.chance(0.4) ? box(random, left + inset, y, width * 0.46, height) + box(random, left + width * 0.5 + inset, y, width * 0.48, height) : box(random, left + inset, y, width * random.between(0.9, 1), height);
  }
  return `<g filter="url(#near)">${out}</g>`;
}

function openBox(x: number, y: number): string {
  return (
    shape(polygon([[x, y], [x - 96, y - 92], [x - 10, y - 130], [x + 60, y - 34]]), "#d9b57e") + shape(polygon([[x + 300, y], [x + 400, y - 88], [x + 318, y - 132], [x + 240, y - 34]]), "#b88a50") +
    shape(polygon([[x, y], [x + 60, y - 38], [x + 240, y - 38], [x + 300, y]]), ink.deep) +
    shape(`M${x + 66} ${y - 2}C${x + 76} ${y - 96} ${x + 116} ${y - 134} ${x + 150} ${y - 132}C${x + 190} ${y - 130} ${x + 226} ${y - 90} ${x + 236} ${y - 2}Z`, celadon.mid) + line(`M${x + 108} ${y - 4}C${x + 110} ${y - 66} ${x + 130} ${y - 100} ${x + 150} ${y - 112}M${x + 190} ${y - 4}C${x + 188} ${y - 60} ${x + 172} ${y - 96} ${x + 152} ${y - 112}`, celadon.deep, 4, 'opacity="0.6"') +
    shape(`M${x + 128} ${y - 132}L${x + 152} ${y - 104}L${x + 176} ${y - 130}L${x + 164} ${y - 142}H${x + 140}Z`, paper.white) +
    `<rect x="${x}" y="${y}" width="300" height="212" fill="#cfa569"/>` + line(`M${x} ${y}H${x + 300}`, paper.light, 4, 'opacity="0.8"') +
    `<rect x="${x + 34}" y="${y + 96}" width="92" height="64" fill="${paper.white}"/>` + line(`M${x + 48} ${y + 116}h58M${x + 48} ${y + 136}h40`, ink.mid, 5, 'opacity="0.6"') +
    shape(`M${x + 196} ${y + 132}l30 -30v18h42v24h-42v18Z`, cinnabar.main)
  );
}

export function drawReturnedBoxes(): string {
  const random = createRandom(17);
  const backStacks = Array.from({ length: 9 }, (_, i) => stack(random, -40 + i * 186, 172, random.whole(4, 6))).join("");
  const frontStacks = [stack(random, -50, 270, 5), stack(random, 260, 230, 4), stack(random, 1090, 250, 3), stack(random, 1370, 270, 5)].join("");
  let beams = "";
  for (let i = 0; i < 6; i++) beams += `M${120 + i * 290} -20L${-60 + i * 330} 210`;
  return sheet(
    "url(#hall)",
    gradient("hall", [[0, paper.white], [0.35, ochre.pale], [1, paper.deep]]) + gradient("floor", [[0, ink.soft], [1, ink.mid]]) + gradient("haze", [[0, ochre.pale, 0.95], [1, ochre.pale, 0.42]]) + glow("light", paper.white, 0.95),
    line(beams, ink.pale, 14, 'opacity="0.5"'), line("M-20 60H1620M-20 150H1620", ink.pale, 8, 'opacity="0.45"'),
    '<circle cx="800" cy="120" r="560" fill="url(#light)"/>', fibres(17, ochre.deep, 360, 0.16),
    shape("M-20 880H1620V1020H-20Z", "url(#floor)"),
    backStacks, '<rect width="1600" height="930" fill="url(#haze)" opacity="0.62"/>',
    shape("M-20 926H1620V1020H-20Z", "url(#floor)"),
    shape("M760 -20L1010 -20L1200 940L520 940Z", paper.white, 'opacity="0.2"'),
    frontStacks,
    `<ellipse cx="790" cy="946" rx="230" ry="22" fill="${ink.black}" opacity="0.5" filter="url(#soft)"/>`, `<g filter="url(#near)">${openBox(640, 732)}</g>`,
  );
}
