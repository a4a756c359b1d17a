/** Looks at an upload's header only: what it is, how large it would be in memory, what it says of itself. */
import sharp, { type Metadata } from "sharp";
import { refuse } from "#lib/kernel/refusal";
import { carriedLabels, xmpOfGif } from "./carried-labels.ts";
import { type PictureKind, sniffPicture } from "./sniff.ts";
import { pictureLimits } from "./types.ts";
import { packetToKeep } from "./xmp.ts";

/** Pixels as the picture is meant to be seen (turned upright); `xmp`: the packet for every rendition. */
export type Examined = { kind: PictureKind; width: number; height: number; xmp: string | null };

/**
 * Nothing is decoded here, so that a few kilobytes cannot ask for gigabytes.
 * Refuses "media.tooLarge", "media.tooManyPixels", "media.damaged" and what `sniffPicture` refuses.
 */
export async function examinePicture(bytes: Uint8Array): Promise<Examined> {
  if (bytes.length > pictureLimits.bytes) refuse("media.tooLarge", { maximum: pictureLimits.bytes / 1024 / 1024 });
  const kind = sniffPicture(bytes);
  const header = await readHeader(bytes);
  // A file that two readers take for two things is nobody's picture.
  if (header.format !== (kind === "avif" ? "heif" : kind)) refuse("media.damaged");
  const { width, height } = header.autoOrient;
  if (width * height > pictureLimits.pixels) refuse("media.tooManyPixels", { width, height, maximum: pictureLimits.pixels / 1_000_000 });
  const texts = (header.comments ?? []).map(({ keyword, text }) => `${keyword} ${text}`);
  return { kind, width, height, xmp: packetToKeep(packetOf(kind, bytes, header), carriedLabels(bytes, texts)) };
}

async function readHeader(bytes: Uint8Array): Promise<Metadata> {
  try {
    // The limit is ours to tell, with figures; the decoder gets it when it decodes.
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return refuse("media.damaged");
  }
}

function packetOf(kind: PictureKind, bytes: Uint8Array, header: Metadata): string | null {
  const packet = header.xmp ? header.xmp.toString("utf8") : kind === "gif" ? xmpOfGif(bytes) : null;
  // A zero ends the packet for the encoder; without them even UTF-16 leaves its Latin parts, which hold the labels.
  return packet?.replaceAll("\0", "") ?? null;
}
