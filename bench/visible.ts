/** How soon readers of two servers see a change or a take-down, and whether any of them ever sees half of it. */
import { setTimeout as pause } from "node:timers/promises";
import { closeDatabase, openDatabase } from "#db/client";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { makePublished, makeSection, revised, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { saveDraft } from "#lib/drafts/save";
import { openEmbedded } from "#server/embedded-postgres/open";
import { type Figure, median, round } from "./figure.ts";
import { clock } from "./watch.ts";
import { Watching } from "./watching.ts";
import { type Site, startSite } from "./process.ts";

const publishes = 200;
const takeDowns = 50;
/** Milliseconds after a change has been seen until the next: no newsroom publishes as fast as it can, and what two servers still pack is part of the change before. */
const breath = 300;
const system = systemActor("bench");

type Section = Awaited<ReturnType<typeof makeSection>>;
type Story = Awaited<ReturnType<typeof makePublished>> & { section: Section };

/** @param dataDir an archive; `polls`: at least so many are made while articles are published. */
export async function measureVisible(dataDir: string, polls = 100_000): Promise<Figure[]> {
  const database = await openEmbedded({ dataDir, log: () => {} });
  openDatabase(database.url, 4);
  const sites: Site[] = [];
  try {
    for (const _server of [1, 2]) sites.push(await startSite("server/main.ts", dataDir, { DATABASE_URL: database.url, AUTH_SECRET: "bench-only-0123456789abcdef0123456789" }));
    const section = await makeSection();
    // Its address must not follow its headline.
    const story = { ...(await makePublished({ sectionId: section.id, headline: version(section, 0), body: version(section, 0), details: { slug: "between-fast-and-slow" } })), section };
    const paths = [story.path, "/", `/section/${section.slug}`, "/feed.xml", sitemapFile(story.articleId)];
    const watch = new Watching({ servers: sites.map(({ url }) => url), paths, story: { path: story.path, mark: section.name } });
    try {
      const seen = await publishAll(story, watch, polls);
      const gone = await takeAllDown(story, seen.version, watch);
      return figuresOf(seen.times, gone, watch);
    } finally {
      await watch.stop();
    }
  } finally {
    for (const site of sites) await site.stop();
    await closeDatabase();
    await database.stop();
  }
}

/** Words that no other article of the archive has, the section's name being its own. */
const version = ({ name }: Section, number: number) => `${name}第${number}版`;
/** The files hold a thousand numbers each. */
const sitemapFile = (articleId: number) => `/sitemap/${Math.floor(articleId / 1_000)}.xml`;

async function publishAll(story: Story, watch: Watching, polls: number): Promise<{ times: number[]; version: number }> {
  const times: number[] = [];
  let basedOn = story.version;
  for (let number = 1; number <= publishes || watch.polls < polls; number++) basedOn = await publish(story, basedOn, number, watch, times);
  return { times, version: basedOn };
}

async function publish(story: Story, basedOn: number, number: number, watch: Watching, times: number[]): Promise<number> {
  const text = version(story.section, number);
  const content = { ...story.content, headline: text, body: { type: "doc" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }] } };
  const saved = valueOf(await saveDraft(system, { articleId: story.articleId, basedOn, content }));
  const since = clock();
  valueOf(await publishArticle(system, { articleId: story.articleId, basedOn: saved.version, change: revised }));
  times.push(...(await watch.seen(number, since)));
  await pause(breath);
  return saved.version;
}

async function takeAllDown(story: Story, basedOn: number, watch: Watching): Promise<number[]> {
  const times: number[] = [];
  for (let number = 0; number < takeDowns; number++) {
    await watch.takenDown(true);
    const since = clock();
    valueOf(await unpublishArticle(system, { articleId: story.articleId }));
    times.push(...(await watch.gone(since)));
    await pause(breath);
    valueOf(await publishArticle(system, { articleId: story.articleId, basedOn }));
    await watch.back();
    await watch.takenDown(false);
  }
  return times;
}

function figuresOf(seen: readonly number[], gone: readonly number[], watch: Watching): Figure[] {
  const part = (values: readonly number[], share: number) => round([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN, 0);
  const how = `article, home, section, feed, sitemap on two servers, from the call of publishing on, each looked at every ten milliseconds; a third process publishes`;
  return [
    { name: "publish to seen", value: round(median(seen), 0), unit: "ms p50", promised: "≤ 200 ms", how: `${how}; ${seen.length} sightings` },
    { name: "publish to seen, slow ones", value: part(seen, 0.99), unit: "ms p99", promised: "≤ 2 s", how: `slowest ${part(seen, 1 - 1e-9)} ms` },
    { name: "take-down to gone", value: round(median(gone), 0), unit: "ms p50", promised: "≤ 200 ms", how: `${gone.length} sightings` },
    { name: "take-down to gone, slow ones", value: part(gone, 0.99), unit: "ms p99", promised: "≤ 2 s", how: `slowest ${part(gone, 1 - 1e-9)} ms` },
    { name: "mixed states seen", value: watch.mixed, unit: `in ${watch.polls} polls`, promised: "0 in 100,000", how: "a new headline with an old text, an older state after a newer one on the same server, or a line in a list whose article is not there" },
  ];
}
