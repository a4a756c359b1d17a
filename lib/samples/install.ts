/** Fills a fresh site with sample content, story by story: readers see the first after a second or two. */
import { sampleArticles } from "#db/seed/sample/index";
import type { Actor } from "#lib/access/actor";
import type { Outcome } from "#lib/kernel/outcome";
import { beginSamples } from "./begin.ts";
import { finishSamples } from "./finish.ts";
import { startPictures } from "./pictures.ts";
import { installStory } from "./story.ts";

export type Installed = { stories: number };

/**
 * Installs what is missing of the sample content; nothing on a site that wants none. An interrupted run is gone on with by the next.
 * @param progress is called after each story.
 * @returns how many stories this run made; the first failure ends it.
 */
export async function installSamples(actor: Actor, progress: (done: number, all: number) => void = () => {}): Promise<Outcome<Installed>> {
  const begun = await beginSamples(actor, {});
  if (!begun.ok) return begun;
  if (begun.value === null) return { ok: true, value: { stories: 0 } };
  const { stories } = begun.value;
  const missing = sampleArticles.filter((story) => stories[story.key] === undefined);
  const pictures = startPictures(actor, missing);
  for (const [index, story] of missing.entries()) {
    const drawn = await pictures.of(story);
    if (!drawn.ok) return drawn;
    const installed = await installStory(actor, { key: story.key, pictures: drawn.value });
    if (!installed.ok) return installed;
    progress(index + 1, missing.length);
  }
  const finished = await finishSamples(actor, {});
  return finished.ok ? { ok: true, value: { stories: missing.length } } : finished;
}
