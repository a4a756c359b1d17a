/** What a picture may be, and what the rest of the product learns of one. */
import type { Picture, Rendition } from "#lib/content/types";

export type RenditionFormat = Rendition["format"];

export const pictureLimits = {
  /** Bytes of an upload. */
  bytes: 20 * 1024 * 1024,
  /** Width times height, read from the header before anything is decoded. */
  pixels: 50_000_000,
};

/** For the `accept` of file fields; what really arrives is judged by content. */
export const acceptedTypes = "image/jpeg,image/png,image/webp,image/avif,image/gif";

/** A picture as the desk knows it. `path`: a JPEG of middle size for previews; the three texts are what a new figure starts with. */
export type DeskPicture = Picture & { path: string; name: string; caption: string; credit: string; createdBy: number | null };

/** `known`: these very bytes were there already, and this is that picture. */
export type ReceivedPicture = DeskPicture & { known: boolean };

/** `whole`: what it was cut from; null: it is whole itself. */
export type ReadPicture = { picture: DeskPicture; whole: DeskPicture | null };

export type PicturePage = { pictures: DeskPicture[]; next: number | null };

/** A step of an outline, in pixels. */
export type Command = { type: "M" | "L"; x: number; y: number } | { type: "Q"; x1: number; y1: number; x: number; y: number } | { type: "C"; x1: number; y1: number; x2: number; y2: number; x: number; y: number } | { type: "Z" };
export type Shape = { fill: `#${string}`; commands: readonly Command[] };
