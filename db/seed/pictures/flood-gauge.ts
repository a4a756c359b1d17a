/** A stone bridge in rain, the river high, a painted staff gauge on its pier. */

import { createRandom } from "#db/seed/random";
import { disc, fibres, gradient, hatch, line, n, type Point, ridge, shape, sheet, under } from "./brush.ts";
import { celadon, cinnabar, ink, night, ochre, paper } from "./palette.ts";

function gauge(x: number, top: number, bottom: number): string {
  let marks = "";
  const unit = 44;
  for (let y = top, i = 0; y < bottom; y += unit, i++) {
    const left = i % 2 === 0;
    marks += `<rect x="${left ? x : x + 30}" y="${y}" width="30" height="${unit / 2}" fill="${cinnabar.main}"/><rect x="${left ? x + 30 : x}" y="${y + unit / 2}" width="30" height="${unit / 4}" fill="${cinnabar.main}"/>`;
  }
  return `<g filter="url(#near)"><rect x="${x - 6}" y="${top - 10}" width="72" height="${bottom - top + 40}" fill="${paper.white}"/></g>${marks}`;
}

export function drawFloodGauge(): string {
  const random = createRandom(41);
  const far = ridge(random, [[-40, 360], [220, 250], [520, 370], [820, 210], [1140, 350], [1420, 240], [1640, 330]], 0.14);
  const near = ridge(random, [[-40, 470], [300, 400], [640, 470], [1000, 390], [1340, 460], [1640, 400]], 0.12);
  const deck = "M-20 476C300 420 620 392 860 392C1120 392 1400 424 1620 470V540C1600 536 1584 534 1568 534C1560 640 1540 760 1530 1020H1290C1292 720 1226 556 1062 556C900 556 842 720 842 1020H642C642 730 590 562 420 562C250 562 196 740 192 1020H-20Z";
  let stones = "";
  for (let i = 0; i < 190; i++) {
    const [x, y] = [random.between(-10, 1600), random.between(430, 940)];
    stones += `M${n(x)} ${n(y)}h${n(random.between(26, 74))}M${n(x)} ${n(y)}v${n(random.between(12, 26))}`;
  }
  let rain = "";
  for (let i = 0; i < 420; i++) rain += `M${n(random.between(-20, 1700))} ${n(random.between(-30, 1000))}l${n(-random.between(9, 17))} ${n(random.between(30, 66))}`;
  const surface = (y: number, phase: number): Point[] => Array.from({ length: 41 }, (_, i) => [-40 + i * 42, y + 9 * Math.sin(i * 0.9 + phase) + 5 * Math.sin(i * 2.1 - phase)]);
  const swells = [760, 808, 860, 922].map((y, i) => shape(under(surface(y, i * 1.7)), [ochre.soft, ochre.mid, "#b98f52", ochre.main][i] ?? ochre.mid, `opacity="${0.72 + i * 0.07}"`));
  let eddies = "";
  for (let i = 0; i < 150; i++) {
    const [x, y, run] = [random.between(-40, 1600), random.between(775, 990), random.between(26, 120)];
    eddies += `M${n(x)} ${n(y)}q${n(run / 2)} ${n(random.between(-9, 9))} ${n(run)} 0`;
  }
  return sheet(
    "url(#sky)",
    `${gradient("sky", [[0, night.soft], [0.5, night.pale], [1, celadon.pale]]) + gradient("farFill", [[0, night.soft], [0.5, night.pale, 0.6]]) + gradient("nearFill", [[0, night.mid], [0.5, night.soft]]) + gradient("stone", [[0, ink.soft], [0.5, ink.mid], [1, ink.deep]])}<clipPath id="bridge"><path d="${deck}"/></clipPath>`,
    fibres(14, paper.white, 300, 0.16),
    shape(under(far), "url(#farFill)"), hatch(random, far, night.mid, { opacity: 0.2 }), shape(under(near), "url(#nearFill)"), hatch(random, near, night.black, { count: 600, opacity: 0.26 }),
    `<ellipse cx="800" cy="560" rx="980" ry="60" fill="${paper.white}" opacity="0.36" filter="url(#soft)"/>`,
    `<g filter="url(#lift)">${shape(deck, "url(#stone)")}</g><g clip-path="url(#bridge)">${line(stones, ink.black, 2.4, 'opacity="0.3"')}</g>`,
    line("M-20 470C300 414 620 386 860 386C1120 386 1400 418 1620 464", paper.mid, 9), line("M-20 440C300 384 620 356 860 356C1120 356 1400 388 1620 434M100 452V424M300 428V396M500 408V374M700 394V362M900 390V358M1100 398V366M1300 418V388M1500 446V414", ink.deep, 8),
    gauge(712, 470, 800),
    `<g filter="url(#near)"><rect x="930" y="300" width="58" height="70" rx="4" fill="${ink.deep}"/><path d="M906 300L1012 268L1012 284L906 316Z" fill="${night.black}"/></g><circle cx="959" cy="336" r="10" fill="${cinnabar.warm}"/>`, line("M959 372V392", ink.deep, 8),
    shape(disc(random, [959, 336], 5, 0.01), ochre.pale),
    ...swells, line(eddies, paper.light, 2.6, 'opacity="0.42"'), line(rain, paper.white, 1.7, 'opacity="0.36"'),
  );
}
