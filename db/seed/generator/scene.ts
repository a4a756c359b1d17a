/** The scene of one generated story: its field, its cast of people and places, and what has been said already. */

import type { Random } from "#db/seed/random";
import type { Domain } from "./domains/index.ts";
import { firmHeads, firmTails, manNames, placeRoots, surnames, womanNames } from "./names.ts";

/** `title` stands before the name when the person first appears. */
export type Person = { name: string; pronoun: "他" | "她"; title: string };

/** A value that a story keeps coming back to. */
export type Measure = { name: string; unit: string; base: number };

type Cursor = { at: number; stride: number };

export type Scene = {
  random: Random;
  domain: Domain;
  /** The year of publication. */
  year: number;
  city: string;
  county: string;
  otherCounty: string;
  town: string;
  village: string;
  otherVillage: string;
  body: string;
  otherBody: string;
  firm: string;
  firmKind: string;
  institute: string;
  field: string;
  topic: string;
  paper: string;
  role: string;
  people: readonly [Person, Person, Person, Person, Person];
  measures: readonly Measure[];
  measure: number;
  spokenOf: Person;
  /** Names that stood in the text already; while `plain` nobody is introduced (headlines, headings). */
  introduced: Set<string>;
  plain: boolean;
  cursors: Map<readonly unknown[], Cursor>;
};

const officeTitles = ["负责人", "副主任", "科长", "主任", "办事员", "值班负责人"] as const;
const scholarTitles = ["教授", "副教授", "研究员", "博士生", "讲师"] as const;
const firmTitles = ["经理", "项目负责人", "技术总监", "总经理", "驻点工程师"] as const;
const campuses = ["大学", "学院", "师范大学", "理工大学", "农业大学"] as const;

function person(random: Random, title: string): Person {
  const woman = random.chance(0.45);
  return { name: random.pick(surnames) + random.pick(woman ? womanNames : manNames), pronoun: woman ? "她" : "他", title };
}

export function createScene(random: Random, domain: Domain, year: number): Scene {
  const place = () => random.pick(placeRoots);
  const [city, county, body] = [`${place()}市`, `${place()}县`, random.pick(domain.bodies)];
  const others = domain.bodies.filter((other) => other !== body);
  const firm = random.pick(firmHeads) + random.pick(firmTails);
  const institute = city.slice(0, -1) + random.pick(campuses);
  const role = random.pick(domain.actors);
  const people = [
    person(random, role),
    person(random, `${county}${body}${random.pick(officeTitles)}`),
    person(random, `${institute}${random.pick(domain.fields)}${random.pick(scholarTitles)}`),
    person(random, random.pick(domain.actors)),
    person(random, `${firm}${random.pick(firmTitles)}`),
  ] as const;
  return {
    random, domain, year, city, county, body, firm, institute, role, people,
    otherCounty: `${place()}县`,
    town: `${place()}${random.chance(0.8) ? "镇" : "乡"}`,
    village: `${place()}村`,
    otherVillage: `${place()}村`,
    otherBody: random.pick(others),
    firmKind: random.pick(domain.firms),
    field: random.pick(domain.fields),
    topic: random.pick(domain.topics),
    paper: random.pick(domain.papers),
    measures: domain.measures.map(([name, unit, low, high]) => ({ name, unit, base: low + (high - low) * (0.15 + 0.6 * random.next()) })),
    measure: 0,
    spokenOf: people[0],
    introduced: new Set(),
    plain: true,
    cursors: new Map(),
  };
}

const strides = [1, 3, 5, 7, 11, 13, 17, 19, 23] as const;

function divides(length: number, stride: number): boolean {
  return stride > 1 && length % stride === 0;
}

/** Walks through a list in an order of this story's own: nothing comes twice before everything came once. */
export function nextOf<T>(scene: Scene, list: readonly T[]): T {
  let cursor = scene.cursors.get(list);
  if (!cursor) {
    let stride: number = scene.random.pick(strides);
    if (divides(list.length, stride)) stride = 1;
    cursor = { at: scene.random.whole(0, list.length - 1), stride };
    scene.cursors.set(list, cursor);
  }
  cursor.at = (cursor.at + cursor.stride) % list.length;
  return list[cursor.at] as T;
}

/** A name as the text prints it: with title the first time, bare afterwards. */
export function mention(scene: Scene, who: Person): string {
  scene.spokenOf = who;
  if (scene.plain || scene.introduced.has(who.name)) return who.name;
  scene.introduced.add(who.name);
  return who.title + who.name;
}

/** The full name of a body or place the first time, a short one afterwards. */
export function shorten(scene: Scene, full: string, short: string): string {
  if (scene.introduced.has(full)) return short;
  if (!scene.plain) scene.introduced.add(full);
  return full;
}
