import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { makePublished, makeSection } from "#lib/articles/testing";
import { type Front, newFront } from "./front.ts";
import { warmUp } from "./warm-up.ts";

useDatabase();
process.env.LOG_LEVEL = "silent";

function front(seen: string[]): Front {
  const answer = (response: ServerResponse) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!DOCTYPE html><html><body><main>${"算力账本".repeat(20)}</main></body></html>`);
  return newFront(async (request, response) => {
    seen.push(request.url ?? "");
    answer(response);
  }, { siteUrl: "http://localhost", trustProxy: false, dev: false });
}

test("after a start both front pages, the sections and the newest articles are there before anybody asks", async () => {
  const section = await makeSection();
  const [chinese, english] = [await makePublished({ sectionId: section.id }), await makePublished({ sectionId: section.id, language: "en" })];
  const seen: string[] = [];
  const started = front(seen);
  await warmUp(started, new AbortController().signal);
  const wanted = ["/", "/en", `/section/${section.slug}`, `/en/section/${section.slug}`, chinese.path, english.path];
  expect(wanted.filter((path) => !started.keeper.has(path))).toEqual([]);
  // Asking for what is there already makes nothing twice, and counts nobody as a reader.
  const made = seen.length;
  await warmUp(started, new AbortController().signal);
  expect([seen.length, started.keeper.counts.hits]).toEqual([made, 0]);
});

test("a server that stops leaves it", async () => {
  const seen: string[] = [];
  await warmUp(front(seen), AbortSignal.abort());
  expect(seen).toEqual([]);
});
