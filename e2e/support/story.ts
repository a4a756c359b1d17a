/** Published stories with everything a story can carry. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { sections } from "#db/schema/taxonomy";
import { systemActor } from "#lib/access/actor";
import { importArticle } from "#lib/articles/import-article";
import { publishArticle } from "#lib/articles/publish";
import { contentOf, detailsOf, makeActor, makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import type { ArticleDetails } from "#lib/articles/types";
import type { ArticleContent, Figure } from "#lib/content/types";
import { type Lang, localPath } from "#lib/i18n/languages";
import { uploadPicture } from "#lib/media/upload";
import { makePerson } from "./people.ts";
import { drawPicture } from "./picture.ts";

const actor = systemActor("test");

/** A picture as the running site shows it; the same hue is the same picture. */
export async function makePicture(hue: number, alt = "") {
  // The files have to be where the site looks for them.
  process.env.DATA_DIR = process.env.E2E_DATA_DIR;
  return valueOf(await uploadPicture(actor, { bytes: new Uint8Array(await drawPicture(hue)), name: `${hue}.png`, alt }));
}

export type Story = { language: Lang; content: Omit<ArticleContent, "body">; body: string; figure?: Figure["attrs"]; sectionId: number; details: Partial<ArticleDetails> };

/** A live article of this text with a picture at its end. */
export async function publishStory({ language, content, body, figure, sectionId, details }: Story): Promise<{ articleId: number; path: string }> {
  const doc = contentOf({ body }).body;
  const blocks = figure ? [...doc.content, { type: "figure" as const, attrs: figure }] : doc.content;
  const { articleId, version } = valueOf(await importArticle(actor, { language, content: { ...content, body: { ...doc, content: blocks } }, details: detailsOf(sectionId, details) }));
  return { articleId, path: valueOf(await publishArticle(actor, { articleId, basedOn: version })).path };
}

/** The same story in both languages, the English one translated from the Chinese. */
export async function publishPair(sectionId: number): Promise<{ zh: { articleId: number; path: string; headline: string }; en: { articleId: number; path: string; headline: string } }> {
  const zh = await makePublished({ sectionId });
  const draft = await makeDraft({ sectionId, language: "en", headline: `Translated ${zh.articleId}`, details: { kind: "translation" } });
  await db().update(articles).set({ translationOf: zh.articleId }).where(eq(articles.id, draft.articleId));
  const { path } = valueOf(await publishArticle(actor, { articleId: draft.articleId, basedOn: draft.version }));
  return { zh, en: { ...draft, path } };
}

/** A month that no other test publishes in. */
function newMonth(): string {
  return `${1970 + Math.floor(Math.random() * 50)}-0${1 + Math.floor(Math.random() * 9)}`;
}

/** One story with section, tag, author, month and picture, and the addresses of all its pages. */
export async function makeEdition(language: Lang) {
  const [mark, month, section, author, picture] = [newMark(), newMonth(), await makeSection(), await makeActor("author"), await makePicture(200, "alt")];
  const details = { tags: [`tag${mark}`], bylines: [{ personId: author.id, name: "" }], coverMediaId: picture.id, firstPublishedAt: `${month}-15T04:00:00Z` };
  const story = await makePublished({ sectionId: section.id, language, headline: `Story ${mark}`, body: "## 一\n\n甲。\n\n## 二\n\n乙。", details });
  const [slug] = author.name.replace(" ", "-").split(" ");
  const at = (path: string) => localPath(language, path);
  const lists = { section: at(`/section/${section.slug}`), tag: at(`/tag/tag${mark}`), author: at(`/by/${slug}`), month: at(`/archive/${month}`) };
  return { mark, section, story, lists, picture };
}

/** Stories in one section under one tag by one person; several share a moment, so that pages have to break within it. Oldest first. */
export async function makeLongList(language: Lang, count: number) {
  const [mark, month, section, person] = [newMark(), newMonth(), await makeSection(), await makeActor("author")];
  const paths: string[] = [];
  for (let at = 0; at < count; at++) {
    const details = { tags: [`tag${mark}`], bylines: [{ personId: person.id, name: "" }], firstPublishedAt: `${month}-1${Math.floor(at / 6)}T04:00:00Z` };
    paths.push((await makePublished({ sectionId: section.id, language, headline: `No ${at} ${mark}`, details })).path);
  }
  return { mark, month, section, author: person.name.replace(" ", "-"), paths };
}

const markup = (word: string) => `${word} <script>alert(1)</script> & "双" '单' </title><b>x</b> ]]> &amp;`;

/** A story in whose every text stands markup. */
export async function makeMarkedStory(language: Lang) {
  const mark = newMark();
  const [section, person, picture] = [await makeSection(), await makePerson("author", { name: `<i>&"'${mark}` }), await makePicture(60)];
  const name = `<u>&"'${mark}`;
  await db().update(sections).set({ name, nameEn: name, description: markup("description"), descriptionEn: markup("description") }).where(eq(sections.id, section.id));
  const content = { kicker: markup("kicker"), headline: markup(`headline ${mark}`), standfirst: markup("standfirst"), note: markup("note") };
  const texts = { caption: markup("caption"), credit: markup("credit"), alt: markup("alt") };
  const source = { name: markup("source"), url: "https://example.com/?a=1&b=%22%3Cx%3E", originalAuthor: markup("who"), originalHeadline: markup("what"), relation: "origin" as const, passages: [] };
  const tag = `<i>"&'</i>${mark}`;
  const details = { kind: "repost" as const, tags: [tag], bylines: [{ personId: person.id, name: "" }, { personId: null, name: "<em>&\"'客" }], sources: [source], permission: "原站授权", responsibleEditorId: person.id, coverMediaId: picture.id };
  const { path } = await publishStory({ language, content, body: "正文 \\<img src=x onerror=alert(1)\\> & 句。", figure: { media: picture.id, ...texts }, sectionId: section.id, details });
  return { content, texts, source, tag, section: { ...section, name }, person, path };
}

/** As long as a headline may be, without a place to break, with everything else as wide. */
export async function makeWideStory(language: Lang) {
  const section = await makeSection();
  const word = "wide".repeat(50);
  const texts = { caption: word, credit: word, alt: word };
  const columns = Array.from({ length: 14 }, (_, at) => `第${at}列标题`);
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const table = [columns, columns.map(() => "---"), columns.map(() => "1,234,567.89")].map(row).join("\n");
  const source = { name: word, url: `https://example.com/${word}`, originalAuthor: word, originalHeadline: word, relation: "origin" as const, passages: [] };
  const details = { kind: "translation" as const, tags: ["w".repeat(40)], bylines: [{ personId: null, name: word.slice(0, 80) }], sources: [source], coverMediaId: (await makePicture(100)).id };
  const content = { kicker: word, headline: word, standfirst: word, note: word };
  const body = `## ${word}\n\n${table}\n\n## ${word}\n\n- ${word}\n\n> ${word}\n\n[${word}](https://example.com/)`;
  const { path } = await publishStory({ language, content, body, figure: { media: details.coverMediaId, ...texts }, sectionId: section.id, details });
  return { section, path };
}
