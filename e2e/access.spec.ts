import type { APIRequestContext, APIResponse } from "@playwright/test";
import { makeDraft, makePublished, makeSection } from "#lib/articles/testing";
import { expect, test } from "./fixtures.ts";
import { makePerson, sessionCookie, type TestPerson } from "./support/people.ts";
import { everyRoute } from "./support/routes.ts";

type Visitor = "anonymous" | "author" | "editor" | "chief" | "admin";
const visitors: Visitor[] = ["anonymous", "author", "editor", "chief", "admin"];
/** `in`: the screen; `door`: sent to sign in; `hidden`: nothing here for you. */
type Answer = "in" | "door" | "hidden";
const everybody = { anonymous: "in", author: "in", editor: "in", chief: "in", admin: "in" } as const;
const staff = { anonymous: "door", author: "in", editor: "in", chief: "in", admin: "in" } as const;
const editors = { anonymous: "door", author: "hidden", editor: "in", chief: "in", admin: "in" } as const;
const admins = { anonymous: "door", author: "hidden", editor: "hidden", chief: "hidden", admin: "in" } as const;
/** An article that another author wrote, in the section of the editor. */
const foreignArticle = editors;

/** Who meets what at every screen. A route that stands in the application and not here makes the first test fail. */
const screens: Record<string, Record<Visitor, Answer>> = {
  "/[lang]": everybody,
  "/[lang]/[...missing]": everybody,
  "/[lang]/a/[ref]": everybody,
  "/[lang]/about/privacy": everybody,
  "/[lang]/archive": everybody,
  "/[lang]/archive/[month]": everybody,
  "/[lang]/by/[slug]": everybody,
  "/[lang]/search": everybody,
  "/[lang]/section/[slug]": everybody,
  "/[lang]/tag/[slug]": everybody,
  "/desk": staff,
  "/desk/[...missing]": { anonymous: "door", author: "hidden", editor: "hidden", chief: "hidden", admin: "hidden" },
  "/desk/articles": staff,
  "/desk/articles/[id]": foreignArticle,
  "/desk/articles/[id]/preview": foreignArticle,
  "/desk/import": staff,
  "/desk/people": admins,
  "/desk/profile": staff,
  "/desk/sections": admins,
  "/desk/settings": admins,
  "/desk/tags": editors,
  "/invite/[token]": everybody,
  "/reset/[token]": everybody,
  "/setup": everybody,
  "/sign-in": everybody,
};
/** Route handlers: documents for readers, and what the desk's own requests go to (asked by method below). */
const handlers = ["/[lang]/feed.xml", "/[lang]/section/[slug]/feed.xml", "/robots.txt", "/sitemap.xml", "/sitemap/[block]", "/api/auth/[...nextauth]", "/api/drafts/[id]", "/api/import", "/api/uploads"];

const forgeries: Record<string, string>[] = [
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { RSC: "1", "Next-Router-Prefetch": "1" },
  { RSC: "1", "Next-Router-State-Tree": "%5B%22%22%5D" },
  { "x-forwarded-host": "desk.example", "x-forwarded-proto": "https", "x-original-url": "/", "x-rewrite-url": "/" },
  { "x-nextjs-data": "1", "x-matched-path": "/desk/people", "x-invoke-path": "/desk/people" },
];
const disguises = [(path: string) => `/${path}`, (path: string) => `${path}.rsc`, (path: string) => `${path}?_rsc=1`, (path: string) => path.replace("/desk", "/%64esk"), (path: string) => path.replace("/desk", "/desk/"), (path: string) => path.replace("/desk", "/en/../desk"), (path: string) => path.replaceAll("/", "%2f").replace("%2f", "/")];

test("every route of the application is in the table of this test", () => {
  expect(everyRoute()).toEqual([...Object.keys(screens), ...handlers].sort());
});

async function cast() {
  const section = await makeSection();
  const other = await makePerson("author");
  const draft = await makeDraft({ sectionId: section.id, headline: `机密稿件${section.slug}`, actor: other.actor, details: { bylines: [{ personId: other.id, name: other.name }], tags: [`标签${section.slug}`] } });
  const live = await makePublished({ sectionId: section.id, details: { bylines: [{ personId: other.id, name: other.name }], tags: [`标签${section.slug}`] } });
  const people: Record<Exclude<Visitor, "anonymous">, TestPerson> = { author: await makePerson("author"), editor: await makePerson("editor", { sectionIds: [section.id] }), chief: await makePerson("chief"), admin: await makePerson("admin") };
  return { section, draft, live, people };
}

async function headersOf(people: Awaited<ReturnType<typeof cast>>["people"], visitor: Visitor): Promise<Record<string, string>> {
  return visitor === "anonymous" ? {} : { cookie: `next-auth.session-token=${await sessionCookie(people[visitor])}` };
}

function addressOf(route: string, { draft, section, live }: Awaited<ReturnType<typeof cast>>): string {
  const path = route.replace("/[lang]/[...missing]", "/no/such/page").replace("/[lang]/a/[ref]", live.path).replace("/desk/[...missing]", "/desk/no/such/page").replace("[id]", String(draft.articleId)).replace("[token]", "wrong").replace("[month]", "2026-01");
  return path.replace("/section/[slug]", `/section/${section.slug}`).replace("[slug]", "nobody").replace("/[lang]", "") || "/";
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
      if (route.startsWith("/[lang]") && !["/[lang]", "/[lang]/a/[ref]", "/[lang]/section/[slug]"].includes(route)) continue;
      const response = await request.get(addressOf(route, stage), { headers, maxRedirects: 0 });
      const answer = await answerOf(response);
      // The desk's own front door leads on to the list.
      const met = route === "/desk" && answer === "in" ? "in" : answer;
      expect(met, `${visitor} at ${route}: ${response.status()}`).toBe(expected[visitor]);
      if (expected[visitor] !== "in") expect(await response.text(), `${visitor} at ${route}`).not.toContain(stage.draft.headline);
    }
  });
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
