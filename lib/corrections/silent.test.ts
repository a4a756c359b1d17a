/** Every way in which a live article could be changed, one by one: readers keep what they have until a change is declared, or it is on record. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { corrections } from "#db/schema/corrections";
import { media } from "#db/schema/media";
import { people } from "#db/schema/people";
import { sources } from "#db/schema/sources";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { readDetails } from "#lib/articles/assemble";
import { saveDetails } from "#lib/articles/details";
import { importArticle } from "#lib/articles/import-article";
import { publishArticle } from "#lib/articles/publish";
import { publishScheduled } from "#lib/articles/publish-scheduled";
import { removeArticle, restoreArticle } from "#lib/articles/remove";
import { scheduleArticle } from "#lib/articles/schedule";
import { contentOf, detailsOf, makeActor, makeSection, newMark, revised, valueOf } from "#lib/articles/testing";
import { articleSubject } from "#lib/articles/subject";
import type { ArticleDetails } from "#lib/articles/types";
import { unpublishArticle } from "#lib/articles/unpublish";
import { changeDocument, findDocument } from "#lib/collab/keep";
import { rewrite } from "#lib/collab/document";
import { makeColleague } from "#lib/comments/testing";
import { readDoc } from "#lib/content/schema";
import type { ArticleContent } from "#lib/content/types";
import { beginDocument } from "#lib/drafts/begin";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { settleDraft } from "#lib/drafts/settle";
import { acceptGenerated } from "#lib/labels/accept";
import { declareGenerated } from "#lib/labels/declare";
import { withdrawGenerated } from "#lib/labels/withdraw";
import { cropPicture } from "#lib/media/crop";
import { describePicture } from "#lib/media/describe";
import { focusPicture } from "#lib/media/focus";
import { uploadPicture } from "#lib/media/upload";
import { flat } from "#lib/media/uploads.fixture";
import { removePerson } from "#lib/people/leave";
import { updateProfile } from "#lib/people/profile";
import { readArticle } from "#lib/reading/articles";
import { restoreRevision } from "#lib/revisions/restore";
import { attachText } from "#lib/sources/attach-text";
import { describeSource } from "#lib/sources/describe";
import { particularsOf } from "#lib/sources/open";
import { editSection } from "#lib/taxonomy/sections";
import { createSeries } from "#lib/taxonomy/series";
import { ensureTags } from "#lib/taxonomy/ensure-tags";
import { mergeTags, removeTag, renameTag } from "#lib/taxonomy/tags";

useDatabase();

const dataDir = process.env.DATA_DIR;
beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "linjia-silent-"));
});
afterAll(async () => {
  await rm(process.env.DATA_DIR ?? "", { recursive: true });
  process.env.DATA_DIR = dataDir;
});

const system = systemActor("test");
const machine = "水库蓄满了水以后，下游的村庄都收到了通知。";
const mark = () => `${newMark()}${newMark()}`;

/** A live article with all that a printing shows: names, a source, a cover with words of its own, a label. Its first revision is another text. */
async function desk() {
  const [section, chief, author, editor, admin] = [await makeSection(), await makeActor("chief"), await makeColleague("author"), await makeColleague("editor"), await makeActor("admin")];
  const picture = (await db().insert(media).values({ hash: newMark(), name: "x.png", width: 1200, height: 630, bytes: 1, alt: "河边" }).returning({ id: media.id }))[0] ?? expect.fail();
  const tag = newMark();
  const details = detailsOf(section.id, { tags: [tag], bylines: [{ personId: author.id, name: "" }], responsibleEditorId: editor.id, coverMediaId: picture.id });
  const first = contentOf({ headline: "另一个标题", body: `记者写的一段。\n\n${machine}` });
  const { articleId, version: imported } = valueOf(await importArticle(system, { language: "zh-CN", content: first, details }));
  const { sourceId } = valueOf(await attachText(chief, { articleId, words: `${machine}读者看到的标题。导读一句。`, name: "县报", url: "https://example.org/", originalAuthor: "", originalHeadline: "" }));
  const declared = mark();
  valueOf(await declareGenerated(chief, { articleId, mark: declared, model: "测试模型", text: machine }));
  const basedOn = (await openDraft(system, articleId)).version;
  expect(basedOn).toBeGreaterThan(imported);
  const content = { ...(await openDraft(system, articleId)).content, headline: "读者看到的标题", kicker: "引题", note: "附记" };
  const { version } = valueOf(await saveDraft(chief, { articleId, basedOn, content }));
  const { path } = valueOf(await publishArticle(chief, { articleId, basedOn: version }));
  const [tagId = 0] = await ensureTags([tag]);
  return { articleId, path, content, details, section, chief, author, editor, admin, picture, sourceId, declared, tagId };
}
type Desk = Awaited<ReturnType<typeof desk>>;

const versionOf = async (articleId: number) => (await openDraft(system, articleId)).version;
const rowsOf = (articleId: number) => db().select({ kind: corrections.kind, text: corrections.text }).from(corrections).where(eq(corrections.articleId, articleId));

/** What readers of it have; of where it stands and how it is found nothing. */
async function held(path: string) {
  const found = await readArticle(path.slice("/a/".length), "zh-CN");
  if (found.state === "moved") return held(found.path);
  if (found.state !== "live") return found.state;
  const { kicker, headline, standfirst, note, html, text, kind, bylines, responsibleEditor, sources: from, cover, label, firstPublishedAt } = found.article;
  return { kicker, headline, standfirst, note, html, text, kind, bylines: bylines.map(({ slug, name }) => slug ?? name), responsibleEditor, from, cover: cover && [cover.id, cover.alt, cover.caption, cover.credit], label: label && [label.badge, label.sentence, label.models], firstPublishedAt };
}

async function save({ chief, articleId, content }: Desk, change: Partial<ArticleContent>): Promise<void> {
  valueOf(await saveDraft(chief, { articleId, basedOn: await versionOf(articleId), content: { ...content, ...change } }));
}

async function put({ chief, articleId, details }: Desk, change: Partial<ArticleDetails>): Promise<void> {
  const { sources: kept } = await readDetails(await articleSubject(articleId, false));
  valueOf(await saveDetails(chief, { articleId, basedOn: await versionOf(articleId), details: { ...details, sources: kept, ...change } }));
}

/** As a page writes. */
async function write({ articleId }: Desk, content: ArticleContent): Promise<void> {
  valueOf(await beginDocument(system, { articleId }));
  const stored = await findDocument(articleId);
  if (stored) await changeDocument(articleId, stored, null, (doc) => rewrite(doc, content));
  valueOf(await settleDraft(systemActor("settle"), { articleId }));
}

const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const withLast = (content: ArticleContent, ...line: object[]): ArticleContent => ({ ...content, body: readDoc({ type: "doc", content: [...content.body.content, paragraph(...line)] }) });
const suggestion = { type: "insertion", attrs: { id: "a1", author: 7, name: "甲", at: "2026-01-01T00:00:00.000Z" } };

async function particulars({ chief, sourceId }: Desk, change: { name?: string; url?: string }): Promise<void> {
  const [row] = await db().select().from(sources).where(eq(sources.id, sourceId));
  const before = particularsOf(row ?? expect.fail());
  valueOf(await describeSource(chief, { sourceId, before, particulars: { ...before, ...change } }));
}

type Way = [string, (desk: Desk) => Promise<unknown>];

const seen: Way[] = [
  ["another headline", (desk) => save(desk, { headline: "改了的标题" })],
  ["another kicker", (desk) => save(desk, { kicker: "" })],
  ["another standfirst", (desk) => save(desk, { standfirst: "改了。" })],
  ["another note", (desk) => save(desk, { note: "改了的附记" })],
  ["another body, saved whole", (desk) => save(desk, withLast(desk.content, { type: "text", text: "又一段。" }))],
  ["the address behind a link", (desk) => save(desk, withLast(desk.content, { type: "text", text: "县报", marks: [{ type: "link", attrs: { href: "https://example.com/" } }] }))],
  ["what a page writes into the shared document", (desk) => write(desk, withLast(desk.content, { type: "text", text: "同事写的。" }))],
  ["a suggestion that was accepted", async (desk) => {
    await write(desk, withLast(desk.content, { type: "text", text: "提的话。", marks: [suggestion] }));
    await write(desk, withLast(desk.content, { type: "text", text: "提的话。" }));
  }],
  ["an older revision", async ({ chief, articleId }) => valueOf(await restoreRevision(chief, { articleId, number: 1, basedOn: await versionOf(articleId) }))],
  ["another byline", (desk) => put(desk, { bylines: [{ personId: null, name: "别人" }] })],
  ["another responsible editor", (desk) => put(desk, { responsibleEditorId: desk.author.id })],
  ["another kind", (desk) => put(desk, { kind: "submission" })],
  ["no cover", (desk) => put(desk, { coverMediaId: null })],
  ["a cut of a picture as its cover", async (desk) => {
    const { id } = valueOf(await uploadPicture(desk.chief, { bytes: new Uint8Array(await flat(900, 600, { r: 9, g: 9, b: 90 }).png().toBuffer()), name: "河.png", alt: "河边" }));
    await put(desk, { coverMediaId: valueOf(await cropPicture(desk.chief, { id, x: 0, y: 0, width: 600, height: 400 })).id });
  }],
  ["other words for those who do not see the cover", ({ chief, picture, ...desk }) => describePicture(chief, { id: picture.id, alt: "山上", caption: "", credit: "" }).then((made) => valueOf(made) && put({ chief, picture, ...desk }, { metaDescription: "顺带" }))],
  ["another date", (desk) => put(desk, { firstPublishedAt: "2020-01-01T00:00:00.000Z" })],
  ["no source", (desk) => put(desk, { sources: [] })],
  ["one more source", async ({ chief, articleId }) => valueOf(await attachText(chief, { articleId, words: "另一份材料。", name: "省报", url: "", originalAuthor: "", originalHeadline: "" }))],
  ["another name of its source", (desk) => particulars(desk, { name: "市报" })],
  ["another address of its source", (desk) => particulars(desk, { url: "https://example.com/else" })],
  ["one more declaration of a machine's words", async ({ chief, articleId, content }) => valueOf(await declareGenerated(chief, { articleId, mark: mark(), model: "测试模型", text: "", fields: { headline: content.headline } }))],
  ["words accepted from a model", async ({ chief, articleId, content }) => valueOf(await acceptGenerated(chief, { articleId, mark: mark(), model: "别的模型", text: "", fields: { standfirst: content.standfirst } }))],
  ["a declaration that is withdrawn", async ({ chief, articleId, declared }) => valueOf(await withdrawGenerated(chief, { articleId, mark: declared, reason: "误报" }))],
  ["a responsible editor who leaves", async ({ admin, editor }) => valueOf(await removePerson(admin, { personId: editor.id, toId: (await makeColleague("editor")).id }))],
];

describe("readers keep what they have, and nobody prints it without a word:", () => {
  test.each(seen)("%s", async (_name, change) => {
    const made = await desk();
    const { articleId, chief, admin, path } = made;
    const before = await held(path);
    await change(made);
    expect(await held(path)).toEqual(before);
    const basedOn = await versionOf(articleId);
    const needs = { ok: false, code: "article.needsChange" };
    for (const actor of [chief, admin, system]) expect(await publishArticle(actor, { articleId, basedOn })).toMatchObject(needs);
    expect(await scheduleArticle(chief, { articleId, basedOn, at: new Date(Date.now() + 3_600_000).toISOString() })).toMatchObject(needs);
    expect(await held(path)).toEqual(before);
    expect(await rowsOf(articleId)).toEqual([]);
    valueOf(await publishArticle(chief, { articleId, basedOn, change: revised }));
    expect(await rowsOf(articleId)).toEqual([revised]);
    expect(await held(path)).not.toEqual(before);
  });
});

const unseen: Way[] = [
  ["a suggestion nobody has decided", (desk) => write(desk, withLast(desk.content, { type: "text", text: "提的话。", marks: [suggestion] })).then(() => write(desk, desk.content))],
  ["the same text saved again", (desk) => save(desk, {})],
  ["another section", async (desk) => put(desk, { sectionId: (await makeSection()).id })],
  ["a series", async (desk) => put(desk, { seriesId: valueOf(await createSeries(desk.chief, { name: `专题${newMark()}` })).seriesId })],
  ["other tags", (desk) => put(desk, { tags: [newMark()] })],
  ["another address", (desk) => put(desk, { slug: `moved-${newMark()}` })],
  ["what search results say", (desk) => put(desk, { metaDescription: "别的一句话。" })],
  ["the picture of links", (desk) => put(desk, { socialMediaId: desk.picture.id })],
  ["the point of the cover that stays in sight", async (desk) => valueOf(await focusPicture(desk.chief, { id: desk.picture.id, focus: { x: 1, y: 99 } })) && put(desk, { tags: [] })],
  ["the name of its section", async ({ admin, section }) => valueOf(await editSection(admin, { sectionId: section.id, name: `新栏目${newMark()}` })) ?? null],
  ["the name of a tag", async ({ chief, tagId }) => valueOf(await renameTag(chief, { tagId, name: newMark() })) ?? null],
  ["a tag merged into another", async ({ chief, tagId }) => valueOf(await mergeTags(chief, { tagId, into: (await ensureTags([newMark()]))[0] })) ?? null],
  ["a tag that is removed", async ({ chief, tagId }) => valueOf(await removeTag(chief, { tagId })) ?? null],
  ["the name of its author", async (desk) => {
    const [{ slug = "" } = {}] = await db().select({ slug: people.slug }).from(people).where(eq(people.id, desk.author.id));
    valueOf(await updateProfile(desk.admin, { personId: desk.author.id, name: "改了名", bio: "", language: "zh-CN", slug }));
    await put(desk, { tags: [newMark()] });
  }],
  ["another article made of the same file", async ({ content, details }) => valueOf(await importArticle(system, { language: "zh-CN", content: { ...content, headline: "改" }, details }))],
];

describe("where it stands may change without a word, and what readers are told does not:", () => {
  test.each(unseen)("%s", async (_name, change) => {
    const made = await desk();
    const { articleId, chief, path } = made;
    const before = await held(path);
    await change(made);
    expect(await held(path)).toEqual(before);
    valueOf(await publishArticle(chief, { articleId, basedOn: await versionOf(articleId) }));
    expect(await held(path)).toEqual(before);
    expect(await rowsOf(articleId)).toEqual([]);
  });
});

const roundabout: Way[] = [
  ["taken down and published again", async ({ chief, articleId }) => valueOf(await publishArticle(chief, { articleId, basedOn: await versionOf(articleId) }))],
  ["taken down, removed, put back and published again", async ({ chief, articleId }) => {
    valueOf(await removeArticle(chief, { articleId }));
    valueOf(await restoreArticle(chief, { articleId }));
    valueOf(await publishArticle(chief, { articleId, basedOn: await versionOf(articleId) }));
  }],
  ["taken down and scheduled", async ({ chief, articleId }) => {
    valueOf(await scheduleArticle(chief, { articleId, basedOn: await versionOf(articleId), at: new Date(Date.now() + 3_600_000).toISOString() }));
    const [row] = await db().update(articles).set({ scheduledAt: new Date(Date.now() - 2_000) }).where(eq(articles.id, articleId)).returning({ at: articles.scheduledAt });
    expect(valueOf(await publishScheduled(systemActor("schedule"), { articleId, at: row?.at?.toISOString() ?? "" }))).toEqual({ published: true });
  }],
];

describe("the ways round end on record:", () => {
  test.each(roundabout)("%s", async (_name, bringBack) => {
    for (const change of [(made: Desk) => save(made, { standfirst: "悄悄改了。" }), (made: Desk) => withdrawGenerated(made.chief, { articleId: made.articleId, mark: made.declared, reason: "误报" })]) {
      const made = await desk();
      const { articleId, chief, path } = made;
      const before = await held(path);
      valueOf(await unpublishArticle(chief, { articleId }));
      await change(made);
      await bringBack(made);
      expect(await held(path)).not.toEqual(before);
      expect(await rowsOf(articleId)).toMatchObject([{ kind: "update", text: expect.stringContaining("重新发布") }]);
    }
  });
});
