/** Draws the sample pictures and puts them among the pictures of the house. */
import { drawPicture, type PictureKey } from "#db/seed/pictures/index";
import { sampleFigures } from "#db/seed/sample/index";
import type { SampleArticle, SampleFigure } from "#db/seed/sample/types";
import type { Actor } from "#lib/access/actor";
import type { Outcome } from "#lib/kernel/outcome";
import { uploadPicture } from "#lib/media/upload";

/** As many as `lib/media` works on at a time. */
const atOnce = 2;
/** Sharp on a phone and across a column; the full 1600 would cost more than twice the time of a first start. */
const width = 960;

/** Starts on the pictures of all stories in their order; `of` waits for those of one story, as numbers by key or the first failure. */
export function startPictures(actor: Actor, stories: readonly SampleArticle[]): { of: (story: SampleArticle) => Promise<Outcome<Record<string, number>>> } {
  const figures = new Map(stories.flatMap((story) => sampleFigures(story).map((figure) => [figure.picture, figure] as const)));
  const made = new Map<PictureKey, Promise<Outcome<number>>>();
  const lanes: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  for (const [index, [key, figure]] of [...figures].entries()) {
    const lane = index % atOnce;
    const picture = (lanes[lane] ?? Promise.resolve()).then(() => makePicture(actor, figure));
    // A failure is told to whoever waits for this picture; the lane goes on.
    lanes[lane] = picture.catch(() => {});
    made.set(key, picture);
  }
  return { of: (story) => numbersOf(sampleFigures(story), made) };
}

async function makePicture(actor: Actor, { picture, alt, caption, credit }: SampleFigure): Promise<Outcome<number>> {
  const bytes = new Uint8Array(await drawPicture(picture, width));
  const outcome = await uploadPicture(actor, { bytes, name: `${picture}.jpg`, alt, caption, credit, sample: true });
  return outcome.ok ? { ok: true, value: outcome.value.id } : outcome;
}

async function numbersOf(figures: readonly SampleFigure[], made: ReadonlyMap<PictureKey, Promise<Outcome<number>>>): Promise<Outcome<Record<string, number>>> {
  const numbers: Record<string, number> = {};
  for (const { picture } of figures) {
    const outcome = await made.get(picture);
    if (!outcome) continue;
    if (!outcome.ok) return outcome;
    numbers[picture] = outcome.value;
  }
  return { ok: true, value: numbers };
}
