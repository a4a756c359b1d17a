/** How a picture is offered to browsers: newest format first, several widths, known dimensions. */
import type { Picture, Rendition } from "./types.ts";

export type PictureSources = { avif: string; webp: string; jpeg: string; src: string; width: number; height: number };

/** Column widths of the article page, see `app/(site)/site.css`. */
export const bodySizes = "(min-width: 760px) 684px, calc(100vw - 40px)";

// A path of this site; a blank or comma would break a srcset apart.
const ownPath = /^\/(?!\/)[^\s,"'<>\\]+$/;

/** `srcset` values by format ("" where there is none) and the JPEG that is asked for without them. */
export function pictureSources(picture: Picture): PictureSources {
  const of = (format: Rendition["format"]) => picture.renditions.filter((rendition) => rendition.format === format && ownPath.test(rendition.path)).sort((a, b) => a.width - b.width);
  const set = (list: Rendition[]) => list.map((rendition) => `${rendition.path} ${rendition.width}w`).join(", ");
  const jpegs = of("jpeg");
  const middle = jpegs.find((rendition) => rendition.width >= 900) ?? jpegs.at(-1);
  return { avif: set(of("avif")), webp: set(of("webp")), jpeg: set(jpegs), src: middle?.path ?? "", width: middle?.width ?? picture.width, height: middle?.height ?? picture.height };
}
