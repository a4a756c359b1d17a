/** Writes one Chinese story: headings, paragraphs, now and then a quotation, a list or a table. */

import type { Block, Doc, TableCell } from "#lib/content/types";
import { expand } from "./grammar.ts";
import { nextOf, type Scene } from "./scene.ts";
import { saying } from "./slots.ts";
import { type Group, templates } from "./templates.ts";

export type Written = { kicker: string; headline: string; standfirst: string; body: Doc };

const kickers = ["调查", "深度", "人物", "现场", "观察", "数据", "手记", "回访", "县域", "账本", "民生", "行业", "特写", "对照"] as const;

/** What a part of a story is made of; a group named twice comes twice as often. */
const themes: readonly (readonly Group[])[] = [
  ["beginnings", "beginnings", "troubles", "places", "voices"],
  ["troubles", "troubles", "voices", "numbers", "places"],
  ["methods", "methods", "voices", "numbers", "bridges"],
  ["numbers", "numbers", "results", "voices", "comparisons"],
  ["disputes", "disputes", "voices", "troubles", "bridges"],
  ["comparisons", "comparisons", "methods", "numbers", "voices"],
  ["voices", "places", "results", "beginnings", "bridges"],
  ["results", "results", "voices", "disputes", "places"],
];
const opening: readonly Group[] = ["beginnings", "places", "troubles", "voices"];
const closing: readonly Group[] = ["outlooks", "outlooks", "voices", "results", "bridges"];

function sentence(scene: Scene, group: Group): string {
  scene.measure++;
  return expand(nextOf(scene, templates[group]), scene);
}

function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

function writeParagraph(scene: Scene, theme: readonly Group[]): string {
  const count = scene.random.whole(2, 5);
  let text = "";
  for (let i = 0; i < count; i++) text += sentence(scene, i > 0 && scene.random.chance(0.05) ? "bridges" : scene.random.pick(theme));
  return text;
}

/** A line without introductions: for headlines, headings and standfirsts. */
function plainly(scene: Scene, write: () => string): string {
  scene.plain = true;
  const text = write();
  scene.plain = false;
  return text;
}

function fitting(scene: Scene, group: Group, shortest: number, longest: number): string {
  let text = "";
  for (let tries = 0; tries < 12; tries++) {
    text = plainly(scene, () => sentence(scene, group));
    if (text.length >= shortest && text.length <= longest) return text;
  }
  return text.length > longest ? `${scene.county}${scene.topic}观察` : `${scene.county}${scene.topic}：${text}`;
}

function writeList(scene: Scene): Block {
  const last = scene.random.whole(2, 4);
  const items = Array.from({ length: last + 1 }, (_, i) => `${nextOf(scene, scene.domain.steps)}${i === last ? "。" : "；"}`);
  return { type: "bulletList", content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })) };
}

function cell(type: "tableHeader" | "tableCell", text: string, align: "left" | "right"): TableCell {
  return { type, attrs: { colspan: 1, rowspan: 1, colwidth: null, align }, content: [paragraph(text)] };
}

function writeTable(scene: Scene): Block {
  const { measures, random, year } = scene;
  const years = [year - 3, year - 2, year - 1];
  const chosen = measures.slice(0, random.whole(2, 4));
  const head = [cell("tableHeader", "年份", "left"), ...chosen.map(({ name, unit }) => cell("tableHeader", `${name}（${unit}）`, "right"))];
  const rows = years.map((each, i) => [cell("tableCell", String(each), "left"), ...chosen.map(({ base, unit }) => cell("tableCell", figure(base * (0.86 + 0.09 * i + 0.05 * random.next()), unit), "right"))]);
  return { type: "table", content: [head, ...rows].map((content) => ({ type: "tableRow", content })) };
}

function figure(value: number, unit: string): string {
  return unit === "%" ? Math.min(value, 99.4).toFixed(1) : value < 20 ? value.toFixed(1) : String(Math.round(value));
}

/** One part of the story, at least `quota` characters long. Returns what it wrote. */
function writePart(scene: Scene, theme: readonly Group[], quota: number, blocks: Block[]): number {
  const extra = scene.random.next();
  let written = 0;
  for (let count = 0; written < quota; count++) {
    const text = writeParagraph(scene, theme);
    written += text.length;
    blocks.push(paragraph(text));
    if (count !== 1) continue;
    if (extra < 0.22) blocks.push({ type: "blockquote", content: [paragraph(saying(scene))] });
    else if (extra < 0.3) blocks.push(writeList(scene));
    else if (extra < 0.36) blocks.push(writeTable(scene));
  }
  return written;
}

/** @param length how long the body is to be, in characters, more or less. */
export function writeChinese(scene: Scene, length: number): Written {
  const headline = fitting(scene, "headlines", 10, 28);
  const standfirst = plainly(scene, () => sentence(scene, "standfirsts"));
  const count = scene.random.whole(4, 8);
  const blocks: Block[] = [paragraph(sentence(scene, "openings") + sentence(scene, "places"))];
  let left = length - writePart(scene, opening, length / (count + 2), blocks);
  const first = scene.random.whole(0, themes.length - 1);
  for (let i = 0; i < count; i++) {
    const last = i === count - 1;
    const text = fitting(scene, "headings", 2, 16);
    blocks.push({ type: "heading", attrs: { level: i > 0 && scene.random.chance(0.1) ? 3 : 2 }, content: [{ type: "text", text }] });
    const theme = last ? closing : (themes[(first + i * 3) % themes.length] ?? opening);
    left -= writePart(scene, theme, left / (count - i + 0.4), blocks);
  }
  blocks.push(paragraph(sentence(scene, "endings")));
  return { kicker: scene.random.pick(kickers), headline, standfirst, body: { type: "doc", content: blocks } };
}
