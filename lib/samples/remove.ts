/** Takes the sample content away: every story as it was delivered goes, every edited one stays. History is never deleted. */
import { z } from "zod";
import { sampleTags } from "#db/seed/sample/index";
import type { Actor } from "#lib/access/actor";
import { articleFingerprint } from "#lib/articles/fingerprint";
import { removeArticle } from "#lib/articles/remove";
import { cancelSchedule } from "#lib/articles/schedule";
import { unpublishArticle } from "#lib/articles/unpublish";
import { tag } from "#lib/cache/tags";
import { type Command, command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import type { Outcome } from "#lib/kernel/outcome";
import { sweepMedia } from "#lib/media/sweep";
import { siteSettings } from "#lib/settings/read";
import { lockState, saveState } from "./state.ts";
import { deleteUnusedPeople, deleteUnusedPictures, deleteUnusedTags, lockSampleArticles, unmarkArticles, unmarkSections } from "./store.ts";

export type RemovedSamples = { removed: number; kept: number };

const removeRows = command({
  name: "sample.remove",
  can: "sample.remove",
  input: z.object({}).loose(),
  subject: async () => undefined,
  run: async ({ actor }) => {
    const state = await lockState();
    const touched: string[] = [tag.front, tag.lists, tag.feed, tag.site];
    let [removed, kept] = [0, 0];
    for (const article of await lockSampleArticles()) {
      if ((await articleFingerprint(article.id)) !== article.sampleHash) kept++;
      else {
        await takeAway(actor, article);
        touched.push(tag.article(article.id), ...(article.sectionId === null ? [] : [tag.section(article.sectionId)]));
        removed++;
      }
    }
    await unmarkArticles();
    await unmarkSections();
    touched.push(...(await deleteUnusedTags(sampleTags.map(({ name }) => name))).map(tag.tag), ...(await deleteUnusedPeople()).map(tag.person));
    const { logoMediaId, socialMediaId } = await siteSettings();
    await deleteUnusedPictures([logoMediaId, socialMediaId].filter((id) => id !== null));
    if (state) await saveState({ ...state, state: "removed" });
    return { value: { removed, kept }, detail: { removed, kept }, tags: touched };
  },
});

/** Input: nothing. A second call finds nothing left to remove. */
export const removeSamples: Command<RemovedSamples> = Object.assign(remove, { commandName: removeRows.commandName });

async function remove(actor: Actor, input: unknown): Promise<Outcome<RemovedSamples>> {
  const outcome = await removeRows(actor, input ?? {});
  // Files go after the rows are gone for good; what stays behind now goes with the next sweep.
  if (outcome.ok) await sweepMedia().catch((error: unknown) => log().warn({ err: error }, "files of removed pictures stay until the next sweep"));
  return outcome;
}

async function takeAway(actor: Actor, { id, live, scheduledAt }: { id: number; live: string; scheduledAt: Date | null }): Promise<void> {
  if (scheduledAt !== null) done(await cancelSchedule(actor, { articleId: id }));
  if (live === "live") done(await unpublishArticle(actor, { articleId: id }));
  done(await removeArticle(actor, { articleId: id }));
}

// All or nothing: a refusal in the middle takes everything back.
function done(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`A sample story could not be removed: ${outcome.code}`);
}
