/** Makes the files readers get: upright, sRGB, in three formats and up to three widths, with the labels and without the rest. */
import sharp, { type Sharp } from "sharp";
import { refuse } from "#lib/kernel/refusal";
import type { Examined } from "./examine.ts";
import { placeholderClass } from "./placeholder.ts";
import { inTurn } from "./turns.ts";
import { pictureLimits, type RenditionFormat } from "./types.ts";

export type RenditionFile = { format: RenditionFormat; width: number; height: number; data: Buffer };
export type Rendered = { color: number; files: RenditionFile[] };

export const renditionWidths: readonly number[] = [480, 960, 1600];
/** WebP ends at 16,383 pixels; long screenshots get there. */
const tallest = 16_000;
const longestSeconds = 60;

type Pixels = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } };

/**
 * Decodes once, then scales and encodes from memory: under 4 s for 12 megapixels on two cores.
 * Refuses "media.damaged" for a file that ends early or does not hold what its header says.
 */
export function makeRenditions(bytes: Uint8Array, picture: Pick<Examined, "xmp">): Promise<Rendered> {
  return inTurn(async () => {
    const master = await decode(bytes);
    const color = placeholderClass(await sample(master));
    const files: RenditionFile[] = [];
    for (const width of widthsOf(master.info.width)) files.push(...(await encode(master, width, picture.xmp)));
    return { color, files };
  });
}

/** The widths to make of a picture: never wider than it is, its own besides when the next smaller one would lose much. */
export function widthsOf(width: number): number[] {
  const smaller = renditionWidths.filter((step) => step <= width);
  const largest = smaller.at(-1) ?? 0;
  return width < (renditionWidths.at(-1) ?? 0) && width > largest * 1.15 ? [...smaller, width] : smaller;
}

async function decode(bytes: Uint8Array): Promise<Pixels> {
  try {
    return await sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: "error" })
      .autoOrient()
      .toColourspace("srgb")
      .resize({ width: renditionWidths.at(-1), height: tallest, fit: "inside", withoutEnlargement: true })
      .timeout({ seconds: longestSeconds })
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch {
    return refuse("media.damaged");
  }
}

async function sample(master: Pixels): Promise<Buffer> {
  return fromPixels(master).flatten({ background: "#ffffff" }).resize(24, 24, { fit: "fill" }).raw().toBuffer();
}

async function encode(master: Pixels, width: number, xmp: string | null): Promise<RenditionFile[]> {
  const scaled = (): Sharp => {
    const picture = fromPixels(master).resize({ width }).timeout({ seconds: longestSeconds });
    return xmp === null ? picture : picture.withXmp(xmp);
  };
  const encoders: [RenditionFormat, () => Sharp][] = [
    ["avif", () => scaled().avif({ quality: 52, effort: 2 })],
    ["webp", () => scaled().webp({ quality: 78, effort: 4, smartSubsample: true })],
    ["jpeg", () => scaled().flatten({ background: "#ffffff" }).jpeg({ quality: 80, mozjpeg: true })],
  ];
  const files: RenditionFile[] = [];
  for (const [format, encoder] of encoders) {
    const { data, info } = await encoder().toBuffer({ resolveWithObject: true });
    files.push({ format, width: info.width, height: info.height, data });
  }
  return files;
}

function fromPixels({ data, info }: Pixels): Sharp {
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}
