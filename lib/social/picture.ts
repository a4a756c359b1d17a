/** Draws the picture of a face: ink and cinnabar on paper, in a typeface that has the characters. */
import { drawShapes } from "#lib/media/draw";
import type { Command, Shape } from "#lib/media/types";
import { type Glyphs, glyphsFor, type Weight } from "./font.ts";
import { fitLine, setHeadline } from "./lines.ts";
import { charactersOf, readable } from "./readable.ts";
import { setLine } from "./set.ts";
import { type Face, socialSize } from "./types.ts";

const colours = { paper: "#fbf9f4", ink: "#1c1a16", quiet: "#5a554b", rule: "#d8d1c2", cinnabar: "#a8281e" } as const;
type Colour = (typeof colours)[keyof typeof colours];
/** A line of type: `x`, `y` where its base line begins; counted from the right edge when `right`. */
type Line = { text: string; weight: Weight; size: number; colour: Colour; x: number; y: number; right?: boolean };

const edge = 72;
const inner = socialSize.width - 2 * edge;
const seal = { size: 56, y: 48 };
const headline = { top: 150, width: inner, height: 350, leading: 1.34, most: 4, sizes: [104, 94, 84, 76, 68, 62, 56, 50, 46] };
const foot = { rule: 530, base: 582, size: 28 };
/** Between what stands at the left and at the right of one line. */
const gap = 40;

/** A PNG of some 20 to 60 kB. Never fails for what a text holds. */
export async function drawFace(face: Face): Promise<Buffer> {
  const texts = [face.site, face.label, face.headline, face.names, face.day];
  const characters = charactersOf(texts);
  const glyphs: Record<Weight, Glyphs> = { 400: await glyphsFor(characters, 400), 700: await glyphsFor(characters, 700) };
  const lines = layOut(face, glyphs);
  const shapes: Shape[] = [box(colours.paper, 0, 0, socialSize.width, socialSize.height), ...furniture()];
  for (const line of lines) shapes.push(...outline(line, glyphs[line.weight], face.language));
  return drawShapes(shapes, socialSize);
}

function layOut(face: Face, glyphs: Record<Weight, Glyphs>): Line[] {
  const english = face.language === "en";
  const end = english ? "..." : "…";
  const clean = (text: string, weight: Weight) => readable(english ? text.replaceAll("…", "...") : text, (character) => glyphs[weight].has(character));
  const measure = (weight: Weight) => (text: string) => setLine(text, glyphs[weight], face.language).width / 1_000;
  const site = clean(face.site, 700);
  const title = clean(face.headline, 700) || site;
  const set = setHeadline(title, face.language, measure(700), headline, end);
  const block = set.lines.length * set.size * headline.leading;
  // The ink of a line stands some 0.38 of its size above the middle of it and below.
  const first = headline.top + (headline.height - block) / 2 + set.size * (headline.leading / 2 + 0.36);
  const lines: Line[] = set.lines.map((text, at) => ({ text, weight: 700, size: set.size, colour: colours.ink, x: edge, y: first + at * set.size * headline.leading }));
  const pair = (left: string, right: string, weight: Weight, size: number, y: number, x: number, [ofLeft, ofRight]: [Colour, Colour]) => {
    const atRight = fitLine(clean(right, weight), measure(weight), inner / 2 / size, end);
    const room = (inner - (x - edge) - (atRight ? measure(weight)(atRight) * size + gap : 0)) / size;
    lines.push({ text: fitLine(clean(left, weight), measure(weight), room, end), weight, size, colour: ofLeft, x, y });
    lines.push({ text: atRight, weight, size, colour: ofRight, x: socialSize.width - edge, y, right: true });
  };
  // A picture of the site itself has its name as the headline.
  pair(title === site ? "" : face.site, face.label, 700, 32, 88, edge + seal.size + 20, [colours.ink, colours.cinnabar]);
  pair(face.names, face.day, 400, foot.size, foot.base, edge, [colours.quiet, colours.quiet]);
  return [...lines, ...sealOf(site, glyphs[700])];
}

/** The first character of the site's name, in the middle of its seal. */
function sealOf(site: string, glyphs: Glyphs): Line[] {
  const [text = ""] = site.toUpperCase();
  const glyph = glyphs.get(text) ?? glyphs.get(site[0] ?? "");
  if (!glyph) return [];
  const size = 38;
  return [{ text: glyphs.has(text) ? text : (site[0] ?? ""), weight: 700, size, colour: colours.paper, x: edge + (seal.size - ((glyph.right - glyph.left) * size) / 1_000) / 2, y: seal.y + seal.size / 2 + size * 0.37 }];
}

function furniture(): Shape[] {
  return [
    box(colours.cinnabar, edge, seal.y, seal.size, seal.size),
    // A thick rule and a thin one, as over the front page of a newspaper.
    box(colours.ink, edge, 124, inner, 4),
    box(colours.ink, edge, 132, inner, 1),
    box(colours.rule, edge, foot.rule, inner, 2),
  ];
}

function box(fill: Colour, x: number, y: number, width: number, height: number): Shape {
  return { fill, commands: [{ type: "M", x, y }, { type: "L", x: x + width, y }, { type: "L", x: x + width, y: y + height }, { type: "L", x, y: y + height }, { type: "Z" }] };
}

function outline({ text, size, colour, x, y, right }: Line, glyphs: Glyphs, language: Face["language"]): Shape[] {
  const { placed, width } = setLine(text, glyphs, language);
  const scale = size / 1_000;
  const start = right ? x - width * scale : x;
  // One shape for each glyph: where outlines of one overlap another's, neither makes a hole.
  return placed.map(({ glyph, x: at }) => ({ fill: colour, commands: glyph.commands.map((command) => moved(command, scale, start + at * scale, y)) }));
}

function moved(command: Command, scale: number, x: number, y: number): Command {
  switch (command.type) {
    case "M":
    case "L":
      return { type: command.type, x: x + command.x * scale, y: y + command.y * scale };
    case "Q":
      return { type: "Q", x1: x + command.x1 * scale, y1: y + command.y1 * scale, x: x + command.x * scale, y: y + command.y * scale };
    case "C":
      return { type: "C", x1: x + command.x1 * scale, y1: y + command.y1 * scale, x2: x + command.x2 * scale, y2: y + command.y2 * scale, x: x + command.x * scale, y: y + command.y * scale };
    case "Z":
      return command;
  }
}
