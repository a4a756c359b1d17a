/** The part of opentype.js that is used here; the package has no types of its own. */
declare module "opentype.js/dist/opentype.mjs" {
  type Command = { type: "M" | "L"; x: number; y: number } | { type: "Q"; x1: number; y1: number; x: number; y: number } | { type: "C"; x1: number; y1: number; x2: number; y2: number; x: number; y: number } | { type: "Z" };
  export type Glyph = { index: number; advanceWidth?: number; getPath: (x: number, y: number, size: number) => { commands: Command[] } };
  export type Font = { charToGlyph: (character: string) => Glyph };
  export function parse(bytes: ArrayBuffer, options?: { lowMemory?: boolean }): Font;
}
