import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { audit } from "#db/schema/site";
import { makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { proposePitch } from "#lib/pitches/propose";
import { attachText } from "#lib/sources/attach-text";
import { expect, test } from "./fixtures.ts";
import { makePerson, sessionCookie, type TestPerson } from "./support/people.ts";
import { everyRoute } from "./support/routes.ts";
import { type Answer, screens, type Visitor, visitors } from "./support/screens.ts";

/** Route handlers, and what a GET of each answers, to everybody alike; their writes are asked by method below. */
const feeds = Object.fromEntries(["/[lang]", "/[lang]/section/[slug]", "/[lang]/tag/[slug]", "/[lang]/by/[slug]"].flatMap((page) => ["feed.xml", "atom.xml", "feed.json"].map((file) => [`${page}/${file}`, 200])));
const handlers: Record<string, number> = { ...feeds, "/[lang]/a/[ref]/copy.md": 200, "/[lang]/a/[ref]/qr.svg": 200, "/llms.txt": 200, "/news-sitemap.xml": 200, "/drawn/[lang]/[[...path]]": 404, "/shell/[lang]": 404, "/api/assist/[article]/[answer]/stop": 405, "/api/auth/[...nextauth]": 404, "/api/drafts/[id]": 405, "/api/home": 405, "/api/home/stories": 405, "/api/import": 405, "/api/import/address": 405, "/api/links": 405, "/api/originals": 405, "/api/pictures": 405, "/api/reposts": 405, "/api/sources/[id]": 405, "/api/sources/[id]/file": 405, "/api/sources/articles": 405, "/api/terms": 405, "/api/uploads": 405, "/api/uploads/address": 405, "/api/writing": 405, "/robots.txt": 200, "/sign-in/with": 303, "/sign-in/with/back": 303, "/sitemap.xml": 200, "/sitemap/[block]": 200 };

const forgeries: Record<string, string>[] = [
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { RSC: "1", "Next-Router-Prefetch": "1" },
  { RSC: "1", "Next-Router-State-Tree": "%5B%22%22%5D" },
  { "x-forwarded-host": "desk.example", "x-forwarded-proto": "https", "x-original-url": "/", "x-rewrite-url": "/" },
  { "x-nextjs-data": "1", "x-matched-path": "/desk/people", "x-invoke-path": "/desk/people" },
];
const disguises = [(path: string) => `/${path}`, (path: string) => `${path}.rsc`, (path: string) => `${path}?_rsc=1`, (path: string) => path.replace("/desk", "/%64esk"), (path: string) => path.replace("/desk", "/desk/"), (path: string) => path.replace("/desk", "/en/../desk"), (path: string) => path.replaceAll("/", "%2f").replace("%2f", "/")];

test("every route of the application is in the table of this test", () => {
  expect(everyRoute()).toEqual([...Object.keys(screens), ...Object.keys(handlers)].sort());
});

async function cast() {
  const section = await makeSection();
  const other = await makePerson("author");
  const draft = await makeDraft({ sectionId: section.id, headline: `机密稿件${section.slug}`, actor: other.actor, details: { bylines: [{ personId: other.id, name: other.name }], tags: [`tag${section.slug}`] } });
  const noted = await makeDraft({ sectionId: section.id, actor: other.actor, details: { bylines: [{ personId: other.id, name: other.name }] } });
  const kept = valueOf(await attachText(other.actor, { articleId: noted.articleId, name: `机密稿件${section.slug}`, words: "没有公开的话。" }));
  const pitch = valueOf(await proposePitch(other.actor, { headline: `机密稿件${section.slug}`, sectionId: section.id }));
  const live = await makePublished({ sectionId: section.id, details: { bylines: [{ personId: other.id, name: other.name }], tags: [`tag${section.slug}`] } });
  const people: Record<Exclude<Visitor, "anonymous">, TestPerson> = { author: await makePerson("author"), editor: await makePerson("editor", { sectionIds: [section.id] }), chief: await makePerson("chief"), admin: await makePerson("admin") };
  return { section, draft, live, people, author: other, kept, pitch };
}

async function headersOf(people: Awaited<ReturnType<typeof cast>>["people"], visitor: Visitor): Promise<Record<string, string>> {
  return visitor === "anonymous" ? {} : { cookie: `next-auth.session-token=${await sessionCookie(people[visitor])}` };
}

function addressOf(route: string, { draft, section, live, author, kept, pitch }: Awaited<ReturnType<typeof cast>>): string {
  const path = route.replace("/[lang]/[...missing]", "/no/such/page").replace("/[lang]/a/[ref]/copy.md", `${live.path}.md`).replace("/[lang]/a/[ref]", live.path).replace("/desk/[...missing]", "/desk/no/such/page").replace("[id]", String(draft.articleId)).replace("[article]", String(draft.articleId)).replace("[answer]", "987654321").replace("[source]", String(kept.sourceId)).replace("[pitch]", String(pitch.articleId)).replace("[person]", String(author.id)).replace("[area]", "reviews").replace("[number]", "1").replace("[format]", "md").replace("[name]", "linjia-none.tar").replace("[token]", "wrong").replace("[language]", "en").replace("[month]", new Date().toISOString().slice(0, 7));
  // Between the front and Next alone: a reader who asks for them finds nothing.
  const slugs: [pattern: string, path: string][] = [["/drawn/[lang]/[[...path]]", "/drawn/zh-CN/about/ai"], ["/shell/[lang]", "/shell/zh-CN"], ["/section/[slug]", `/section/${section.slug}`], ["/tag/[slug]", `/tag/tag${section.slug}`], ["/by/[slug]", `/by/${author.email.split("@")[0]}`], ["[block]", "pages.xml"], ["[...nextauth]", "session"], ["/[lang]", ""]];
  return slugs.reduce((address, [pattern, to]) => address.replace(pattern, to), path) || "/";
}

async function answerOf(response: APIResponse): Promise<Answer> {
  const location = response.headers().location ?? "";
  if ([302, 303, 307, 308].includes(response.status()) && location.includes("/sign-in")) return "door";
  return [401, 403, 404].includes(response.status()) ? "hidden" : "in";
}

for (const visitor of visitors) {
  test(`${visitor}: every screen answers as the table says`, async ({ request }) => {
    const stage = await cast();
    const headers = await headersOf(stage.people, visitor);
    for (const [route, expected] of Object.entries(screens)) {
      const response = await request.get(addressOf(route, stage), { headers, maxRedirects: 0 });
      expect(await answerOf(response), `${visitor} at ${route}: ${response.status()}`).toBe(expected[visitor]);
      if (expected[visitor] !== "in") expect(await response.text(), `${visitor} at ${route}`).not.toContain(stage.draft.headline);
    }
  });
}

test("what is no screen answers everybody alike", async ({ request }) => {
  const stage = await cast();
  for (const visitor of visitors)
    for (const [route, status] of Object.entries(handlers)) {
      const response = await request.get(addressOf(route, stage), { headers: await headersOf(stage.people, visitor), maxRedirects: 0 });
      expect(response.status(), `${visitor} at ${route}`).toBe(status);
      expect(await response.text(), `${visitor} at ${route}`).not.toContain(stage.draft.headline);
    }
});

test("pictures and pages are taken in from those who work here, and from nobody else", async ({ request, site }) => {
  const stage = await cast();
  for (const visitor of visitors)
    for (const path of ["/api/uploads", "/api/import"]) {
      const response = await request.post(path, { headers: { ...(await headersOf(stage.people, visitor)), origin: site }, multipart: { file: { name: "x.txt", mimeType: "text/plain", buffer: Buffer.from("") } } });
      // What is empty is refused for what it is, after the question who sends it.
      expect(response.status(), `${visitor} at ${path}`).toBe(visitor === "anonymous" ? 401 : 422);
    }
});

test("addresses are gone to for those who work here, and for nobody else", async ({ request, site }) => {
  const stage = await cast();
  for (const visitor of visitors)
    for (const path of ["/api/uploads/address", "/api/import/address"]) {
      const response = await request.post(path, { headers: { ...(await headersOf(stage.people, visitor)), origin: site }, data: { address: "http://10.0.0.1/" } });
      expect(response.status(), `${visitor} at ${path}`).toBe(visitor === "anonymous" ? 401 : 422);
    }
});

test("sources are attached by those who may revise the article, and by nobody else", async ({ request, site }) => {
  const stage = await cast();
  const expected = { anonymous: 401, author: 403, editor: 200, chief: 200, admin: 200 };
  for (const visitor of visitors) {
    const headers = { ...(await headersOf(stage.people, visitor)), origin: site };
    const path = `/api/sources/${stage.draft.articleId}`;
    expect((await request.post(path, { headers, data: { way: "text", name: visitor, words: `${visitor}的话。` } })).status(), visitor).toBe(expected[visitor]);
    const file = { name: "x.txt", mimeType: "text/plain", buffer: Buffer.from(`${visitor}的文件。`) };
    expect((await request.post(`${path}/file`, { headers, multipart: { file } })).status(), visitor).toBe(expected[visitor]);
    expect((await request.post("/api/sources/articles", { headers, data: { q: "" } })).status(), visitor).toBe(visitor === "anonymous" ? 401 : 200);
  }
});

test("pages of other sites are asked for by those who work here, and by nobody else", async ({ request, site }) => {
  const stage = await cast();
  for (const visitor of visitors) {
    const response = await request.post("/api/links", { headers: { ...(await headersOf(stage.people, visitor)), origin: site }, data: { href: "https://no-such-host.invalid/" } });
    expect(response.status(), visitor).toBe(visitor === "anonymous" ? 401 : 200);
  }
});

test("models are asked for those who may write the article, and stopped by them, and for nobody else", async ({ request, site }) => {
  const stage = await cast();
  const refused: Partial<Record<Visitor, number>> = { anonymous: 401, author: 403 };
  for (const visitor of visitors) {
    const headers = { ...(await headersOf(stage.people, visitor)), origin: site };
    const path = `/api/assist/${stage.draft.articleId}`;
    // Without a selection, and an answer that is not there: refused for what they are, after the question who asks.
    const asked = await request.post(path, { headers, data: { task: "rewrite", asked: "0123456789abcdef", selection: "", wish: "" } });
    expect(asked.status(), visitor).toBe(refused[visitor] ?? 422);
    expect((await request.post(`${path}/987654321/stop`, { headers })).status(), visitor).toBe(refused[visitor] ?? 404);
  }
});

test("the front page is arranged, tried out and searched by chief editors and admins only", async ({ request, site }) => {
  const stage = await cast();
  const expected: Record<Visitor, number> = { anonymous: 401, author: 403, editor: 403, chief: 200, admin: 200 };
  for (const visitor of visitors)
    for (const path of ["/api/home", "/api/home/stories"]) {
      const response = await request.post(path, { headers: { ...(await headersOf(stage.people, visitor)), origin: site }, data: { language: "zh-CN", arrangement: null } });
      expect(response.status(), `${visitor} at ${path}`).toBe(expected[visitor]);
      if (expected[visitor] !== 200) expect(await response.text()).not.toContain(stage.live.headline);
    }
});

test("articles to translate from are found by everybody at the desk, by no stranger, and only live ones", async ({ request, site }) => {
  const stage = await cast();
  for (const visitor of visitors) {
    const response = await request.post("/api/originals", { headers: { ...(await headersOf(stage.people, visitor)), origin: site }, data: { language: "zh-CN", q: "" } });
    expect(response.status(), visitor).toBe(visitor === "anonymous" ? 401 : 200);
    const text = await response.text();
    expect(text.includes(stage.live.headline), visitor).toBe(visitor !== "anonymous");
    expect(text).not.toContain(stage.draft.headline);
  }
});

test("pictures are looked at by everybody at the desk, and by no stranger", async ({ request, site }) => {
  const stage = await cast();
  for (const visitor of visitors)
    for (const id of [987_654_321, "1", null]) {
      const response = await request.post("/api/pictures", { headers: { ...(await headersOf(stage.people, visitor)), origin: site }, data: { id } });
      expect(response.status(), `${visitor}: ${id}`).toBe(visitor === "anonymous" ? 401 : 404);
    }
});

test("lines are converted for those who work here, and for nobody else", async ({ request, site }) => {
  const stage = await cast();
  for (const visitor of visitors) {
    const post = async (data: object) => (await request.post("/api/writing", { headers: { ...(await headersOf(stage.people, visitor)), origin: site }, data })).status();
    expect([await post({ to: "traditional", lines: ["头发"] }), await post({ to: "klingon", lines: 7 })], visitor).toEqual(visitor === "anonymous" ? [401, 401] : [200, 422]);
  }
});

test("no server action does anything for a stranger", async ({ request, site }) => {
  const stage = await cast();
  const before = await db().$count(audit);
  const actions = Object.entries(serverActions());
  expect(actions.length).toBeGreaterThan(20);
  for (const [id, page] of actions) {
    const path = addressOf(page, stage);
    const input = JSON.stringify([{ articleId: stage.draft.articleId, basedOn: stage.draft.version, personId: stage.people.author.id, email: "a@example.com", role: "admin", name: "x" }]);
    const response = await request.post(path, { headers: { origin: site, "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" }, data: input, maxRedirects: 0 });
    const text = await response.text();
    // What stands at the door answers strangers, and gives them a question.
    if (page !== "/sign-in") expect(text, `${id} at ${path}`).not.toContain('"ok":true');
    expect(text, `${id} at ${path}`).not.toContain(stage.draft.headline);
  }
  expect(await db().$count(audit, sql`${audit.actorKind} = 'anonymous' and ${audit.subjectId} = ${stage.draft.articleId}`)).toBe(0);
  expect(before).toBeGreaterThan(0);
});

/** Every action of the built application, and a page that can call it. */
function serverActions(): Record<string, string> {
  const file = fileURLToPath(new URL("../.next/server/server-reference-manifest.json", import.meta.url));
  const manifest: { node: Record<string, { workers: Record<string, unknown> }> } = JSON.parse(readFileSync(file, "utf8"));
  return Object.fromEntries(Object.entries(manifest.node).map(([id, { workers }]) => [id, `/${(Object.keys(workers)[0] ?? "").replace(/^app\//, "").replace(/\/page$/, "").replace(/\([^)]+\)\//g, "")}`]));
}

test("forged headers and disguised addresses open nothing", async ({ request, site }) => {
  const stage = await cast();
  const closed: [Visitor, string][] = [["anonymous", `/desk/articles/${stage.draft.articleId}`], ["anonymous", "/desk/people"], ["author", `/desk/articles/${stage.draft.articleId}`], ["author", "/desk/people"], ["chief", "/desk/settings"]];
  for (const [visitor, path] of closed) {
    const headers = await headersOf(stage.people, visitor);
    for (const forgery of forgeries) await opensNothing(request, site, stage, path, { ...headers, ...forgery });
    for (const disguise of disguises) await opensNothing(request, site, stage, disguise(path), headers);
  }
});

/** Nothing of what is behind the address may be in the answer, whatever its status. */
async function opensNothing(request: APIRequestContext, site: string, { draft, people }: Awaited<ReturnType<typeof cast>>, path: string, headers: Record<string, string>): Promise<void> {
  // The whole address: a path that begins with two slashes would name another host.
  const response = await request.get(`${site}${path}`, { headers, maxRedirects: 0 });
  const text = await response.text();
  const where = `${path} with ${JSON.stringify(headers)} answered ${response.status()}`;
  expect(text.includes(draft.headline), where).toBe(false);
  expect(text.includes(people.admin.email), where).toBe(false);
  expect(response.status(), where).toBeLessThan(500);
}

test("no write is taken from a foreign, absent or null origin, whoever is signed in", async ({ request, site }) => {
  const stage = await cast();
  const headers = await headersOf(stage.people, "admin");
  const targets = [["PUT", `/api/drafts/${stage.draft.articleId}`], ["POST", "/api/uploads"], ["POST", "/api/import"], ["POST", "/desk/articles"], ["POST", "/desk/people"], ["POST", "/api/auth/callback/credentials"], ["DELETE", "/"]] as const;
  for (const [method, path] of targets)
    for (const origin of [undefined, "null", "https://evil.example", `${site}.evil.example`]) {
      const response = await request.fetch(path, { method, headers: origin === undefined ? headers : { ...headers, origin }, data: "{}", maxRedirects: 0 });
      expect(response.status(), `${method} ${path} from ${origin}`).toBe(403);
    }
});

test("drafts are written by those who may, and by nobody else", async ({ request, site }) => {
  const stage = await cast();
  const expected: Record<Visitor, number> = { anonymous: 401, author: 403, editor: 200, chief: 200, admin: 200 };
  let version = stage.draft.version;
  for (const visitor of visitors) {
    const response = await request.put(`/api/drafts/${stage.draft.articleId}`, { headers: { ...(await headersOf(stage.people, visitor)), origin: site, "if-match": `"${version}"` }, data: { content: stage.draft.content } });
    expect(response.status(), visitor).toBe(expected[visitor]);
    if (response.ok()) version = (await response.json()).version;
  }
});
