/** The cutting itself: from the largest of a picture's files, because the uploaded bytes are not kept. */
import sharp from "sharp";
import { refuse } from "#lib/kernel/refusal";
import { examinePicture } from "./examine.ts";
import { openMediaFile } from "./files.ts";
import { makeRenditions, type Rendered } from "./renditions.ts";
import { findRenditions, type MediaRow } from "./store.ts";
import { inTurn } from "./turns.ts";

/** In pixels of the file that is cut; less than this is a spot. */
const leastPixels = 32;

type Rectangle = { x: number; y: number; width: number; height: number };

/** @param rectangle in pixels of the picture as uploaded. @returns files and size of the part, labels of machine-made pictures kept. */
export async function cutOut(row: MediaRow, rectangle: Rectangle): Promise<{ rendered: Rendered; width: number; height: number; bytes: number }> {
  const file = await largestFile(row.id);
  const scale = file.width / row.width;
  const { data, width, height } = await inTurn(() => extract(file, within(file, rectangle, scale), scale));
  const { xmp } = await examinePicture(file.bytes);
  return { rendered: await makeRenditions(data, { xmp }), width, height, bytes: data.length };
}

type File = { bytes: Uint8Array; width: number; height: number };

/** WebP keeps what is transparent, and loses less than AVIF at the sizes readers get. */
async function largestFile(mediaId: number): Promise<File> {
  const made = (await findRenditions([mediaId])).filter(({ format }) => format === "webp").at(-1);
  const file = made && (await openMediaFile(made.path));
  if (!file) return refuse("media.unknown");
  const chunks: Buffer[] = [];
  for await (const chunk of file.stream) chunks.push(chunk);
  return { bytes: new Uint8Array(Buffer.concat(chunks)), width: made.width, height: made.height };
}

/** Rounded outwards, and never past an edge. */
function within({ width, height }: File, rectangle: Rectangle, scale: number): Rectangle {
  const [x, y] = [Math.min(Math.floor(rectangle.x * scale), width - 1), Math.min(Math.floor(rectangle.y * scale), height - 1)];
  return { x, y, width: Math.min(Math.max(1, Math.round(rectangle.width * scale)), width - x), height: Math.min(Math.max(1, Math.round(rectangle.height * scale)), height - y) };
}

async function extract({ bytes }: File, { x, y, width, height }: Rectangle, scale: number): Promise<{ data: Buffer; width: number; height: number }> {
  if (width < leastPixels || height < leastPixels) refuse("media.cropTooSmall", { minimum: Math.ceil(leastPixels / scale) });
  try {
    const data = await sharp(bytes, { failOn: "error" }).extract({ left: x, top: y, width, height }).png({ compressionLevel: 1 }).toBuffer();
    return { data, width, height };
  } catch {
    return refuse("media.damaged");
  }
}
