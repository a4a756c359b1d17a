/** A village opera stage at night: upturned eaves, drawn curtains, two beams, the audience as dark heads. */

import { createRandom } from "#db/seed/random";
import { disc, fibres, glow, gradient, hatch, line, n, ridge, shape, sheet, under } from "./brush.ts";
import { celadon, cinnabar, ink, night, ochre, paper } from "./palette.ts";

function curtain(from: number, to: number, towards: -1 | 1): string {
  let folds = "";
  const count = 9;
  for (let i = 0; i < count; i++) {
    const left = from + ((to - from) * i) / count;
    const width = (to - from) / count;
    const sweep = towards * (40 + 9 * (towards > 0 ? i : count - i));
    folds += shape(`M${n(left)} 360H${n(left + width)}C${n(left + width)} 520 ${n(left + width - sweep * 0.2)} 620 ${n(left + width - sweep)} 730H${n(left - sweep)}C${n(left - sweep * 0.2)} 620 ${n(left)} 520 ${n(left)} 360Z`, [cinnabar.main, cinnabar.deep, cinnabar.warm][i % 3] ?? cinnabar.main);
  }
  return folds;
}

function performer(): string {
  return (
    shape("M744 724C748 640 764 588 778 560L742 600L690 640L676 622L734 548C752 524 780 516 800 516C822 516 850 524 866 548L934 612L920 632L862 602L824 562C838 590 852 640 856 724Z", paper.white) +
    shape("M690 640L640 706L664 712L712 640ZM922 630L962 700L938 708L898 640Z", celadon.soft) + shape("M784 520L800 724L816 520Z", celadon.main) + line("M752 640C780 656 820 656 848 640", ochre.main, 8) +
    `<circle cx="800" cy="482" r="30" fill="#f1dcc2"/>` + shape("M766 484C764 440 836 440 834 484C826 466 774 466 766 484Z", ink.black) + `<circle cx="770" cy="452" r="9" fill="${cinnabar.main}"/><circle cx="800" cy="440" r="11" fill="${ochre.mid}"/><circle cx="830" cy="452" r="9" fill="${cinnabar.main}"/>` + line("M768 458C740 500 740 540 748 566M832 458C860 500 860 540 852 566", ochre.mid, 3)
  );
}

function roof(): string {
  let tiles = "";
  for (let i = -15; i <= 15; i++) tiles += `M${800 + i * 22} 196Q${800 + i * 31} 262 ${800 + i * 40} 324`;
  const body = "M440 190H1160C1200 250 1270 296 1400 292C1380 330 1350 350 1310 352H290C250 350 220 330 200 292C330 296 400 250 440 190Z";
  return shape(body, ink.black) + line(tiles, ink.mid, 3.4, 'opacity="0.55"') + shape("M420 178H1180L1196 206H404Z", ink.deep) + shape("M404 206C370 176 372 140 352 118C400 128 428 152 436 180ZM1196 206C1230 176 1228 140 1248 118C1200 128 1172 152 1164 180Z", ink.deep) + line("M292 352H1308", ochre.main, 9);
}

export function drawVillageStage(): string {
  const random = createRandom(220);
  const hills = ridge(random, [[-40, 470], [180, 340], [420, 450], [760, 330], [1120, 440], [1420, 300], [1640, 420]], 0.14);
  let heads = "";
  for (let row = 0; row < 4; row++) {
    const [y, size] = [838 + row * 50, 22 + row * 7];
    let people = "";
    for (let x = -20 + row * 27; x < 1640; x += size * random.between(2.5, 3.7)) {
      const dip = random.between(-9, 9);
      people += `${disc(random, [x, y + dip], size, 0.03)}M${n(x - size * 1.7)} ${n(y + dip + size * 3.2)}C${n(x - size * 1.6)} ${n(y + dip + size)} ${n(x + size * 1.6)} ${n(y + dip + size)} ${n(x + size * 1.7)} ${n(y + dip + size * 3.2)}Z`;
    }
    heads += shape(people, [night.mid, night.deep, night.black, "#0f1618"][row] ?? night.black);
  }
  const lantern = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="92" fill="url(#lamp)"/>${line(`M${x} ${y - 56}v26`, ink.black, 4)}<ellipse cx="${x}" cy="${y}" rx="29" ry="33" fill="${cinnabar.warm}"/>${line(`M${x - 10} ${y - 30}q-9 30 0 60M${x + 10} ${y - 30}q9 30 0 60`, cinnabar.deep, 2.4)}${line(`M${x} ${y + 34}v26`, ochre.mid, 5)}`;
  return sheet(
    "url(#sky)",
    `${gradient("sky", [[0, night.black], [0.6, night.mid], [1, night.soft]]) + gradient("hill", [[0, night.deep], [1, night.mid]]) + gradient("back", [[0, "#5a2c1d"], [0.5, ochre.main], [1, ochre.mid]]) + gradient("boards", [[0, ochre.mid], [1, ochre.deep]]) + gradient("beam", [[0, ochre.pale, 0.75], [1, ochre.pale, 0.05]]) + glow("lamp", ochre.mid, 0.62) + glow("aura", ochre.soft, 0.5)}<clipPath id="stage"><path d="M310 350H1290V740H310Z"/></clipPath>`,
    fibres(44, night.pale, 320, 0.16), shape(Array.from({ length: 70 }, () => disc(random, [random.between(0, 1600), random.between(0, 330)], random.between(1, 2.6), 0.1)).join(""), paper.light, 'opacity="0.6"'),
    '<circle cx="800" cy="520" r="760" fill="url(#aura)"/>', shape(under(hills), "url(#hill)"), hatch(random, hills, night.black, { opacity: 0.4 }),
    shape("M330 350H1270V740H330Z", "url(#back)"), shape(disc(random, [800, 540], 156, 0.004), ochre.pale, 'opacity="0.75"'),
    shape("M640 352L716 352L960 736L600 736ZM960 352L884 352L640 736L1000 736Z", "url(#beam)", 'opacity="0.5"'),
    performer(), `<g clip-path="url(#stage)">${curtain(330, 560, 1)}${curtain(1040, 1270, -1)}</g>`,
    shape("M330 350H1270V384C1190 432 1110 432 1034 384C956 432 878 432 800 384C722 432 644 432 566 384C490 432 410 432 330 384Z", cinnabar.deep), line("M330 384C410 432 490 432 566 384C644 432 722 432 800 384C878 432 956 432 1034 384C1110 432 1190 432 1270 384", ochre.mid, 6),
    shape("M288 350H338V760H288ZM1262 350H1312V760H1262Z", cinnabar.deep), shape("M230 726H1370L1400 836H200Z", "url(#boards)"), line("M222 760H1378M212 796H1388", ochre.deep, 4, 'opacity="0.7"'),
    roof(), lantern(240, 440), lantern(1360, 440), heads,
  );
}
