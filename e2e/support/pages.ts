/** One page of every kind that readers meet. A new kind of page is one line here: every test of all pages then looks at it. */
import { systemActor } from "#lib/access/actor";
import { makePublished, valueOf } from "#lib/articles/testing";
import { type Lang, localPath } from "#lib/i18n/languages";
import { createSeries } from "#lib/taxonomy/series";
import { correct, retract } from "./corrections.ts";
import { makePerson } from "./people.ts";
import { makeEdition, makeWideStory } from "./story.ts";
import { makeStory } from "./labelled.ts";

/** `bare`: a document that stands without the frame of the site. */
export type ReaderPage = { name: string; path: string; status: number; bare?: true };

const body = "## 小标题\n\n一段话，里面有[链接](https://example.com/)和**重点**。\n\n> 引文一句。\n\n- 甲\n- 乙\n\n| 项 | 数 |\n|---|---|\n| 一 | 1 |\n\n```ts\nconst line = 'a line of code that is longer than a narrow window has room for';\n```\n\n$$\nE = mc^2 + \\sum_{i=1}^{n} a_i\n$$\n\n一句[^1]。\n\n[^1]: 脚注。\n\n## 又一个\n\n---\n\n末段。";

const made = new Map<Lang, Promise<ReaderPage[]>>();

/** The same pages for every test of a worker: nobody may change them. */
export function readerPages(language: Lang): Promise<ReaderPage[]> {
  const pages = made.get(language) ?? makePages(language);
  made.set(language, pages);
  return pages;
}

async function makePages(language: Lang): Promise<ReaderPage[]> {
  const { mark, section, lists, story } = await makeEdition(language);
  const series = { slug: `series-${mark}`, name: `专题${mark}`, nameEn: `Series ${mark}`, description: "", descriptionEn: "", coverMediaId: null };
  const { seriesId } = valueOf(await createSeries(systemActor("test"), series));
  await makePublished({ sectionId: section.id, language, details: { seriesId } });
  const wide = await makeWideStory(language);
  const author = await makePerson("author");
  const source = { name: "来源", url: "https://example.com/", originalAuthor: "甲", originalHeadline: "乙", relation: "basis" as const, passages: [] };
  const full = await makePublished({ sectionId: section.id, language, body, kicker: "引题", note: "附记", details: { seriesId, tags: [`tag${mark}`], bylines: [{ personId: author.id, name: "" }], sources: [source] } });
  await correct(full.articleId, "correction", ["改了一句。"]);
  await correct(full.articleId, "update", ["补了一句。"]);
  const taken = await makePublished({ sectionId: section.id, language });
  await retract(taken.articleId, "原因一句。");
  const at = (path: string) => localPath(language, path);
  return [
    { name: "home", path: at("/"), status: 200 },
    { name: "article", path: full.path, status: 200 },
    { name: "article with a picture", path: story.path, status: 200 },
    { name: "article of the widest words", path: wide.path, status: 200 },
    { name: "article with a label", path: (await makeStory(language, true)).path, status: 200 },
    { name: "section", path: lists.section, status: 200 },
    { name: "series", path: at(`/series/${series.slug}`), status: 200 },
    { name: "all series", path: at("/series"), status: 200 },
    { name: "tag", path: lists.tag, status: 200 },
    { name: "author", path: lists.author, status: 200 },
    { name: "archive", path: at("/archive"), status: 200 },
    { name: "month", path: lists.month, status: 200 },
    { name: "search", path: at("/search"), status: 200 },
    { name: "search with an answer", path: at(`/search?q=${mark}`), status: 200 },
    { name: "search without one", path: at(`/search?q=${mark}x`), status: 200 },
    { name: "privacy", path: at("/about/privacy"), status: 200 },
    { name: "terms", path: at("/about/terms"), status: 200 },
    { name: "nothing here", path: at("/no-such-page"), status: 404 },
    { name: "how AI is used", path: at("/about/ai"), status: 200 },
    { name: "map of the site", path: at("/about/sitemap"), status: 200 },
    { name: "corrections", path: at("/corrections"), status: 200 },
    ...(language === "en" ? [] : [{ name: "in traditional characters", path: `/zh-Hant${full.path}`, status: 200 }]),
    { name: "retracted", path: taken.path, status: 410 },
    { name: "no such file", path: at("/no-such-file.php"), status: 404, bare: true },
    { name: "bad address", path: "/%zz", status: 400, bare: true },
  ];
}
