/** What each slot of the Chinese templates prints. */

import { compileAll, expand, type Slot, type Slots, type Template } from "./grammar.ts";
import { surnames } from "./names.ts";
import { sayings } from "./prose/sayings.ts";
import { type Measure, mention, nextOf, type Scene, shorten } from "./scene.ts";

const digits = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"] as const;

function range(argument: string): readonly [low: number, high: number] {
  const dash = argument.indexOf("-");
  return [Number(argument.slice(0, dash)), Number(argument.slice(dash + 1))];
}

/** Whole numbers from a thousand up carry a comma, as in the rest of the paper. */
export function grouped(value: number): string {
  if (value < 1000) return String(value);
  const rest = String(value % 1000);
  return `${grouped(Math.floor(value / 1000))},${"000".slice(rest.length)}${rest}`;
}

function rounded(value: number): number {
  if (value >= 1000) return Math.round(value / 10) * 10;
  return value >= 20 ? Math.round(value) : Math.round(value * 10) / 10;
}

function printed({ unit }: Measure, value: number): string {
  const capped = unit === "%" ? Math.min(value, 99) : value;
  const number = rounded(capped);
  return (number < 1000 ? String(number) : grouped(number)) + unit;
}

function current(scene: Scene, offset = 0): Measure {
  return scene.measures[(scene.measure + offset) % scene.measures.length] ?? { name: "总数", unit: "", base: 100 };
}

function around(scene: Scene, { base }: Measure, spread: number): number {
  return base * (1 + scene.random.between(-spread, spread));
}

function change(scene: Scene, withShare: boolean): string {
  const measure = current(scene);
  const from = rounded(around(scene, measure, 0.1));
  const up = scene.random.chance(0.5);
  const to = rounded(from * (up ? scene.random.between(1.06, 1.5) : scene.random.between(0.52, 0.94)));
  const text = `${measure.name}从${printed(measure, from)}${up ? "升到" : "降到"}${printed(measure, to)}`;
  if (!withShare || measure.unit === "%") return text;
  return `${text}，${up ? "增幅" : "降幅"}${Math.abs((to / from - 1) * 100).toFixed(1)}%`;
}

const person = (index: 0 | 1 | 2 | 3 | 4): Slot<Scene> => (scene) => mention(scene, scene.people[index]);

/** Something a person says: half of it proverbs of the field, half made for this story. */
export function saying(scene: Scene): string {
  return scene.random.chance(0.45) ? nextOf(scene, scene.domain.words) : expand(nextOf(scene, spoken), scene);
}

export const slots: Slots<Scene> = {
  city: (scene) => scene.city,
  county: (scene) => scene.county,
  county2: (scene) => scene.otherCounty,
  town: (scene) => scene.town,
  village: (scene) => scene.village,
  village2: (scene) => scene.otherVillage,
  body: (scene) => shorten(scene, scene.county + scene.body, `县${scene.body}`),
  body2: (scene) => shorten(scene, scene.county + scene.otherBody, `县${scene.otherBody}`),
  firm: (scene) => shorten(scene, scene.firm + scene.firmKind, scene.firm),
  inst: (scene) => shorten(scene, scene.institute + scene.field, scene.institute),
  topic: (scene) => scene.topic,
  paperplain: (scene) => scene.paper,
  paper: (scene) => (scene.plain ? scene.paper : `《${scene.paper}》`),
  a1: (scene) => scene.role,
  p1: person(0),
  p2: person(1),
  p3: person(2),
  p4: person(3),
  p5: person(4),
  ta: (scene) => scene.spokenOf.pronoun,
  surname: (scene) => scene.random.pick(surnames),
  actor: (scene) => nextOf(scene, scene.domain.actors),
  thing: (scene) => nextOf(scene, scene.domain.things),
  problem: (scene) => nextOf(scene, scene.domain.problems),
  cause: (scene) => nextOf(scene, scene.domain.causes),
  step: (scene) => nextOf(scene, scene.domain.steps),
  gain: (scene) => nextOf(scene, scene.domain.gains),
  scene: (scene) => nextOf(scene, scene.domain.scenes),
  word: saying,
  word0: (scene) => saying(scene).slice(0, -1),
  mname: (scene) => current(scene).name,
  mname2: (scene) => current(scene, 1).name,
  mval: (scene) => printed(current(scene), around(scene, current(scene), 0.2)),
  mval2: (scene) => printed(current(scene), current(scene).base * scene.random.between(0.35, 0.7)),
  level: (scene) => `${current(scene).name}${scene.random.chance(0.5) ? "是" : "为"}${printed(current(scene), around(scene, current(scene), 0.12))}`,
  rise: (scene) => change(scene, true),
  change: (scene) => change(scene, false),
  n: (scene, argument) => grouped(scene.random.whole(...range(argument))),
  han: (scene, argument) => digits[scene.random.whole(...range(argument))] ?? "几",
  pct: (scene, argument) => String(argument ? scene.random.whole(...range(argument)) : scene.random.whole(34, 79)),
  year: (scene) => String(scene.year - scene.random.whole(3, 9)),
  year2: (scene) => String(scene.year - scene.random.whole(0, 2)),
  nextyear: (scene) => String(scene.year + scene.random.whole(1, 3)),
  month: (scene) => String(scene.random.whole(1, 12)),
  day: (scene) => String(scene.random.whole(1, 28)),
};

const spoken: readonly Template<Scene>[] = compileAll(sayings, slots);
