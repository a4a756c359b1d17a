/** A canteen table from above: rice, three dishes, soup, a lunch card, many hands' worth of chopsticks. */

import { createRandom, type Random } from "#db/seed/random";
import { disc, fibres, glow, gradient, line, n, type Point, polygon, shape, sheet, turned } from "./brush.ts";
import { celadon, cinnabar, ink, ochre, paper } from "./palette.ts";

function bowl(random: Random, at: Point, radius: number, rim: string, inside: string): string {
  const [x, y] = at;
  return `<g filter="url(#lift)">${shape(disc(random, at, radius, 0.004), paper.white)}</g>${line(disc(random, at, radius * 0.94, 0.004), rim, radius * 0.045)}${shape(disc(random, at, radius * 0.82, 0.004), paper.mid)}${shape(disc(random, [x + radius * 0.02, y + radius * 0.03], radius * 0.78, 0.006), inside)}`;
}

function scatter(random: Random, [x, y]: Point, radius: number, count: number, draw: (at: Point) => string): string {
  return Array.from({ length: count }, () => {
    const [angle, r] = [random.between(0, 6.28), radius * Math.sqrt(random.next())];
    return draw([x + r * Math.cos(angle), y + r * Math.sin(angle)]);
  }).join("");
}

function rice(random: Random, at: Point, radius: number): string {
  const grain = ([x, y]: Point) => `M${n(x)} ${n(y)}l${n(random.between(-8, 8))} ${n(random.between(-7, 7))}`;
  return line(scatter(random, at, radius, 300, grain), paper.deep, 7) + line(scatter(random, [at[0] - 5, at[1] - 7], radius * 0.93, 420, grain), paper.white, 6);
}

function greens(random: Random, at: Point, radius: number): string {
  return scatter(random, at, radius * 0.7, 40, ([x, y]) => {
    const [long, wide] = [random.between(44, 78), random.between(15, 26)];
    const leaf = `M0 0C${n(long * 0.2)} ${n(-wide * 1.5)} ${n(long * 0.8)} ${n(-wide * 1.3)} ${n(long)} 0C${n(long * 0.8)} ${n(wide * 1.2)} ${n(long * 0.2)} ${n(wide * 1.4)} 0 0Z`;
    const fill = random.pick([celadon.main, celadon.mid, celadon.deep, "#4f8250", "#6d9a57"]);
    return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(random.between(0, 360))}) translate(${n(-long / 2)} 0)">${shape(leaf, fill)}${line(`M0 0H${n(long * 0.86)}M${n(long * 0.3)} 0l12 -9M${n(long * 0.5)} 0l12 9`, celadon.pale, 2, 'opacity="0.6"')}</g>`;
  });
}

function tofu(random: Random, at: Point, radius: number): string {
  const cubes = scatter(random, at, radius * 0.72, 22, (p) => shape(polygon(turned(p, 50, 46, random.between(0, 90))), random.chance(0.5) ? paper.light : ochre.pale, `stroke="${ochre.main}" stroke-width="2"`));
  return cubes + shape(scatter(random, at, radius * 0.8, 26, (p) => disc(random, p, random.between(4, 8), 0.1)), celadon.main) + shape(scatter(random, at, radius * 0.78, 18, (p) => polygon(turned(p, 20, 9, random.between(0, 180)))), cinnabar.main);
}

function braised(random: Random, at: Point, radius: number): string {
  return scatter(random, at, radius * 0.68, 20, (p) => {
    const corners = turned(p, random.between(56, 76), random.between(42, 54), random.between(0, 180));
    return shape(polygon(corners), random.pick(["#7d3a22", "#94492b", "#6a2f1c"]), `stroke="#4a2013" stroke-width="2" stroke-linejoin="round"`) + line(polyMid(corners), ochre.soft, 6, 'opacity="0.6"');
  }) + shape(scatter(random, at, radius * 0.75, 20, (p) => disc(random, p, 6, 0.15)), celadon.mid);
}

function polyMid(corners: readonly Point[]): string {
  const [a, b] = [corners[0] ?? [0, 0], corners[1] ?? [0, 0]];
  return `M${n(a[0] * 0.9 + b[0] * 0.1)} ${n(a[1] * 0.9 + b[1] * 0.1 + 5)}L${n(a[0] * 0.1 + b[0] * 0.9)} ${n(a[1] * 0.1 + b[1] * 0.9 + 5)}`;
}

function chopsticks(x: number, y: number, angle: number): string {
  return `<g transform="rotate(${angle} ${x} ${y})" filter="url(#near)"><path d="M${x} ${y}h470l0 7h-470l-6 -3.5ZM${x + 8} ${y + 24}h470l0 7h-470l-6 -3.5Z" fill="${cinnabar.deep}"/><path d="M${x + 360} ${y}h110v7h-110ZM${x + 368} ${y + 24}h110v7h-110Z" fill="${ink.black}"/></g>`;
}

export function drawLunchTable(): string {
  const random = createRandom(8);
  let planks = "";
  for (let x = -60; x < 1660; x += 208) planks += `<rect x="${x}" y="-10" width="206" height="1020" fill="${random.pick([ochre.main, "#b98442", "#aa7430"])}"/>`;
  let veins = "";
  for (let i = 0; i < 120; i++) veins += `M${n(random.between(0, 1600))} ${n(random.between(-40, 900))}q${n(random.between(-9, 9))} 90 ${n(random.between(-5, 5))} ${n(random.between(120, 260))}`;
  const [a, b, c, d, e]: [Point, Point, Point, Point, Point] = [[560, 330], [1050, 270], [850, 700], [290, 690], [1330, 660]];
  return sheet(
    ochre.main,
    glow("light", paper.white, 0.5) + glow("soup", ochre.deep, 0.55) + gradient("card", [[0, cinnabar.warm], [1, cinnabar.main]]),
    planks, line(veins, ochre.deep, 2.2, 'opacity="0.35"'), fibres(88, ochre.pale, 200, 0.25), '<circle cx="500" cy="160" r="900" fill="url(#light)"/>',
    bowl(random, a, 222, celadon.main, "#c9d5b8"), greens(random, a, 200), bowl(random, b, 206, celadon.main, "#c98e4c"), braised(random, b, 190), bowl(random, c, 232, celadon.main, "#c56a3f"), tofu(random, c, 215),
    bowl(random, d, 186, ink.mid, paper.light), rice(random, d, 134), bowl(random, e, 180, ink.mid, ochre.soft),
    `<circle cx="${e[0]}" cy="${e[1]}" r="138" fill="url(#soup)"/>`, shape(scatter(random, e, 110, 22, (p) => disc(random, p, random.between(8, 19), 0.08)), ochre.pale, 'opacity="0.85"'), shape(scatter(random, e, 112, 26, (p) => disc(random, p, 6, 0.2)), celadon.main),
    chopsticks(60, 950, -3), chopsticks(1120, 946, -11),
    `<g transform="rotate(9 160 250)" filter="url(#lift)"><rect x="50" y="160" width="236" height="150" rx="10" fill="url(#card)"/><rect x="76" y="190" width="54" height="42" rx="6" fill="${ochre.soft}"/><path d="M76 258h120M76 280h76" stroke="${paper.white}" stroke-width="7" stroke-linecap="round" opacity="0.75"/><circle cx="240" cy="212" r="22" fill="${paper.white}" opacity="0.85"/></g>`,
  );
}
