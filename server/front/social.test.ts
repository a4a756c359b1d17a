import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { publications } from "#db/schema/publications";
import { useDatabase } from "#db/testing";
import { putStory } from "#lib/reading/testing";
import { page, startFront } from "./testing.ts";

useDatabase();
process.env.LOG_LEVEL = "silent";

/** Any address of the picture of an article leads to the one of its text. */
const someAddress = (id: number, language = "") => `${language}/social/a/${id}-000000000000.png`;

const end = (publicationId: number) => db().update(publications).set({ endedAt: new Date() }).where(eq(publications.id, publicationId));

test("a picture is drawn once, may be shown anywhere, and is neither compressed nor asked of Next", async () => {
  const { ask, seen, pictures } = await startFront(page("never"));
  const { id } = await putStory({ headline: "一座县城的算力账本" });
  const moved = await ask(someAddress(id));
  expect([moved.status, moved.headers["cross-origin-resource-policy"]]).toEqual([308, "cross-origin"]);
  const address = moved.headers.location ?? "";
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(address, { headers: { "accept-encoding": "br, gzip" } })));
  for (const { status, headers, body } of answers) {
    expect([status, headers["content-type"], headers["content-encoding"], headers["cross-origin-resource-policy"], headers["cache-control"]]).toEqual([200, "image/png", undefined, "cross-origin", "public, max-age=0, must-revalidate"]);
    expect([body.toString("latin1", 1, 4), body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual(["PNG", 1200, 630]);
    expect(headers["content-security-policy"]).toContain("sandbox");
  }
  expect(pictures.counts.misses).toBe(2);
  expect((await ask(`${address}?x=1`)).status).toBe(200);
  expect((await ask(address, { headers: { "if-none-match": answers[0]?.headers.etag ?? "" } })).status).toBe(304);
  expect((await ask(address, { method: "HEAD" })).headers["content-length"]).toBe(String(answers[0]?.body.length));
  expect(pictures.counts.misses).toBe(2);
  expect(seen).toEqual([]);
});

test("a changed headline has another address, where the old one leads; taken down, there is none", async () => {
  const { ask, pictures } = await startFront(page("never"));
  const { id, publicationId } = await putStory({ language: "en", headline: "Before" });
  const first = (await ask(someAddress(id, "/en"))).headers.location ?? "";
  expect((await ask(first)).status).toBe(200);
  await end(publicationId);
  const second = await putStory({ articleId: id, number: 2, language: "en", headline: "After" });
  pictures.purge([`article:${id}`]);
  const moved = await ask(first);
  expect([moved.status, moved.headers.location === first]).toEqual([308, false]);
  expect((await ask(moved.headers.location ?? "")).status).toBe(200);
  await end(second.publicationId);
  pictures.purge([`article:${id}`]);
  for (const gone of [first, moved.headers.location ?? "", someAddress(id)]) expect((await ask(gone)).status, gone).toBe(404);
});

test("nothing else is a picture, and nothing but reading is allowed", async () => {
  const { ask, url } = await startFront(page("never"));
  const { id } = await putStory();
  for (const path of [`/social/a/${id}.png`, someAddress(id, "/en"), "/social/a/999999999-000000000000.png", "/social/section/none-000000000000.png"]) expect((await ask(path)).status, path).toBe(404);
  expect((await ask(someAddress(id), { method: "POST", headers: { origin: url } })).status).toBe(405);
});
