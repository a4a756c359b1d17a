/** A quiet street in cut paper, every thing in it framed by the thin boxes of a person who labels pictures. */

import { createRandom, type Random } from "#db/seed/random";
import { disc, fibres, glow, gradient, line, n, type Point, polygon, ridge, shape, sheet, under } from "./brush.ts";
import { celadon, cinnabar, ink, ochre, paper } from "./palette.ts";

function frame(x: number, y: number, width: number, height: number, colour: string): string {
  const box = line(`M${x} ${y}h${width}v${height}h${-width}Z`, colour, 3.2, 'opacity="0.9"');
  const knobs = [[x, y], [x + width, y], [x + width, y + height], [x, y + height], [x + width / 2, y], [x + width / 2, y + height]] as const;
  return box + knobs.map(([kx, ky]) => `<rect x="${kx - 6}" y="${ky - 6}" width="12" height="12" fill="${paper.white}" stroke="${colour}" stroke-width="3"/>`).join("");
}

function tree(random: Random, x: number, foot: number, size: number): string {
  let leaves = "";
  for (let i = 0; i < 8; i++) leaves += shape(disc(random, [x + random.between(-0.5, 0.5) * size, foot - size * random.between(0.95, 1.6)], size * random.between(0.26, 0.44), 0.05), random.pick([celadon.main, celadon.mid, celadon.deep, celadon.mid]));
  return line(`M${x} ${foot}C${x + 6} ${foot - size * 0.4} ${x - 8} ${foot - size * 0.7} ${x} ${foot - size * 1.1}M${x} ${n(foot - size * 0.5)}l${n(size * 0.2)} ${n(-size * 0.3)}`, ink.deep, size * 0.085) + leaves;
}

function house(x: number, foot: number, width: number, height: number, wall: string): string {
  const top = foot - height;
  const roof: Point[] = [[x - 26, top + 8], [x + 30, top - 78], [x + width - 30, top - 78], [x + width + 26, top + 8]];
  let tiles = "";
  for (let t = 0.06; t < 1; t += 0.06) tiles += `M${n(x + 30 + (width - 60) * t)} ${top - 78}L${n(x - 26 + (width + 52) * t)} ${top + 8}`;
  const windows = [0.14, 0.68].map((t) => `<rect x="${n(x + width * t)}" y="${top + 44}" width="${n(width * 0.18)}" height="66" fill="${ink.mid}"/><path d="M${n(x + width * (t + 0.09))} ${top + 44}v66" stroke="${wall}" stroke-width="4"/>`);
  return `<rect x="${x}" y="${top}" width="${width}" height="${height}" fill="${wall}"/>${windows.join("")}<rect x="${n(x + width * 0.41)}" y="${foot - 116}" width="${n(width * 0.18)}" height="116" fill="${ochre.deep}"/>${shape(polygon(roof), ink.deep)}${line(tiles, ink.soft, 2, 'opacity="0.6"')}`;
}

function bicycle(x: number, foot: number): string {
  const wheel = (cx: number) => `<circle cx="${cx}" cy="${foot - 46}" r="44" fill="none" stroke="${ink.black}" stroke-width="6"/>`;
  return wheel(x) + wheel(x + 150) + line(`M${x} ${foot - 46}L${x + 50} ${foot - 118}H${x + 122}L${x + 74} ${foot - 46}ZM${x + 74} ${foot - 46}L${x + 42} ${foot - 136}M${x + 150} ${foot - 46}L${x + 118} ${foot - 148}M${x + 24} ${foot - 138}h38M${x + 118} ${foot - 148}l32 -6`, cinnabar.deep, 6);
}

function dog(x: number, foot: number): string {
  return shape(`M${x} ${foot - 56}C${x + 20} ${foot - 76} ${x + 80} ${foot - 74} ${x + 98} ${foot - 70}L${x + 110} ${foot - 98}L${x + 124} ${foot - 84}L${x + 148} ${foot - 76}L${x + 140} ${foot - 62}L${x + 118} ${foot - 56}L${x + 112} ${foot - 32}L${x + 114} ${foot}H${x + 100}L${x + 92} ${foot - 32}L${x + 34} ${foot - 30}L${x + 26} ${foot}H${x + 12}L${x + 8} ${foot - 40}L${x - 22} ${foot - 74}L${x - 18} ${foot - 80}Z`, ochre.deep);
}

export function drawFramedStreet(): string {
  const random = createRandom(305);
  const far = ridge(random, [[-40, 520], [300, 410], [640, 520], [980, 400], [1300, 500], [1640, 430]], 0.12);
  let paving = "";
  for (let i = 0; i < 90; i++) paving += `M${n(random.between(0, 1600))} ${n(random.between(850, 985))}h${n(random.between(20, 90))}`;
  return sheet(
    "url(#sky)",
    gradient("sky", [[0, "#dfe6da"], [0.55, paper.light], [1, ochre.pale]]) + gradient("hill", [[0, celadon.soft], [0.8, celadon.pale]]) + gradient("ground", [[0, paper.deep], [1, paper.dark]]) + glow("sunlight", cinnabar.pale, 0.4),
    fibres(61, celadon.deep, 380, 0.13),
    '<circle cx="1120" cy="210" r="230" fill="url(#sunlight)"/>', shape(disc(random, [1120, 210], 76, 0.008), cinnabar.warm),
    shape(under(far), "url(#hill)"),
    `<g filter="url(#near)">${house(760, 836, 360, 270, paper.white)}</g>`, `<g filter="url(#near)">${house(1190, 836, 330, 220, ochre.pale)}</g>`,
    shape("M-20 830H1620V1020H-20Z", "url(#ground)"), line(paving, ink.mid, 2.4, 'opacity="0.25"'), line("M-20 832H1620", ink.mid, 4, 'opacity="0.5"'),
    `<g filter="url(#near)">${tree(random, 250, 852, 250)}${tree(random, 590, 846, 150)}</g>`,
    bicycle(850, 916), dog(480, 934),
    `<g filter="url(#near)">${shape("M1300 948L1340 800H1362L1402 948Z", cinnabar.main)}${shape("M1323 866H1379L1388 902H1313Z", paper.white)}${shape("M1280 942h142v18H1280Z", cinnabar.deep)}</g>`,
    frame(86, 424, 330, 436, ink.deep), frame(722, 478, 436, 366, ink.deep), frame(796, 752, 260, 172, cinnabar.main), frame(444, 828, 198, 118, cinnabar.main), frame(1266, 786, 170, 186, cinnabar.main), frame(1030, 120, 180, 180, ink.deep),
    line("M1500 386V1000M1380 560H1620", cinnabar.main, 2, 'opacity="0.6" stroke-dasharray="10 9"'),
    shape("M1500 560l0 62l15 -15l12 27l13 -6l-12 -26l21 -2Z", ink.black, `stroke="${paper.white}" stroke-width="3"`),
  );
}
