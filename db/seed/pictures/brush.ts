/** The tools every sample picture is drawn with: sheet, ridges, torn paper, strokes, washes. All pure, all SVG text. */

import { createRandom, type Random } from "#db/seed/random";

export const WIDTH = 1600;
export const HEIGHT = 1000;

export type Point = readonly [x: number, y: number];

/** A number with one decimal at most, as SVG wants it. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`;
}

export function polyline(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}`;
}

/** A smooth open curve through all points (Catmull-Rom turned into Bézier pieces). */
export function curve(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
  let path = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    path += `C${[...first, ...second, ...to].map(n).join(" ")}`;
  }
  return path;
}

/** Paints one shape: a path with fill and further attributes. */
export function shape(path: string, fill: string, more = ""): string {
  return `<path d="${path}" fill="${fill}" ${more}/>`;
}

/** Paints one line. */
export function line(path: string, colour: string, width: number, more = ""): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

export function gradient(id: string, stops: readonly (readonly [offset: number, colour: string, opacity?: number])[], more = 'x1="0" y1="0" x2="0" y2="1"'): string {
  const marks = stops.map(([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`);
  return `<linearGradient id="${id}" ${more}>${marks.join("")}</linearGradient>`;
}

export function glow(id: string, colour: string, strength: number): string {
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;
}

/** A skyline through the given anchors (left to right); `rough` is how far the stretches between them may stray, as a share of their length. */
export function ridge(random: Random, anchors: readonly Point[], rough = 0.16): Point[] {
  const points: Point[] = [];
  anchors.forEach((from, index) => {
    const to = anchors[index + 1];
    if (!to) return;
    const count = 2 ** Math.max(2, Math.ceil(Math.log2(Math.abs(to[0] - from[0]) / 9)));
    const lift = new Float64Array(count + 1);
    let swing = Math.hypot(to[0] - from[0], to[1] - from[1]) * rough;
    for (let span = count; span > 1; span /= 2) {
      for (let i = span / 2; i < count; i += span) lift[i] = ((lift[i - span / 2] ?? 0) + (lift[i + span / 2] ?? 0)) / 2 + (random.next() - 0.5) * swing;
      swing *= 0.52;
    }
    for (let i = 0; i < count; i++) points.push([from[0] + ((to[0] - from[0]) * i) / count, from[1] + ((to[1] - from[1]) * i) / count + (lift[i] ?? 0)]);
  });
  const last = anchors.at(-1);
  if (last) points.push(last);
  return points;
}

/** The area under a skyline, down to the lower edge (or to `floor`). */
export function under(skyline: readonly Point[], floor = HEIGHT + 20): string {
  return polygon([...skyline, [WIDTH * 1.02, floor], [-WIDTH * 0.02, floor]]);
}

export type Strokes = { count?: number; reach?: number; width?: number; opacity?: number; length?: number };

/** Dry-brush strokes that fall from a skyline along its own slope, densest at the crest. */
export function hatch(random: Random, skyline: readonly Point[], colour: string, { count = 500, reach = 150, width = 1.4, opacity = 0.22, length = 34 }: Strokes = {}): string {
  let strokes = "";
  for (let i = 0; i < count; i++) {
    const at = random.whole(2, skyline.length - 3);
    const [before, here, after] = [skyline[at - 2], skyline[at], skyline[at + 2]];
    if (!before || !here || !after) continue;
    const slope = Math.max(-1.6, Math.min(1.6, (after[1] - before[1]) / (after[0] - before[0] || 1)));
    const run = length * random.between(0.4, 1.5);
    const [dx, dy] = [Math.sign(slope || 1) * run * 0.55, run * (0.35 + 0.5 * Math.abs(slope))];
    const top = here[1] + 3 + reach * random.next() ** 2.4;
    strokes += `M${n(here[0])} ${n(top)}q${n(dx * 0.35)} ${n(dy * 0.65)} ${n(dx)} ${n(dy)}`;
  }
  return line(strokes, colour, width, `opacity="${opacity}"`);
}

/** The side of each peak that lies in shadow: a wedge from the summit down, with a broken edge. */
export function shadeSides(random: Random, summits: readonly Point[], skyline: readonly Point[], fill: string, depth = 190): string {
  const wedges = summits.map(([x, y]) => {
    const slope = skyline.filter(([px]) => px >= x && px <= x + depth * 0.9);
    const spine: Point[] = [];
    for (let t = 0.1; t <= 1; t += 0.1) spine.push([x - depth * 0.1 * t + random.between(-16, 22) * t, y + depth * t]);
    return shape(polygon([[x, y], ...slope, [x + depth * 0.85, y + depth], ...spine.reverse()]), fill);
  });
  return wedges.join("");
}

/** A sheet with torn edges: corners in order, each side broken into small steps. */
export function torn(random: Random, corners: readonly Point[], jag = 5, step = 14): string {
  const points: Point[] = [];
  corners.forEach((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const pieces = Math.max(1, Math.round(length / step));
    const normal: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
    let drift = 0;
    for (let i = 0; i < pieces; i++) {
      drift = drift * 0.7 + random.between(-jag, jag);
      const t = i / pieces;
      points.push([from[0] + (to[0] - from[0]) * t + normal[0] * drift, from[1] + (to[1] - from[1]) * t + normal[1] * drift]);
    }
  });
  return polygon(points);
}

/** The corners of a rectangle turned by `angle` degrees around its centre. */
export function turned(centre: Point, width: number, height: number, angle: number): Point[] {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const corner = (dx: number, dy: number): Point => [centre[0] + dx * cos - dy * sin, centre[1] + dx * sin + dy * cos];
  return [corner(-width / 2, -height / 2), corner(width / 2, -height / 2), corner(width / 2, height / 2), corner(-width / 2, height / 2)];
}

/** A round form cut by hand: never quite a circle. */
export function disc(random: Random, [x, y]: Point, radius: number, wobble = 0.02, squash = 1): string {
  const turns = 60;
  const phase = random.between(0, 6.28);
  return polygon(
    Array.from({ length: turns * 2 }, (_, i): Point => {
      const angle = (i / turns) * Math.PI;
      const r = radius * (1 + wobble * Math.sin(angle * 3 + phase) + wobble * 0.6 * Math.sin(angle * 5 - phase));
      return [x + r * Math.cos(angle), y + r * squash * Math.sin(angle)];
    }),
  );
}

/** Fibres of the paper: faint short hairs over the whole sheet. */
export function fibres(seed: number, colour: string, count = 420, opacity = 0.16): string {
  const random = createRandom(seed);
  let hairs = "";
  for (let i = 0; i < count; i++) {
    const [x, y] = [random.between(0, WIDTH), random.between(0, HEIGHT)];
    const [dx, dy] = [random.between(-16, 16), random.between(-7, 7)];
    hairs += `M${n(x)} ${n(y)}q${n(dx)} ${n(dy)} ${n(dx * 1.6)} ${n(dy * 0.4)}`;
  }
  return line(hairs, colour, 0.9, `opacity="${opacity}"`);
}

/** Wraps the parts of a picture into one document; `defs` holds gradients, `#lift` is the shadow of a paper layer, `#soft` a wash. */
export function sheet(background: string, defs: string, ...parts: string[]): string {
  const filters =
    '<filter id="lift" x="-10%" y="-10%" width="120%" height="125%"><feDropShadow dx="0" dy="7" stdDeviation="9" flood-color="#1c1a16" flood-opacity="0.28"/></filter>' +
    '<filter id="near" x="-10%" y="-10%" width="120%" height="125%"><feDropShadow dx="0" dy="3" stdDeviation="3" flood-color="#1c1a16" flood-opacity="0.3"/></filter>' +
    '<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="26"/></filter>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${filters}${defs}</defs><rect width="${WIDTH}" height="${HEIGHT}" fill="${background}"/>${parts.join("")}</svg>`;
}
