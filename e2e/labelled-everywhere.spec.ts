/** Every document that leaves is read back: what a machine made is labelled in each, what people made in none. */
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { addressesOf, changeLabels, type LabelledStory, makeStory, words } from "./support/labelled.ts";
import { type OwnSite, startOwnSite } from "./support/own-site.ts";
import { makePerson, sessionCookie, type TestPerson } from "./support/people.ts";
import { everyRoute } from "./support/routes.ts";

/** `text`: the words of the article, so the whole label and the one for programs; `card`: its headline, so the short one; `agreed`: no explicit label, under an agreement. */
type Says = "text" | "card" | "agreed" | { neither: string };
const neither = (why: string): Says => ({ neither: why });
const lists = ["/[lang]", "/[lang]/section/[slug]", "/[lang]/tag/[slug]", "/[lang]/by/[slug]"];

/** Every route that people outside of the desk can be shown something by. One that stands in the application and not here makes the first test fail. */
const table: Record<string, Says> = {
  ...Object.fromEntries(lists.flatMap((page) => ["feed.xml", "atom.xml", "feed.json"].map((file): [string, Says] => [`${page}/${file}`, "text"]))),
  "/[lang]": "card",
  "/[lang]/[...missing]": neither("nothing stands there"),
  "/[lang]/a/[ref]": "text",
  "/[lang]/a/[ref]/copy.md": "text",
  "/[lang]/a/[ref]/qr.svg": neither("an address as a picture"),
  "/[lang]/about/ai": neither("no article"),
  "/[lang]/about/privacy": neither("no article"),
  "/[lang]/about/sitemap": neither("names of lists"),
  "/[lang]/about/terms": neither("no article"),
  "/[lang]/archive": neither("names of months"),
  "/[lang]/archive/[month]": "card",
  "/[lang]/by/[slug]": "card",
  "/[lang]/corrections": "card",
  "/[lang]/search": "card",
  "/[lang]/section/[slug]": "card",
  "/[lang]/series": neither("names of series"),
  "/[lang]/series/[slug]": "card",
  "/[lang]/tag/[slug]": "card",
  "/desk/articles/[id]/preview": "text",
  "/desk/copies/[id]/[format]": "agreed",
  "/desk/home/preview/[language]": "card",
  "/drawn/[lang]/[[...path]]": neither("the pages above, as the front asks for them"),
  "/llms.txt": "card",
  "/news-sitemap.xml": neither("addresses and headlines for programs; the format has no field for a label"),
  "/preview/[token]": "text",
  "/robots.txt": neither("no article"),
  "/shell/[lang]": neither("an empty page, for the front alone"),
  "/sitemap.xml": neither("addresses"),
  "/sitemap/[block]": neither("addresses"),
};

/** The desk itself, and doors into it, show no document that leaves; what is saved there as a file has tests beside its code. */
const inside = (route: string) => /^\/(api|sign-in|setup|invite|reset)(\/|$)/.test(route) || (/^\/desk(\/|$)/.test(route) && !/\/preview(\/|$)|\[format\]/.test(route));
const sevenKeys = ["ContentProducer", "ContentPropagator", "Label", "ProduceID", "PropagateID", "ReservedCode1", "ReservedCode2"];
const anything = /AI生成 \d|AI-generated \d|TC260|ContentProducer"|"AIGC"|ai-label|ai-badge|digitalSourceType/;

let own: OwnSite;
let chief: TestPerson;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ site }) => {
  test.setTimeout(180_000);
  expect(site).not.toBe("");
  own = await startOwnSite("labels");
  chief = await makePerson("chief");
});
test.afterAll(async () => own?.stop());

async function read(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(own.url + path, { headers: { cookie: `next-auth.session-token=${await sessionCookie(chief)}` }, maxRedirects: 0 });
  return response.text();
}

/** What stands around the words of one story: of a feed its entry, of a page what can be seen, of a copy what follows its particulars. */
function shownOf(document: string, route: string, mark: string): string {
  if (route.endsWith(".json")) {
    const feed: { items: { title: string; content_html: string }[] } = JSON.parse(document);
    return feed.items.find(({ title }) => title.includes(mark))?.content_html ?? "";
  }
  if (route.endsWith(".xml")) return document.match(/<(item|entry)>.*?<\/\1>/gs)?.find((entry) => entry.includes(mark)) ?? "";
  return document.replace(/^---\n.*?\n---\n/s, "").replace(/<head>.*?<\/head>/s, "").replace(/<script.*?<\/script>/gs, "");
}

/** What a document says to programs, wherever its format keeps it; null where it says nothing. */
function implicitIn(document: string): Record<string, string> | null {
  const plain = document.replaceAll("&quot;", '"').replaceAll('\\"', '"');
  const found = /\{"Label":"[^}]*\}/.exec(plain);
  return found ? JSON.parse(found[0]) : null;
}

test("every route that shows something outside of the desk is in the table of this test", () => {
  expect(everyRoute().filter((route) => !inside(route))).toEqual(Object.keys(table).sort());
});

test("nothing that people wrote alone carries anything of it", async ({ request }) => {
  test.setTimeout(180_000);
  for (const language of ["zh-CN", "en"] as const) {
    const pages = await addressesOf(await makeStory(language, false), chief);
    for (const [route, path] of Object.entries(pages)) if (!route.includes("/about/")) expect(await read(request, path), `${language} ${route}`).not.toMatch(anything);
  }
});

for (const place of ["start", "end", "both"] as const) {
  test(`every document with a machine's words is labelled, the label standing at: ${place}`, async ({ request }) => {
    test.setTimeout(180_000);
    await changeLabels({ place });
    for (const language of ["zh-CN", "en"] as const) {
      const story = await makeStory(language, true);
      const pages: Record<string, string> = await addressesOf(story, chief);
      expect(Object.keys(pages).sort()).toEqual(Object.keys(table).sort());
      if (language === "zh-CN") pages["/zh-Hant"] = `/zh-Hant${story.path}`;
      for (const [route, path] of Object.entries(pages)) await readBack(request, { route, path, story, place, says: table[route] ?? "text" });
    }
  });
}

type Document = { route: string; path: string; story: LabelledStory; place: "start" | "end" | "both"; says: Says };

async function readBack(request: APIRequestContext, { route, path, story, place, says }: Document): Promise<void> {
  const { badge, machine } = words[story.language];
  const about = `${story.language} ${place} ${route}`;
  const document = await read(request, path);
  const visible = shownOf(document, route, story.mark);
  if (typeof says === "object") return expect(document.includes(machine), about).toBe(false);
  if (says === "card") {
    expect(visible, about).toContain(story.mark);
    // Beside its own headline, not any other's.
    return expect(visible.slice(visible.indexOf(story.mark)).replace(/<[^>]*>/g, " ").slice(0, 500), about).toMatch(badge);
  }
  if (route !== "/zh-Hant") expect(document, about).toContain(machine);
  expect(Object.keys(implicitIn(document) ?? {}).sort(), about).toEqual(sevenKeys);
  if (says === "agreed") return expect(visible, about).not.toMatch(badge);
  expect(visible, about).toMatch(badge);
  if (route === "/zh-Hant") return;
  const at = visible.indexOf(machine);
  const around = [visible.slice(0, at), visible.slice(at)].map((part) => part.includes(story.language === "en" ? "generated by AI" : "文字由AI生成"));
  expect(around, about).toEqual({ start: [true, false], end: [false, true], both: [true, true] }[place]);
}
