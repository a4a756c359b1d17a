/** Writes one story in English, shorter than the Chinese ones: about a thousand words. */

import type { Random } from "#db/seed/random";
import type { Block } from "#lib/content/types";
import type { Written } from "./chinese.ts";
import type { EnglishDomain } from "./english-words.ts";
import { compileAll, expand, type Slots, type Template } from "./grammar.ts";
import { englishClosings, englishFacts, englishHeadings, englishHeadlines, englishOpenings, englishStandfirsts, englishVoices } from "./prose/english.ts";
import { grouped } from "./slots.ts";

type EnglishScene = { random: Random; domain: EnglishDomain; year: number; county: string; town: string; college: string; topic: string; role: string; people: readonly string[]; cursors: Map<readonly unknown[], number> };

const syllables = ["bai", "cen", "dai", "fen", "gao", "han", "jin", "kuo", "lan", "mu", "nan", "ping", "qiu", "ren", "shan", "tong", "wen", "xia", "yan", "zhe"] as const;
const families = ["An", "Bai", "Cao", "Deng", "Fang", "Gu", "He", "Jiang", "Kang", "Lu", "Meng", "Ning", "Ouyang", "Pan", "Qi", "Ruan", "Shen", "Tao", "Wei", "Xu", "Yao", "Zhou"] as const;
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function next<T>(scene: EnglishScene, list: readonly T[]): T {
  const at = ((scene.cursors.get(list) ?? scene.random.whole(0, list.length - 1)) + 1) % list.length;
  scene.cursors.set(list, at);
  return list[at] as T;
}

function measure({ random, domain }: EnglishScene): string {
  const [name, unit, low, high] = random.pick(domain.measures);
  const from = Math.round(low + (high - low) * random.between(0.2, 0.7));
  const to = Math.max(1, Math.round(from * (random.chance(0.5) ? random.between(1.1, 1.38) : random.between(0.5, 0.9))));
  return `${name} ${to > from ? "had risen" : "had fallen"} from ${grouped(from)}${unit} to ${grouped(to)}${unit}`;
}

const person = (index: number) => (scene: EnglishScene) => scene.people[index] ?? "";

const slots: Slots<EnglishScene> = {
  county: (scene) => scene.county,
  town: (scene) => scene.town,
  college: (scene) => scene.college,
  topic: (scene) => scene.topic,
  topicStart: (scene) => capital(scene.topic),
  role: (scene) => scene.role,
  p1: person(0),
  p2: person(1),
  p3: person(2),
  p4: person(3),
  thing: (scene) => next(scene, scene.domain.things),
  worker: (scene) => next(scene, scene.domain.workers),
  trouble: (scene) => next(scene, scene.domain.troubles),
  step: (scene) => next(scene, scene.domain.steps),
  gain: (scene) => next(scene, scene.domain.gains),
  gainStart: (scene) => capital(next(scene, scene.domain.gains)),
  scene: (scene) => next(scene, scene.domain.scenes),
  saying: (scene) => next(scene, scene.domain.sayings),
  measure,
  n: (scene, argument) => {
    const [low = 1, high = 9] = argument.split("-").map(Number);
    return grouped(scene.random.whole(low, high));
  },
  year: (scene) => String(scene.year - scene.random.whole(3, 8)),
  year2: (scene) => String(scene.year - scene.random.whole(0, 2)),
  month: (scene) => scene.random.pick(months),
};

const openings = compileAll(englishOpenings, slots);
const facts = compileAll(englishFacts, slots);
const voices = compileAll(englishVoices, slots);
const closings = compileAll(englishClosings, slots);
const headings = compileAll(englishHeadings, slots);
const headlines = compileAll(englishHeadlines, slots);
const standfirsts = compileAll(englishStandfirsts, slots);
const kickers = ["In depth", "Portrait", "Observed", "On site", "Figures", "Revisited", "Interview"] as const;

function sentence(scene: EnglishScene, group: readonly Template<EnglishScene>[]): string {
  return capital(expand(next(scene, group), scene));
}

function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

function writeParagraph(scene: EnglishScene): string {
  return Array.from({ length: scene.random.whole(2, 4) }, () => sentence(scene, scene.random.chance(0.34) ? voices : facts)).join(" ");
}

function placeName(random: Random): string {
  return capital(random.pick(syllables) + random.pick(syllables));
}

function createEnglishScene(random: Random, domain: EnglishDomain, year: number): EnglishScene {
  return {
    random, domain, year,
    county: `${placeName(random)} County`,
    town: placeName(random),
    college: `${placeName(random)} College`,
    topic: random.pick(domain.topics),
    role: random.pick(domain.workers),
    people: Array.from({ length: 4 }, () => `${random.pick(families)} ${placeName(random)}`),
    cursors: new Map(),
  };
}

/** @param words how long the body is to be, more or less. */
export function writeEnglish(random: Random, domain: EnglishDomain, year: number, words: number): Written {
  const scene = createEnglishScene(random, domain, year);
  const count = random.whole(4, 6);
  const blocks: Block[] = [paragraph(sentence(scene, openings)), paragraph(writeParagraph(scene))];
  for (let i = 0; i < count; i++) {
    blocks.push({ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: sentence(scene, headings) }] });
    for (let written = 0; written < (words * 6) / (count + 0.5); ) {
      const text = writeParagraph(scene);
      written += text.length;
      blocks.push(paragraph(text));
    }
    if (random.chance(0.3)) blocks.push({ type: "blockquote", content: [paragraph(next(scene, domain.sayings))] });
  }
  blocks.push(paragraph(sentence(scene, closings)));
  return { kicker: random.pick(kickers), headline: sentence(scene, headlines), standfirst: sentence(scene, standfirsts), body: { type: "doc", content: blocks } };
}
