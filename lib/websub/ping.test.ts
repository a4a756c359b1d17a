import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { makeActor, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import type { Outgoing } from "#lib/outgoing/send";
import { OutgoingRefused } from "#lib/outgoing/types";
import { siteSettings } from "#lib/settings/read";
import { saveSiteSettings } from "#lib/settings/save";
import { pingHub, topicsOf } from "./ping.ts";
import type { Touched } from "./types.ts";

useDatabase();
process.env.LOG_LEVEL = "silent";
const hub = "https://hub.example/";
const nothing: Touched = { language: "zh-CN", sections: [], tags: [], people: [] };

beforeEach(async () => {
  process.env.SITE_URL = "https://news.example";
  await saveSiteSettings({ ...(await siteSettings()), hub }, null);
  await db().execute(sql`delete from pgboss.job where name = 'feeds.ping'`);
});

const jobs = async () => (await db().execute<{ data: Touched }>(sql`select data from pgboss.job where name = 'feeds.ping' order by created_on`)).map(({ data }) => data);

function hubThat(answer: (asked: number) => number | Error): { send: Outgoing; told: string[] } {
  const told: string[] = [];
  const send: Outgoing = async (address, sent) => {
    expect([address, sent?.method]).toEqual([hub, "POST"]);
    const said = answer(told.length);
    told.push(sent?.body ?? "");
    if (said instanceof Error) throw said;
    return { status: said, url: address, headers: {}, body: Buffer.alloc(0) };
  };
  return { send, told };
}

async function publishOne() {
  const [section, author, mark] = [await makeSection(), await makeActor("author"), newMark()];
  const { articleId } = await makePublished({ sectionId: section.id, language: "en", details: { tags: [`tag${mark}`], bylines: [{ personId: author.id, name: "" }] } });
  return { articleId, section, mark, author };
}

test("a publish and a take-down leave word of every feed they touch, in their own transaction", async () => {
  const { articleId, section, mark, author } = await publishOne();
  valueOf(await unpublishArticle(systemActor("test"), { articleId }));
  const [published, taken, ...more] = await jobs();
  expect([published, more]).toEqual([{ language: "en", sections: [section.id], tags: [expect.any(Number)], people: [author.id] }, []]);
  expect(taken).toEqual(published);
  const pages = ["", `/section/${section.slug}`, `/tag/tag${mark}`, `/by/${author.name.replace(" ", "-")}`];
  expect(await topicsOf(published ?? nothing)).toEqual(pages.flatMap((page) => ["feed.xml", "atom.xml", "feed.json"].map((file) => `https://news.example/en${page}/${file}`)));
  // Refused: nothing to take down any more, and nothing to say of it.
  expect((await unpublishArticle(systemActor("test"), { articleId })).ok).toBe(false);
  expect(await jobs()).toHaveLength(2);
});

test("without a hub nobody is told anything", async () => {
  await saveSiteSettings({ ...(await siteSettings()), hub: "" }, null);
  await publishOne();
  expect(await jobs()).toEqual([]);
  const { send, told } = hubThat(() => 202);
  await pingHub(nothing, send);
  expect(told).toEqual([]);
});

test("the hub is told of each feed as hubs expect it", async () => {
  const { send, told } = hubThat(() => 204);
  await pingHub(nothing, send);
  expect(told).toEqual(["feed.xml", "atom.xml", "feed.json"].map((file) => `hub.mode=publish&hub.url=${encodeURIComponent(`https://news.example/${file}`)}`));
});

test.each([[500], [503], [429], [408], [new Error("ECONNREFUSED")], [new OutgoingRefused("time")], [new OutgoingRefused("unresolved")]])("what may pass (%s) is tried again", async (answer) => {
  await expect(pingHub(nothing, hubThat((asked) => (asked === 1 ? answer : 204)).send)).rejects.toThrow();
});

test.each([[400], [404], [302], [new OutgoingRefused("private")], [new OutgoingRefused("credentials")], [new OutgoingRefused("redirects")]])("what will not pass (%s) is left", async (answer) => {
  const { send, told } = hubThat(() => answer);
  await pingHub(nothing, send);
  expect(told).toHaveLength(3);
});
