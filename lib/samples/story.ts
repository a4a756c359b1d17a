/** One sample story, made by the same commands as everybody's, with the times it is meant to have. */
import { z } from "zod";
import { isPictureKey } from "#db/seed/pictures/index";
import { sampleArticles, sampleDoc, sampleMoment, samplePeople, sampleSections } from "#db/seed/sample/index";
import type { SampleArticle, SampleSource } from "#db/seed/sample/types";
import type { Actor } from "#lib/access/actor";
import { articleFingerprint } from "#lib/articles/fingerprint";
import { importArticle } from "#lib/articles/import-article";
import { publishArticle } from "#lib/articles/publish";
import { scheduleArticle } from "#lib/articles/schedule";
import type { ArticleDetails, SourceEntry } from "#lib/articles/types";
import { unpublishArticle } from "#lib/articles/unpublish";
import type { ArticleContent } from "#lib/content/types";
import { databaseNow } from "#lib/kernel/clock";
import { command, type Done } from "#lib/kernel/command";
import type { Outcome } from "#lib/kernel/outcome";
import { siteSettings } from "#lib/settings/read";
import { lockState, saveState } from "./state.ts";
import { findSamplePeople, findSectionIds, markSample, setTranslation } from "./store.ts";

/** `pictures`: the numbers under which the pictures of this story are kept, by key. A story that is there already stays as it is. */
export const installStory = command({
  name: "sample.story",
  can: "sample.install",
  input: z.object({ key: z.string(), pictures: z.record(z.string(), z.int().positive()) }),
  subject: async () => undefined,
  run: async ({ actor, input }): Promise<Done<{ articleId: number | null }>> => {
    const state = await lockState();
    const story = sampleArticles.find((one) => one.key === input.key);
    if (!story || state?.state !== "installing" || state.stories[story.key] !== undefined) return { value: { articleId: null } };
    const { timeZone } = await siteSettings();
    const at = sampleMoment(story, new Date(state.startedAt), timeZone);
    const { articleId, version } = valueOf(await importArticle(actor, { language: story.language, content: contentOf(story, input.pictures), details: await detailsOf(story, at) }));
    const original = story.translationOf === undefined ? undefined : state.stories[story.translationOf];
    if (original !== undefined) await setTranslation(articleId, original);
    await bringTo(story, actor, { articleId, version, at });
    await markSample(articleId, await articleFingerprint(articleId), story.state === "scheduled" ? await databaseNow() : at);
    await saveState({ ...state, stories: { ...state.stories, [story.key]: articleId } });
    return { value: { articleId }, about: { kind: "article", id: articleId }, detail: { key: story.key } };
  },
});

function contentOf(story: SampleArticle, pictures: Record<string, number>): ArticleContent {
  const { kicker, headline, standfirst, note } = story;
  const media = new Map(Object.entries(pictures).flatMap(([key, id]) => (isPictureKey(key) ? [[key, id] as const] : [])));
  return { kicker, headline, standfirst, note, body: sampleDoc(story, media) };
}

async function detailsOf(story: SampleArticle, at: Date): Promise<ArticleDetails> {
  const printed = story.state === "live" || story.state === "unpublished";
  const slug = sampleSections.find((section) => section.key === story.section)?.slug ?? "";
  const staff = await findSamplePeople();
  const person = (key: string) => staff.find((one) => one.slug === samplePeople.find((sample) => sample.key === key)?.slug);
  return {
    sectionId: (await findSectionIds([slug])).get(slug) ?? null,
    kind: story.kind,
    slug: "",
    tags: [...story.tags],
    bylines: story.bylines.map((key) => ({ personId: person(key)?.id ?? null, name: person(key)?.name ?? samplePeople.find((sample) => sample.key === key)?.name ?? key })),
    responsibleEditorId: person(story.editor)?.id ?? null,
    seriesId: null,
    // Linked once the draft is there: an original may itself not be live yet.
    translationOf: null,
    coverMediaId: null,
    metaDescription: "",
    socialMediaId: null,
    sources: story.sources.map((source, index) => sourceOf(source, story.kind === "repost" && index === 0)),
    firstPublishedAt: printed ? at.toISOString() : null,
  };
}

function sourceOf({ name, url, author, headline, passages }: SampleSource, origin: boolean): SourceEntry {
  return { name, url, originalAuthor: author ?? "", originalHeadline: headline ?? "", relation: origin ? "origin" : "basis", passages: [...passages] };
}

/** A word that the fact check takes for something else must not keep a fresh site from its first story. */
const asDelivered = "sample content, as delivered";

/** Takes a fresh draft to the state in which the story is delivered. */
async function bringTo({ state }: SampleArticle, actor: Actor, { articleId, version, at }: { articleId: number; version: number; at: Date }): Promise<void> {
  if (state === "live" || state === "unpublished") valueOf(await publishArticle(actor, { articleId, basedOn: version, override: asDelivered }));
  if (state === "unpublished") valueOf(await unpublishArticle(actor, { articleId }));
  if (state !== "scheduled") return;
  const scheduled = await scheduleArticle(actor, { articleId, basedOn: version, at: at.toISOString() });
  // Nobody may go over a checklist at the hour itself: then it is a draft like others, and what is open stands in its list.
  if (scheduled.ok || scheduled.code !== "article.checklist") valueOf(scheduled);
}

// A refusal here is a fault of the sample itself: the whole story is taken back.
function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`The sample story was refused: ${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome.value;
}
