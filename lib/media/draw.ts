/** Draws shapes as a picture. No text comes in here: what is handed to the parser of SVG is made of numbers only. */
import sharp from "sharp";
import type { Command, Shape } from "./types.ts";

const mostSeconds = 10;

/** A PNG with a palette; the work is done in a thread of libvips. */
export function drawShapes(shapes: readonly Shape[], { width, height }: { width: number; height: number }): Promise<Buffer> {
  const paths = shapes.map(({ fill, commands }) => `<path fill="${colour(fill)}" d="${pathOf(commands)}"/>`).join("");
  const size = `${whole(width)} ${whole(height)}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${whole(width)}" height="${whole(height)}" viewBox="0 0 ${size}">${paths}</svg>`;
  return sharp(Buffer.from(svg)).timeout({ seconds: mostSeconds }).flatten({ background: "#ffffff" }).png({ palette: true, colours: 48, dither: 0, compressionLevel: 9, effort: 4 }).toBuffer();
}

function pathOf(commands: readonly Command[]): string {
  return commands.map((command) => command.type + pointsOf(command).map(number).join(" ")).join("");
}

function pointsOf(command: Command): number[] {
  switch (command.type) {
    case "M":
    case "L":
      return [command.x, command.y];
    case "Q":
      return [command.x1, command.y1, command.x, command.y];
    case "C":
      return [command.x1, command.y1, command.x2, command.y2, command.x, command.y];
    case "Z":
      return [];
  }
}

/** A tenth of a pixel is finer than anybody sees. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error("A shape has a point that is no number.");
  return String(Math.round(value * 10) / 10);
}

function whole(value: number): string {
  return String(Math.max(1, Math.floor(value)));
}

function colour(value: string): string {
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error("A shape has a colour that is none.");
  return value;
}
