/** Where pictures lie on disk, and the only way to read one. */
import { createReadStream } from "node:fs";
import { lstat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import type { RenditionFormat } from "./types.ts";

const types: { [format in RenditionFormat]: string } = { avif: "image/avif", webp: "image/webp", jpeg: "image/jpeg" };
const address = /^\/media\/([0-9a-f]{64})\/([1-9]\d{0,4})\.(avif|webp|jpeg)$/;

/** Absolute path of the folder that holds all pictures; the server sets DATA_DIR to an absolute path at its start. */
export function mediaFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.cwd(), process.env.DATA_DIR ?? ".data", "media");
}

/** Absolute path of the folder of one picture. `hash`: 64 hex digits. */
export function pictureFolder(hash: string): string {
  return join(/* turbopackIgnore: true */ mediaFolder(), hash.slice(0, 2), hash);
}

export function renditionName(width: number, format: RenditionFormat): string {
  return `${width}.${format}`;
}

/** The site-relative address of a rendition. */
export function renditionPath(hash: string, width: number, format: RenditionFormat): string {
  return `/media/${hash}/${renditionName(width, format)}`;
}

/** A file to send. `stream` opens it when first read, so an answer without a body needs not close anything. */
export type MediaFile = { stream: Readable; bytes: number; type: string };

/**
 * @param path as in an address, `/media/<hash>/<width>.<format>`, undecoded; nothing else is looked up.
 * @returns null when it is not such a path or no such file exists.
 */
export async function openMediaFile(path: string): Promise<MediaFile | null> {
  const match = address.exec(path);
  const [, hash, width, format] = match ?? [];
  if (!hash || !width || !isFormat(format)) return null;
  const file = join(/* turbopackIgnore: true */ pictureFolder(hash), renditionName(Number(width), format));
  const found = await lstat(file).catch(() => null);
  if (!found?.isFile()) return null;
  return { stream: Readable.from(chunksOf(file), { objectMode: false }), bytes: found.size, type: types[format] };
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  yield* createReadStream(file);
}

function isFormat(text: string | undefined): text is RenditionFormat {
  return text !== undefined && Object.hasOwn(types, text);
}
