/** Turns the body of a sample story into the document that is stored, and finds its figures. */

import { isPictureKey, type PictureKey } from "#db/seed/pictures/index";
import { docFromMarkdown } from "#lib/content/markdown";
import type { Block, Doc } from "#lib/content/types";
import type { SampleArticle, SampleFigure } from "./types.ts";

const figureLine = /^!\[([^\]]+)\]\(sample:([a-z-]+) "([^"|]+) \| ([^"|]+)"\)$/;

function readFigure(line: string): SampleFigure | null {
  const [, alt, picture, caption, credit] = figureLine.exec(line) ?? [];
  if (!alt || !picture || !caption || !credit) return null;
  if (!isPictureKey(picture)) throw new Error(`The sample story names a picture that does not exist: ${picture}`);
  return { picture, alt, caption, credit };
}

/** The figures of a story in their order; the first is its lead picture. */
export function sampleFigures({ body }: SampleArticle): SampleFigure[] {
  return body.split("\n").flatMap((line) => readFigure(line) ?? []);
}

/**
 * The body as a document.
 * @param media the numbers under which the pictures were stored; a figure whose picture is missing there gets `media: null`.
 */
export function sampleDoc({ body }: SampleArticle, media: ReadonlyMap<PictureKey, number>): Doc {
  const content: Block[] = [];
  let text: string[] = [];
  const flush = () => {
    if (text.some((line) => line.trim() !== "")) content.push(...docFromMarkdown(text.join("\n")).content);
    text = [];
  };
  for (const line of body.split("\n")) {
    const figure = readFigure(line);
    if (!figure) {
      text.push(line);
      continue;
    }
    flush();
    const { picture, alt, caption, credit } = figure;
    content.push({ type: "figure", attrs: { media: media.get(picture) ?? null, alt, caption, credit } });
  }
  flush();
  return { type: "doc", content };
}
