/** Pylons walking over autumn fields towards one lit building. */

import { createRandom } from "#db/seed/random";
import { disc, fibres, glow, gradient, hatch, line, n, type Point, ridge, shape, sheet, under } from "./brush.ts";
import { celadon, cinnabar, ink, night, ochre, paper } from "./palette.ts";

function pylon(x: number, foot: number, height: number): { drawing: string; arms: Point[] } {
  const at = (dx: number, dy: number): string => `${n(x + dx * height)} ${n(foot - dy * height)}`;
  const arms: Point[] = [[-0.26, 0.86], [0.26, 0.86], [-0.32, 0.7], [0.32, 0.7]].map(([dx = 0, dy = 0]): Point => [x + dx * height, foot - dy * height + height * 0.035]);
  let braces = "";
  for (let t = 0.06; t < 0.94; t += 0.11) {
    const [w, narrower] = [0.16 * (1 - t) + 0.012, 0.16 * (0.89 - t) + 0.012];
    braces += `M${at(-w, t)}L${at(narrower, t + 0.11)}M${at(w, t)}L${at(-narrower, t + 0.11)}M${at(-w, t)}L${at(w, t)}`;
  }
  const frame = `M${at(-0.17, 0)}L${at(0, 1)}L${at(0.17, 0)}M${at(-0.26, 0.86)}L${at(0, 0.91)}L${at(0.26, 0.86)}ZM${at(-0.32, 0.7)}L${at(0, 0.76)}L${at(0.32, 0.7)}Z`;
  const hung = arms.map(([ax, ay]) => `M${n(ax)} ${n(ay - height * 0.035)}V${n(ay)}`).join("");
  return { drawing: line(frame, ink.black, height * 0.011) + line(braces, ink.black, height * 0.0055) + line(hung, ink.black, height * 0.012), arms };
}

export function drawPowerLines(): string {
  const random = createRandom(110);
  const far = ridge(random, [[-40, 520], [260, 430], [520, 510], [860, 390], [1160, 500], [1420, 440], [1640, 500]], 0.14);
  const pylons = [pylon(190, 905, 720), pylon(640, 800, 450), pylon(930, 735, 290), pylon(1120, 694, 190), pylon(1248, 668, 124)];
  let wires = "";
  pylons.slice(1).forEach((to, i) => {
    pylons[i]?.arms.forEach(([fx, fy], arm) => {
      const [tx, ty] = to.arms[arm] ?? [fx, fy];
      wires += `M${n(fx)} ${n(fy)}Q${n((fx + tx) / 2)} ${n((fy + ty) / 2 + (tx - fx) * 0.17)} ${n(tx)} ${n(ty)}`;
    });
  });
  for (const [x, y] of pylons[0]?.arms ?? []) wires += `M-40 ${n(y + 46)}Q${n(x * 0.45)} ${n(y + 40)} ${n(x)} ${n(y)}`;
  let fields = "";
  for (let i = 0; i < 9; i++) {
    const y = 660 + i * i * 3.6 + i * 9;
    const bank = Array.from({ length: 30 }, (_, j): Point => [-60 + j * 62, y + (6 + i * 2.4) * Math.sin(j * 0.36 + i * 1.2)]);
    fields += shape(under(bank), [ochre.soft, ochre.mid, celadon.soft, ochre.main, ochre.mid][i % 5] ?? ochre.mid);
    let stubble = "";
    for (let j = 0; j < 130; j++) stubble += `M${n(random.between(-20, 1620))} ${n(y + random.between(10, 26 + i * 8))}l${n(random.between(-3, 3))} ${n(-6 - i * 1.6)}`;
    fields += line(stubble, ochre.deep, 1.4 + i * 0.12, 'opacity="0.4"');
  }
  return sheet(
    "url(#sky)",
    gradient("sky", [[0, night.soft], [0.34, night.pale], [0.56, ochre.pale], [0.7, cinnabar.pale]]) + gradient("hill", [[0, night.mid], [0.3, night.soft], [0.5, night.pale]]) + glow("sunlight", ochre.pale, 0.8) + glow("window", ochre.soft, 0.8),
    fibres(110, paper.white, 360, 0.2), '<circle cx="980" cy="500" r="420" fill="url(#sunlight)"/>', shape(disc(random, [980, 470], 72, 0.008), cinnabar.main),
    shape(under(far), "url(#hill)"), hatch(random, far, night.black, { opacity: 0.22 }),
    fields,
    '<circle cx="1412" cy="640" r="190" fill="url(#window)"/>', shape("M1290 586H1540V668H1290Z", ink.deep), shape("M1278 574H1552V592H1278Z", ink.black), shape(Array.from({ length: 9 }, (_, i) => (i % 3 === 1 ? `M${1304 + i * 26} 608h14v40h-14Z` : "")).join(""), ochre.soft), shape(Array.from({ length: 9 }, (_, i) => (i % 3 === 1 ? "" : `M${1304 + i * 26} 608h14v40h-14Z`)).join(""), night.black),
    line(wires, ink.black, 2.2, 'opacity="0.8"'), ...pylons.reverse().map(({ drawing }) => drawing),
  );
}
