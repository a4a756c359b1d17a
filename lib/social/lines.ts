/** Sets a headline over a few lines: as large as fits, broken where a reader would pause, lines of like length. */
import type { Lang } from "#lib/i18n/languages";
import { piecesOf, type Unit, unitsOf } from "./units.ts";

/** Pixels; `leading` is the distance of base lines as a share of the size. Sizes from the largest to the smallest. */
export type Room = { width: number; height: number; leading: number; most: number; sizes: readonly number[] };
export type Setting = { size: number; lines: string[] };
/** How wide a text is at a size of one pixel. */
export type Measure = (text: string) => number;

/** What is too long even for the smallest size ends with `end`. */
export function setHeadline(text: string, language: Lang, measure: Measure, room: Room, end = "…"): Setting {
  const units = unitsOf(text, language);
  for (const size of room.sizes) {
    const width = room.width / size;
    // A word is only cut where no size is small enough for the whole of it.
    if (size !== room.sizes.at(-1) && units.some((unit) => measure(unit.text) > width)) continue;
    const whole = fitting(units, measure, width);
    const count = fill(whole, measure, width).length;
    if (count <= Math.min(room.most, Math.floor(room.height / (size * room.leading)))) return { size, lines: balance(whole, measure, width, count) };
  }
  const size = room.sizes.at(-1) ?? 1;
  const width = room.width / size;
  const lines = fill(fitting(units, measure, width), measure, width).slice(0, room.most).map(textOf);
  const last = lines.pop() ?? "";
  return { size, lines: [...lines, cutLine(last, measure, width, end)] };
}

/** The text on one line, with `end` in place of what does not fit. */
export function fitLine(text: string, measure: Measure, width: number, end = "…"): string {
  return measure(text) <= width ? text : cutLine(text, measure, width, end);
}

function cutLine(text: string, measure: Measure, width: number, end: string): string {
  const pieces = piecesOf(text);
  while (pieces.length > 0 && measure(`${pieces.join("")}${end}`) > width) pieces.pop();
  return `${pieces.join("").replace(/[\s\p{P}]+$/u, "")}${end}`;
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ text, blank }, at) => (blank && at > 0 ? ` ${text}` : text)).join("");
}

/** Units that are wider than a line in pieces that are not. */
function fitting(units: readonly Unit[], measure: Measure, width: number): Unit[] {
  return units.flatMap((unit) => (measure(unit.text) <= width ? [unit] : cut(unit, measure, width)));
}

function cut(unit: Unit, measure: Measure, width: number): Unit[] {
  const parts: string[] = [];
  for (const piece of piecesOf(unit.text)) {
    const last = parts.at(-1);
    if (last !== undefined && measure(last + piece) <= width) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts.map((text, at) => ({ text, blank: at === 0 && unit.blank, rest: at === parts.length - 1 && unit.rest }));
}

/** Each line as full as it gets. */
function fill(units: readonly Unit[], measure: Measure, width: number): Unit[][] {
  const lines: Unit[][] = [];
  for (const unit of units) {
    const line = lines.at(-1);
    if (line && measure(textOf([...line, unit])) <= width) line.push(unit);
    else lines.push([unit]);
  }
  return lines;
}

/** A pause at the end of a line is worth as much as this share of the width left empty. */
const worthOfRest = 0.3;

/** The best way to make exactly `count` lines: `best[at]` is how the units from there on are set. */
function balance(units: readonly Unit[], measure: Measure, width: number, count: number): string[] {
  type Way = { cost: number; lines: string[] };
  let best: (Way | undefined)[] = [...units.map(() => undefined), { cost: 0, lines: [] }];
  for (let line = 0; line < count; line++) {
    best = best.map((_, from) => {
      let chosen: Way | undefined;
      for (let to = from + 1; to <= units.length; to++) {
        const text = textOf(units.slice(from, to));
        const wide = measure(text);
        if (wide > width && to > from + 1) break;
        const after = best[to];
        if (!after) continue;
        const rest = to < units.length && units[to - 1]?.rest ? worthOfRest : 0;
        const cost = after.cost + ((width - wide) / width) ** 2 - rest ** 2;
        if (!chosen || cost < chosen.cost) chosen = { cost, lines: [text, ...after.lines] };
      }
      return chosen;
    });
  }
  return best[0]?.lines ?? [];
}
