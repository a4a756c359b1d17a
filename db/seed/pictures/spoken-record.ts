/** A voice turned into a range of upright strokes above a ruled record sheet, some of them corrected by hand. */

import { createRandom } from "#db/seed/random";
import { disc, fibres, glow, gradient, line, n, type Point, polygon, shape, sheet, torn, turned } from "./brush.ts";
import { celadon, cinnabar, ink, ochre, paper } from "./palette.ts";

function loudness(t: number, i: number): number {
  const phrase = Math.abs(Math.sin(t * 9.4)) ** 0.7 * (0.55 + 0.45 * Math.sin(t * 3.1 + 0.6));
  return 26 + 300 * phrase * (0.55 + 0.45 * Math.abs(Math.sin(i * 1.9)));
}

function stethoscope(): string {
  const tube = "M1216 120C1200 330 1330 390 1400 300C1450 236 1448 160 1440 110M1322 343C1300 500 1200 600 1240 720C1262 790 1350 800 1388 748";
  return `<g filter="url(#near)">${line(tube, ink.deep, 21)}${line(tube, ink.mid, 7, 'opacity="0.7"')}${line("M1216 122L1204 60M1440 112L1448 54", ochre.main, 15)}<circle cx="1402" cy="724" r="60" fill="${ochre.main}"/><circle cx="1402" cy="724" r="46" fill="${ochre.pale}"/><circle cx="1402" cy="724" r="30" fill="${ochre.mid}"/></g>`;
}

export function drawSpokenRecord(): string {
  const random = createRandom(6);
  const middle = 372;
  let bars = "";
  let edited = "";
  for (let i = 0, x = 236; x < 1120; x += 19, i++) {
    const tall = loudness((x - 236) / 884, i) * 0.72;
    const piece = `M${n(x)} ${n(middle - tall / 2)}V${n(middle + tall / 2)}`;
    if (i === 11 || i === 12 || i === 33 || i === 34 || i === 35) edited += piece;
    else bars += piece;
  }
  let rules = "";
  for (let y = 570; y < 900; y += 48) rules += `M226 ${y}H1130`;
  let words = "";
  for (let row = 0; row < 6; row++) {
    for (let x = 236; x < (row === 5 ? 620 : 1060); ) {
      const run = random.between(30, 96);
      words += `M${n(x)} ${604 + row * 48 - 22}h${n(run)}`;
      x += run + 20;
    }
  }
  const sheetCorners: Point[] = turned([676, 512], 1060, 890, -1.6);
  return sheet(
    "url(#desk)",
    gradient("desk", [[0, celadon.soft], [0.6, celadon.mid], [1, celadon.main]], 'x1="0" y1="0" x2="1" y2="1"') + glow("light", paper.white, 0.6),
    '<circle cx="420" cy="160" r="720" fill="url(#light)"/>', fibres(66, celadon.deep, 420, 0.16),
    `<g filter="url(#lift)">${shape(torn(random, turned([700, 530], 1060, 880, 2.6), 1.5, 20), paper.mid)}</g>`,
    `<g filter="url(#lift)">${shape(polygon(sheetCorners), paper.white)}</g>`, fibres(67, ochre.main, 160, 0.2),
    `<g transform="rotate(-1.6 676 512)">${line("M226 150H520", ink.deep, 18, 'opacity="0.8"')}${line("M226 196H700", ink.soft, 8, 'opacity="0.6"')}${line(`M226 ${middle}H1130`, ink.pale, 2.4)}${line(bars, celadon.main, 10)}${line(edited, cinnabar.main, 10)}` +
      `${line(rules, paper.deep, 2)}${line(words, ink.mid, 13, 'opacity="0.5"')}${line("M430 678q60 -12 132 -2", cinnabar.main, 6)}${line("M470 640c-10 -30 30 -36 34 -10c3 16 22 10 34 -4", cinnabar.main, 5)}${line(disc(random, [846, 726], 66, 0.05, 0.5), cinnabar.main, 5)}${line("M912 716C960 690 990 690 1030 664", cinnabar.main, 5)}</g>`,
    `<g filter="url(#near)" transform="rotate(28 1010 880)"><path d="M830 862H1190V902H830Z" fill="${cinnabar.main}"/><path d="M830 862L776 882L830 902Z" fill="${ochre.soft}"/><path d="M794 875L776 882L794 889Z" fill="${ink.black}"/><path d="M1150 862h40v40h-40Z" fill="${cinnabar.deep}"/><path d="M830 875H1150" stroke="${cinnabar.warm}" stroke-width="6"/></g>`,
    stethoscope(),
  );
}
