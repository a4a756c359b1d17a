/** The typeface of social pictures: outlines of characters, read from the slices that hold them. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Font, type Glyph as Drawing, parse } from "opentype.js/dist/opentype.mjs";
import { once } from "#lib/kernel/process";
import type { Command } from "#lib/media/types";
import { holds, type Slice, slicesIn } from "./ranges.ts";

export type Weight = 400 | 700;
/** In thousandths of the size; `y` grows downwards from the base line. `left`, `right`: where the ink begins and ends. */
export type Glyph = { advance: number; left: number; right: number; commands: Command[] };
export type Glyphs = ReadonlyMap<string, Glyph>;

type Shelf = { slices: Map<Weight, Promise<Slice[]>>; fonts: Map<string, Promise<Font>> };

/** A slice is some 50 kB; a headline needs about ten. */
const mostFonts = 40;
const em = 1_000;

const shelf = () => once("social-font", (): Shelf => ({ slices: new Map(), fonts: new Map() }));
const folder = () => dirname(createRequire(import.meta.url).resolve("@fontsource/noto-serif-sc/package.json"));

/** The glyphs of these characters; what the typeface has not is not in the answer. */
export async function glyphsFor(characters: Iterable<string>, weight: Weight): Promise<Glyphs> {
  const glyphs = new Map<string, Glyph>();
  const wanted = new Map<string, string[]>();
  const slices = await slicesOf(weight);
  for (const character of new Set(characters)) {
    const slice = slices.find((one) => holds(one, character.codePointAt(0) ?? 0));
    if (slice) wanted.set(slice.file, [...(wanted.get(slice.file) ?? []), character]);
  }
  // One after another: reading a file lets others go on between two parsings of some milliseconds.
  for (const [file, inside] of wanted) {
    const font = await fontOf(file);
    for (const character of inside) {
      const glyph = font.charToGlyph(character);
      if (glyph.index !== 0) glyphs.set(character, measured(glyph));
    }
  }
  return glyphs;
}

function slicesOf(weight: Weight): Promise<Slice[]> {
  const { slices } = shelf();
  const known = slices.get(weight) ?? readFile(join(folder(), `${weight}.css`), "utf8").then(slicesIn);
  slices.set(weight, known);
  known.catch(() => slices.delete(weight));
  return known;
}

function fontOf(file: string): Promise<Font> {
  const { fonts } = shelf();
  const known = fonts.get(file) ?? read(file);
  // What was used last stands last; the first is the one to go.
  fonts.delete(file);
  fonts.set(file, known);
  known.catch(() => fonts.delete(file));
  for (const oldest of fonts.keys()) if (fonts.size > mostFonts) fonts.delete(oldest);
  return known;
}

async function read(file: string): Promise<Font> {
  const bytes = await readFile(join(folder(), "files", file));
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), { lowMemory: true });
}

function measured(glyph: Drawing): Glyph {
  const { commands } = glyph.getPath(0, 0, em);
  const xs = commands.flatMap((command) => (command.type === "Z" ? [] : [command.x]));
  const advance = glyph.advanceWidth ?? em;
  return { advance, left: xs.length > 0 ? Math.min(...xs) : 0, right: xs.length > 0 ? Math.max(...xs) : advance, commands };
}
