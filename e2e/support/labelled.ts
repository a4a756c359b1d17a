/** A story that a machine had a hand in, everything it is printed in, and what each of those has to say. */
import { db } from "#db/client";
import { corrections } from "#db/schema/corrections";
import { systemActor } from "#lib/access/actor";
import { importArticle } from "#lib/articles/import-article";
import { publishArticle } from "#lib/articles/publish";
import { contentOf, detailsOf, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { type Lang, localPath } from "#lib/i18n/languages";
import { giveCopy } from "#lib/labels/give-copy";
import { bodyOf, generated } from "#lib/labels/testing";
import { makePreviewLink } from "#lib/previews/make-link";
import { putSeries } from "#lib/reading/testing";
import { changeSettings, openSettings } from "#lib/settings/change";
import type { LabelSettings } from "#lib/labels/types";
import { makePerson, type TestPerson } from "./people.ts";

const system = systemActor("test");
export const words = {
  "zh-CN": { badge: /AI生成 \d\d%/, first: "记者写下的第一句话，说的是县城的账本。", machine: "机器写下的这些话，还没有人重新写过。", people: "全部由人写成的一句话。" },
  en: { badge: /AI-generated \d\d%/, first: "A reporter wrote this first sentence about the county.", machine: "A machine wrote this second one, and nobody has rewritten it.", people: "Every word here was written by people." },
} as const;

/** One story with section, series, tag, byline and a correction. @param labelled with a machine's sentence in it */
export async function makeStory(language: Lang, labelled: boolean) {
  const [section, series, mark, reporter] = [await makeSection(), await putSeries(), newMark(), await makePerson("author")];
  const t = words[language];
  const body = labelled ? bodyOf(t.first, `‹${t.machine}›`) : bodyOf(t.people);
  if (labelled) for (const block of body.content) if (block.type === "paragraph") for (const run of block.content ?? []) if (run.marks) run.marks = [generated(`e2e-${mark}`)];
  const content = { ...contentOf({ headline: `Story ${mark}`, standfirst: `Standfirst ${mark}` }), body };
  const details = detailsOf(section.id, { seriesId: series.id, tags: [`tag${mark}`], bylines: [{ personId: reporter.id, name: "" }] });
  const { articleId, version } = valueOf(await importArticle(system, { language, content, details }));
  await db().insert(corrections).values({ articleId, kind: "correction", text: `Correction ${mark}` });
  const { path } = valueOf(await publishArticle(system, { articleId, basedOn: version }));
  return { articleId, path, mark, language, section, series, reporter };
}
export type LabelledStory = Awaited<ReturnType<typeof makeStory>>;

/** Addresses of everything that prints it, by route; a route that is a list of lists stands for itself. */
export async function addressesOf(story: LabelledStory, chief: TestPerson): Promise<Record<string, string>> {
  const { language, path, mark, section, series, reporter, articleId } = story;
  const at = (page: string) => localPath(language, page);
  const preview = valueOf(await makePreviewLink(chief.actor, { articleId, label: "", days: 1 }));
  const copy = await giveCopy(chief.actor, { article: String(articleId), recipient: "x", purpose: "x", agreement: "x" });
  const pages: Record<string, string> = {
    "/[lang]": at("/"), "/[lang]/[...missing]": at("/nothing/here"), "/[lang]/a/[ref]": path, "/[lang]/a/[ref]/copy.md": `${path}.md`, "/[lang]/a/[ref]/qr.svg": `${path}/qr.svg`,
    "/[lang]/archive/[month]": at(`/archive/${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)}`), "/[lang]/by/[slug]": at(`/by/${reporter.email.split("@")[0]}`),
    "/[lang]/search": at(`/search?q=${mark}`), "/[lang]/section/[slug]": at(`/section/${section.slug}`), "/[lang]/series/[slug]": at(`/series/${series.slug}`), "/[lang]/tag/[slug]": at(`/tag/tag${mark}`),
    "/drawn/[lang]/[[...path]]": `/drawn/zh-CN${path}`, "/shell/[lang]": "/shell/zh-CN",
    "/sitemap/[block]": "/sitemap/pages.xml", "/preview/[token]": new URL(preview.path, "http://x").pathname, "/desk/articles/[id]/preview": `/desk/articles/${articleId}/preview`, "/desk/home/preview/[language]": `/desk/home/preview/${language}`,
  };
  for (const page of ["archive", "corrections", "series", "about/ai", "about/privacy", "about/sitemap", "about/terms"]) pages[`/[lang]/${page}`] = at(`/${page}`);
  for (const list of ["/[lang]", "/[lang]/section/[slug]", "/[lang]/tag/[slug]", "/[lang]/by/[slug]"]) for (const file of ["feed.xml", "atom.xml", "feed.json"]) pages[`${list}/${file}`] = `${(pages[list] ?? "").replace(/\/$/, "")}/${file}`;
  for (const file of ["llms.txt", "news-sitemap.xml", "robots.txt", "sitemap.xml"]) pages[`/${file}`] = `/${file}`;
  if (copy.ok) pages["/desk/copies/[id]/[format]"] = `/desk/copies/${copy.value.id}/md`;
  return pages;
}

export async function changeLabels(change: Partial<LabelSettings>): Promise<void> {
  const admin = await makePerson("admin");
  const { settings, version } = await openSettings(admin.actor, null);
  valueOf(await changeSettings(admin.actor, { settings: { ...settings, aiLabel: { ...settings.aiLabel, ...change } }, basedOn: version }));
}
