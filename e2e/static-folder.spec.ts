import { request as httpRequest } from "node:http";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { makePublished, makeSection, revised, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { saveDraft } from "#lib/drafts/save";
import { deployedServer, nginxPath, type RunningNginx, sendsBrotli, startNginx } from "../scripts/testing/nginx.ts";
import { expect, test } from "./fixtures.ts";
import { freePort, type RunningSite, startSite } from "./support/site.ts";

test.skip(nginxPath() === null, "nginx is not installed");
test.describe.configure({ mode: "serial" });

const system = systemActor("test");
const folder = mkdtempSync(join(tmpdir(), "linjia-static-"));
const fileOf = (path: string) => (path.endsWith(".xml") ? join(folder, "pages", path) : join(folder, "pages", path, "_.html"));
let program: RunningSite;
let nginx: RunningNginx;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  program = await startSite({ DATABASE_URL: process.env.E2E_DATABASE ?? "", DATA_DIR: process.env.E2E_DATA_DIR ?? "", AUTH_SECRET: process.env.E2E_SECRET ?? "", STATIC_DIR: folder, TRUST_PROXY: "yes" });
  const port = await freePort();
  nginx = await startNginx(port, deployedServer({ port, siteUrl: program.url, staticDir: folder }));
});
test.afterAll(async () => {
  await nginx?.stop();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A reading that met the article's own purge on its way is not kept: the next one is. */
async function untilOnDisk(request: APIRequestContext, path: string): Promise<void> {
  await expect.poll(async () => {
    await request.get(program.url + path);
    return existsSync(fileOf(path));
  }, { message: path }).toBe(true);
}

test("nginx answers with the very bytes the program keeps, and says the same of them", async ({ request }) => {
  const { path } = await makePublished({ sectionId: (await makeSection()).id, headline: "放在磁盘上" });
  const ask = async (server: RunningSite | RunningNginx, headers = {}) => request.get(server.url + path, { headers });
  // Other tests make every page stale now and then: what is compared must be of one moment.
  await expect(async () => {
    await untilOnDisk(request, path);
    const [own, answer, onDisk] = [await ask(program), await ask(nginx), readFileSync(fileOf(path)).toString()];
    expect([await answer.text(), onDisk]).toEqual([await own.text(), await own.text()]);
    const tag = answer.headers().etag ?? "";
    expect(tag).not.toBe(own.headers().etag);
    const names = ["content-type", "cache-control", "content-security-policy", "x-content-type-options", "referrer-policy", "vary", "speculation-rules"];
    expect(names.map((name) => answer.headers()[name])).toEqual(names.map((name) => own.headers()[name]));
    expect(answer.headers()["last-modified"]).toBeUndefined();
    expect((await ask(nginx, { "if-none-match": tag })).status()).toBe(304);
    for (const [encoding, wanted] of [["br", sendsBrotli() ? "br" : undefined], ["gzip", "gzip"]] as const) {
      const packed = await ask(nginx, { "accept-encoding": encoding });
      expect([packed.headers()["content-encoding"], await packed.text()]).toEqual([wanted, await own.text()]);
    }
  }).toPass();
});

test("a change and a take-down are seen through nginx at once, the feed included", async ({ request }) => {
  const section = await makeSection();
  const article = await makePublished({ sectionId: section.id, headline: "旧标题" });
  const places = [article.path, `/section/${section.slug}`, `/section/${section.slug}/feed.xml`];
  const textOf = async (path: string) => (await request.get(nginx.url + path)).text();
  for (const path of places) await expect.poll(() => textOf(path)).toContain("旧标题");
  for (const path of places) await untilOnDisk(request, path);
  const { version } = valueOf(await saveDraft(system, { articleId: article.articleId, basedOn: article.version, content: { ...article.content, headline: "新标题" } }));
  valueOf(await publishArticle(system, { articleId: article.articleId, basedOn: version, change: revised }));
  for (const path of places) await expect.poll(() => textOf(path)).toContain("新标题");
  valueOf(await unpublishArticle(system, { articleId: article.articleId }));
  await expect.poll(async () => (await request.get(nginx.url + article.path)).status()).toBe(404);
  for (const path of places.slice(1)) await expect.poll(() => textOf(path)).not.toContain("新标题");
});

test("what is not on disk, another spelling, a query, a form and the newsroom reach the program", async ({ request }) => {
  const { path } = await makePublished({ sectionId: (await makeSection()).id, headline: "到程序那里" });
  await untilOnDisk(request, path);
  const status = async (address: string) => (await request.get(nginx.url + address, { maxRedirects: 0 })).status();
  expect(await status(`${path}/`)).toBe(308);
  expect(await status(`/${path}`)).toBe(308);
  expect(await status(`${path}?utm_source=x`)).toBe(200);
  expect(await status(`${path}/_.html`)).toBe(404);
  expect(await status("/pages/_.html")).toBe(404);
  expect(await status("/_.html")).toBe(404);
  expect(await status("/away.html")).toBe(404);
  expect(await status("/linjia-static")).toBe(404);
  for (const method of ["POST", "PUT", "DELETE"]) expect((await request.fetch(nginx.url + path, { method })).status(), method).toBe(403);
  expect([302, 307]).toContain(await status("/desk"));
  const search = await request.get(`${nginx.url}/search?q=到程序那里`);
  expect(await search.text()).toContain(path);
});

test("those who write together are let through to the program, and pages of other sites are not", async () => {
  const answer = (origin: string) => new Promise<number>((resolve, reject) => {
    const asking = httpRequest(`${nginx.url}/collab`, { headers: { origin, connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13", "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==" } });
    asking.on("upgrade", ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode ?? 0);
    });
    asking.on("response", ({ statusCode }) => resolve(statusCode ?? 0));
    asking.on("error", reject);
    asking.end();
  });
  expect(await answer(program.url)).toBe(101);
  expect(await answer("https://evil.example")).toBe(403);
});

test("readers of what is on disk notice nothing when the program is away, others are told", async ({ request }) => {
  const { path } = await makePublished({ sectionId: (await makeSection()).id, headline: "程序不在也能读" });
  await untilOnDisk(request, path);
  // At once: a change by another test would take the file away.
  program.kill();
  expect(await (await request.get(nginx.url + path)).text()).toContain("程序不在也能读");
  const other = await request.get(`${nginx.url}/a/999999999-nothing`);
  expect([other.status(), other.headers()["retry-after"]]).toEqual([503, "5"]);
  expect(await other.text()).toContain("正在恢复");
});
