/** A radio mast on a hill, its waves laid over the terraces of a valley like growth rings. */

import { createRandom } from "#db/seed/random";
import { disc, fibres, gradient, hatch, line, n, type Point, ridge, shadeSides, shape, sheet, under } from "./brush.ts";
import { celadon, cinnabar, ink, ochre, paper } from "./palette.ts";

const mast: Point = [520, 236];

function tower(): string {
  const [x, top] = mast;
  let braces = "";
  const foot = 640;
  for (let step = 0; step < 9; step++) {
    const [y, below] = [top + 40 + step * 40, top + 80 + step * 40];
    const [w, wider] = [6 + step * 4.2, 10.2 + step * 4.2];
    braces += `M${n(x - w)} ${y}L${n(x + wider)} ${below}M${n(x + w)} ${y}L${n(x - wider)} ${below}M${n(x - w)} ${y}H${n(x + w)}`;
  }
  return line(`M${x} ${top - 66}V${top + 40}M${x - 4} ${top + 20}L${x - 48} ${foot}M${x + 4} ${top + 20}L${x + 48} ${foot}`, ink.black, 6) + line(braces, ink.black, 3.2);
}

function terraces(random: ReturnType<typeof createRandom>): string {
  let out = "";
  for (let i = 0; i < 11; i++) {
    const y = 690 + i * 31 + i * i * 0.6;
    const bank = Array.from({ length: 24 }, (_, j): Point => [-60 + j * 76, y + 26 * Math.sin(j * 0.52 + i * 0.55) - 30 * Math.sin(j * 0.17 + 1.1) + random.between(-4, 4)]);
    const fill = [celadon.soft, ochre.soft, celadon.mid, celadon.pale, ochre.mid][i % 5] ?? celadon.soft;
    out += shape(under(bank), fill) + line(`M${bank.map(([px, py]) => `${n(px)} ${n(py)}`).join("L")}`, celadon.deep, 3, 'opacity="0.55"');
    let rows = "";
    for (let j = 0; j < 70; j++) {
      const px = random.between(0, 1600);
      rows += `M${n(px)} ${n(y + 26 * Math.sin(((px + 60) / 76) * 0.52 + i * 0.55) - 30 * Math.sin(((px + 60) / 76) * 0.17 + 1.1) + random.between(9, 24))}l${n(random.between(-2, 2))} -9`;
    }
    out += line(rows, celadon.deep, 2, 'opacity="0.45"');
  }
  return out;
}

export function drawDialectRadio(): string {
  const random = createRandom(648);
  const far = ridge(random, [[-40, 600], [240, 470], [560, 560], [900, 420], [1200, 520], [1440, 400], [1640, 470]], 0.13);
  const near = ridge(random, [[-40, 700], [260, 640], [520, 560], [800, 680], [1160, 640], [1400, 560], [1640, 650]], 0.1);
  const waves = Array.from({ length: 13 }, (_, i) => line(disc(random, mast, 76 + i * 82 + i * i * 1.5, 0.012), i % 4 === 1 ? cinnabar.main : ochre.deep, i % 4 === 1 ? 5 : 2.6, `opacity="${Math.max(0.15, 0.76 - i * 0.055).toFixed(2)}"`));
  return sheet(
    "url(#sky)",
    gradient("sky", [[0, paper.light], [0.6, ochre.pale], [1, ochre.soft]]) +
      gradient("farFill", [[0, celadon.soft], [0.9, ochre.pale]]) + gradient("nearFill", [[0, celadon.main], [0.8, celadon.mid]]) +
      gradient("shade", [[0, celadon.deep, 0.6], [1, celadon.deep, 0]]),
    fibres(31, ochre.deep, 380, 0.14),
    ...waves,
    shape(under(far), "url(#farFill)"),
    hatch(random, far, celadon.main, { opacity: 0.2 }),
    shape(under(near), "url(#nearFill)"),
    shadeSides(random, [[520, 560], [1400, 560]], near, "url(#shade)", 120),
    hatch(random, near, celadon.deep, { count: 700, reach: 80, opacity: 0.3 }),
    tower(),
    shape(disc(random, [520, 166], 15, 0.01), cinnabar.main),
    terraces(random),
  );
}
