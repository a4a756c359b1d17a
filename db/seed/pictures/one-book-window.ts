/** A small bookshop at night: dim shelves behind, and a single book standing in the lit window. */

import { createRandom } from "#db/seed/random";
import { disc, fibres, glow, gradient, line, n, shape, sheet } from "./brush.ts";
import { celadon, cinnabar, ink, night, ochre, paper } from "./palette.ts";

function shelves(): string {
  const random = createRandom(52);
  let spines = "";
  for (let shelf = 0; shelf < 4; shelf++) {
    const floor = 372 + shelf * 116;
    for (let x = 424; x < 1170; ) {
      const width = random.between(12, 30);
      const height = random.between(62, 96);
      if (random.chance(0.06)) x += random.between(16, 40);
      spines += `<rect x="${n(x)}" y="${n(floor - height)}" width="${n(width - 2)}" height="${n(height)}" fill="${random.pick([ochre.deep, "#8b6534", "#7a5a36", "#6e5a3c", "#94703f", "#80482f"])}" opacity="0.85"/>`;
      if (random.chance(0.4)) spines += `<rect x="${n(x + 3)}" y="${n(floor - height + 12)}" width="${n(width - 8)}" height="4" fill="${ochre.soft}" opacity="0.6"/>`;
      x += width;
    }
    spines += `<rect x="412" y="${floor}" width="776" height="12" fill="#5b3d1d"/>`;
  }
  return spines;
}

function book(): string {
  return (
    `<g filter="url(#lift)">${shape("M706 560L888 536L900 776L718 806Z", cinnabar.main)}${shape("M694 566L706 560L718 806L706 800Z", cinnabar.deep)}${shape("M718 806L900 776L904 784L722 814Z", paper.light)}</g>` +
    line("M736 596L862 579", ochre.pale, 9) + line("M738 622L822 611", ochre.pale, 6, 'opacity="0.8"') + shape(disc(createRandom(3), [808, 706], 40, 0.01), ochre.pale, 'opacity="0.9"') + shape("M742 746L786 700L808 722L836 684L876 728L878 742L744 764Z", cinnabar.deep)
  );
}

export function drawOneBookWindow(): string {
  const random = createRandom(52);
  let bricks = "";
  for (let y = 40, row = 0; y < 900; y += 34, row++) {
    bricks += `M-10 ${y}H1610`;
    for (let x = (row % 2) * 46; x < 1600; x += 92) if (random.chance(0.7)) bricks += `M${x} ${y}v34`;
  }
  let stripes = "";
  for (let i = 0; i < 16; i++) stripes += shape(`M${352 + i * 56} 150H${408 + i * 56}L${380 + i * 60} 268Q${350 + i * 60} 294 ${320 + i * 60} 268Z`, i % 2 ? paper.light : celadon.main);
  return sheet(
    "url(#wall)",
    gradient("wall", [[0, night.deep], [1, night.mid]]) + gradient("inside", [[0, ochre.main], [0.55, ochre.mid], [1, ochre.soft]]) + gradient("street", [[0, night.mid], [1, night.black]]) + gradient("spill", [[0, ochre.soft, 0.75], [1, ochre.soft, 0]]) + glow("lamp", ochre.pale, 0.95) + glow("aura", ochre.mid, 0.5),
    line(bricks, night.black, 3, 'opacity="0.45"'), fibres(52, night.pale, 360, 0.14), '<ellipse cx="800" cy="560" rx="820" ry="560" fill="url(#aura)"/>',
    `<rect x="372" y="232" width="856" height="620" fill="${ink.black}"/><rect x="400" y="256" width="800" height="572" fill="url(#inside)"/>`, shelves(),
    shape("M400 256H1200V828H400Z", ochre.mid, 'opacity="0.2"'), '<circle cx="802" cy="600" r="390" fill="url(#lamp)"/>', line("M802 256V420", ink.black, 5), shape("M744 470C748 432 776 418 802 418C828 418 856 432 860 470Z", celadon.deep), `<ellipse cx="802" cy="471" rx="58" ry="10" fill="${paper.white}"/>`,
    shape("M744 476L860 476L1010 806L596 806Z", paper.white, 'opacity="0.22"'), `<rect x="400" y="786" width="800" height="42" fill="#70491f"/><rect x="400" y="782" width="800" height="9" fill="${ochre.soft}"/>`, book(),
    line("M800 256V300M400 256H1200V828H400Z", ink.black, 12), shape("M430 276L560 276L440 520L430 520Z", paper.white, 'opacity="0.14"'),
    `<g filter="url(#lift)">${stripes}<rect x="340" y="132" width="920" height="26" fill="${ink.black}"/></g>`,
    `<g filter="url(#near)"><rect x="1300" y="300" width="190" height="560" fill="${celadon.deep}"/><rect x="1324" y="330" width="142" height="230" fill="${ochre.main}"/><rect x="1324" y="590" width="142" height="240" fill="${celadon.main}"/></g><circle cx="1340" cy="600" r="9" fill="${ochre.soft}"/>`, line("M1395 330V560M1324 446H1466", celadon.deep, 7),
    shape("M-20 860H1620V1020H-20Z", "url(#street)"), shape("M400 862H1200L1330 1010H270Z", "url(#spill)"), line("M-20 862H1620", ink.black, 8),
    line(Array.from({ length: 70 }, () => `M${n(random.between(0, 1560))} ${n(random.between(884, 990))}h${n(random.between(24, 90))}`).join(""), night.pale, 2, 'opacity="0.25"'),
    `<g filter="url(#near)">${shape("M120 862L138 742H242L260 862Z", ochre.deep)}${line("M190 742C160 660 110 640 96 600M190 742C200 650 180 600 196 540M190 742C220 670 260 650 280 606", celadon.mid, 9)}${["96 600", "196 540", "280 606", "150 640", "226 640"].map((at) => { const [x, y] = at.split(" ").map(Number); return shape(disc(random, [x ?? 0, y ?? 0], 40, 0.08, 0.8), celadon.mid); }).join("")}</g>`,
  );
}
