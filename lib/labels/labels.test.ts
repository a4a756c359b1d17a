import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { useDatabase } from "#db/testing";
import { type Actor, systemActor } from "#lib/access/actor";
import { importArticle } from "#lib/articles/import-article";
import { publishArticle } from "#lib/articles/publish";
import { unpublishArticle } from "#lib/articles/unpublish";
import { detailsOf, makeActor, makeDraft, makeSection, newMark, revised, valueOf } from "#lib/articles/testing";
import { changeDocument, findDocument } from "#lib/collab/keep";
import { contentOf, rewrite } from "#lib/collab/document";
import type { Doc } from "#lib/content/types";
import { beginDocument } from "#lib/drafts/begin";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { settleDraft } from "#lib/drafts/settle";
import { keepNamed } from "#lib/revisions/keep-named";
import { restoreRevision } from "#lib/revisions/restore";
import { acceptGenerated } from "./accept.ts";
import { declareGenerated } from "./declare.ts";
import { listGenerations } from "./list.ts";
import { marksStand, readMarks } from "./read-marks.ts";
import { bodyOf, generated, runsOf, sketchOf } from "./testing.ts";
import { withdrawGenerated } from "./withdraw.ts";

useDatabase();

const system = systemActor("test");
const machine = "水库在上个星期就已经蓄满了水，下游的村庄都收到了通知。";
const mark = () => `${newMark()}${newMark()}`;

async function desk() {
  const section = await makeSection();
  const [author, other, editor] = [await makeActor("author"), await makeActor("author"), await makeActor("editor", [section.id])];
  const draft = await makeDraft({ sectionId: section.id, body: `记者写的。${machine}`, actor: author, details: { bylines: [{ personId: author.id, name: "" }, { personId: other.id, name: "" }] } });
  valueOf(await beginDocument(system, { articleId: draft.articleId }));
  return { ...draft, sectionId: section.id, author, other, editor };
}

const declare = (actor: Actor, articleId: number, id: string, given: object = {}) => declareGenerated(actor, { articleId, mark: id, model: "测试模型", text: machine, ...given });
const bodyNow = async (articleId: number) => (await openDraft(system, articleId)).content.body;
const shareOf = async (articleId: number) => (await db().select({ share: articles.machineShare }).from(articles).where(eq(articles.id, articleId)))[0]?.share;

/** As a page writes: into the document, and settled afterwards. */
async function write(articleId: number, body: Doc): Promise<void> {
  const stored = await findDocument(articleId);
  if (!stored) throw new Error("no document");
  await changeDocument(articleId, stored, null, (doc) => rewrite(doc, { ...contentOf(doc), body }));
  valueOf(await settleDraft(system, { articleId }));
}

describe("a declaration", () => {
  test("is kept with who, when and which model, gives back what the mark carries, and is one when it is sent twice", async () => {
    const { articleId, author } = await desk();
    const id = mark();
    const attrs = valueOf(await declare(author, articleId, id));
    expect(attrs).toMatchObject({ id, model: "测试模型", by: author.id, name: author.name });
    expect(valueOf(await declare(author, articleId, id))).toEqual(attrs);
    expect(await listGenerations(author, articleId)).toMatchObject([{ mark: id, origin: "declared", model: "测试模型", by: author.id, mayWithdraw: true, withdrawn: null }]);
  });

  test("of nothing is refused, and so is another's name for other words", async () => {
    const { articleId, author, editor } = await desk();
    const id = mark();
    expect(await declare(author, articleId, id, { text: " " })).toMatchObject({ ok: false, code: "label.nothing" });
    valueOf(await declare(author, articleId, id));
    expect(await declare(editor, articleId, id)).toMatchObject({ ok: false, code: "label.taken" });
    expect(await declare(await makeActor("author"), articleId, mark())).toMatchObject({ ok: false, code: "access.denied" });
  });

  test("of the whole article covers headline and standfirst, and says so in the list", async () => {
    const { articleId, author, content } = await desk();
    const id = mark();
    valueOf(await declare(author, articleId, id, { fields: { headline: content.headline, standfirst: content.standfirst } }));
    expect((await listGenerations(author, articleId)).map(({ field }) => field).toSorted()).toEqual([null, "headline", "standfirst"].toSorted());
    const { machine: counted } = await readMarks(articleId, content);
    expect(counted.characters).toBeGreaterThan(34);
    expect(counted.characters - counted.marked).toBe(5);
  });

  test("of words that a model wrote here goes through a door of its own", async () => {
    const { articleId, author } = await desk();
    valueOf(await acceptGenerated(author, { articleId, mark: mark(), model: "测试模型", text: machine }));
    expect((await listGenerations(author, articleId))[0]).toMatchObject({ origin: "assisted", mayWithdraw: false });
  });

  test("survives that its mark is undone: settling puts it back, and lists know the share", async () => {
    const { articleId, author, content } = await desk();
    const attrs = valueOf(await declare(author, articleId, mark()));
    await write(articleId, bodyOf(`记者写的。${machine}改`));
    expect(sketchOf(await bodyNow(articleId))).toEqual([`记者写的。‹${machine}›改`]);
    expect(JSON.stringify(await bodyNow(articleId))).toContain(attrs.id);
    expect(await shareOf(articleId)).toBeCloseTo(machine.length / (machine.length + 6));
    await write(articleId, content.body);
    expect(sketchOf(await bodyNow(articleId))).toEqual([`记者写的。‹${machine}›`]);
  });
});

describe("withdrawing", () => {
  test("is for who declared it or an editor, with a reason, once; then the marks go and the share sinks", async () => {
    const { articleId, author, other, editor, content } = await desk();
    const id = mark();
    valueOf(await declare(author, articleId, id));
    await write(articleId, content.body);
    expect(await withdrawGenerated(other, { articleId, mark: id, reason: "误报" })).toMatchObject({ ok: false, code: "access.denied" });
    expect(await withdrawGenerated(author, { articleId, mark: id, reason: "  " })).toMatchObject({ ok: false, code: "label.noReason" });
    expect(await withdrawGenerated(editor, { articleId, mark: mark(), reason: "误报" })).toMatchObject({ ok: false, code: "label.unknown" });
    await write(articleId, bodyOf(`记者写的。${machine}改`));
    valueOf(await withdrawGenerated(editor, { articleId, mark: id, reason: "误报" }));
    valueOf(await settleDraft(system, { articleId }));
    expect(sketchOf(await bodyNow(articleId))).toEqual([`记者写的。${machine}改`]);
    expect(await shareOf(articleId)).toBe(0);
    expect(await withdrawGenerated(editor, { articleId, mark: id, reason: "误报" })).toMatchObject({ ok: false, code: "label.withdrawn" });
    expect(await listGenerations(author, articleId)).toMatchObject([{ withdrawn: { name: editor.name, reason: "误报" }, mayWithdraw: false }]);
  });
});

test("words that a model wrote here were no mistake: nobody can withdraw them", async () => {
  const { articleId, author, editor } = await desk();
  const { id } = valueOf(await acceptGenerated(author, { articleId, mark: mark(), model: "测试模型", text: machine }));
  for (const actor of [author, editor, await makeActor("admin")]) expect(await withdrawGenerated(actor, { articleId, mark: id, reason: "误报" })).toMatchObject({ ok: false, code: "label.assisted" });
  expect((await listGenerations(editor, articleId))[0]?.withdrawn).toBeNull();
});

describe("a printing", () => {
  const printed = async (articleId: number) => (await db().select({ label: publications.label }).from(publications).where(and(eq(publications.articleId, articleId), isNull(publications.endedAt))))[0]?.label;

  test("is refused where somebody declares between its reading and its writing", async () => {
    const { articleId, author } = await desk();
    const content = { ...(await openDraft(system, articleId)).content };
    const read = await readMarks(articleId, content);
    expect(await marksStand(articleId, read)).toBe(true);
    const { id } = valueOf(await declare(author, articleId, mark()));
    expect(await marksStand(articleId, read)).toBe(false);
    const again = await readMarks(articleId, content);
    expect(await marksStand(articleId, again)).toBe(true);
    valueOf(await withdrawGenerated(author, { articleId, mark: id, reason: "误报" }));
    expect(await marksStand(articleId, again)).toBe(false);
  });

  test("is out of date when words that carry no mark are declared, and then publishes anew with the label", async () => {
    const { articleId, author, editor, content } = await desk();
    const { version } = await openDraft(system, articleId);
    valueOf(await publishArticle(system, { articleId, basedOn: version, override: "测试" }));
    expect(await printed(articleId)).toBeNull();
    valueOf(await declare(author, articleId, mark(), { text: "", fields: { headline: content.headline } }));
    const now = await openDraft(editor, articleId);
    expect(now.version).toBe(version + 1);
    expect(valueOf(await publishArticle(system, { articleId, basedOn: now.version, override: "测试", change: revised }))).toMatchObject({ again: false });
    expect(await printed(articleId)).toMatchObject({ share: expect.any(Number) });
  });

  test("keeps its label when it is taken down and published anew; an older version without marks brings them back", async () => {
    const { articleId, author } = await desk();
    const { number } = valueOf(await keepNamed(author, { articleId, name: "从前" }));
    valueOf(await declare(author, articleId, mark()));
    const publish = async () => valueOf(await publishArticle(system, { articleId, basedOn: (await openDraft(system, articleId)).version, override: "测试" }));
    await publish();
    expect((await printed(articleId))?.text).toContain("AI生成");
    valueOf(await unpublishArticle(system, { articleId }));
    valueOf(await restoreRevision(author, { articleId, number, basedOn: (await openDraft(system, articleId)).version }));
    await publish();
    expect((await printed(articleId))?.text).toContain("AI生成");
  });
});

describe("a mark survives", () => {
  test("a whole text put in place of another, with or without marks in it", async () => {
    const { articleId, author, version, content } = await desk();
    valueOf(await declare(author, articleId, mark()));
    const saved = valueOf(await saveDraft(author, { articleId, basedOn: version, content: { ...content, body: bodyOf(`新的开头。${machine}`) } }));
    expect(sketchOf(await bodyNow(articleId))).toEqual([`新的开头。‹${machine}›`]);
    expect(await shareOf(articleId)).toBeCloseTo(machine.length / (machine.length + 5));
    const stored = await findDocument(articleId);
    expect(stored && sketchOf(contentOf(stored.doc).body)).toEqual([`新的开头。‹${machine}›`]);
    expect(saved.version).toBe(version + 1);
  });

  test("the restoring of a version that is older than the declaration", async () => {
    const { articleId, author, version } = await desk();
    const { number } = valueOf(await keepNamed(author, { articleId, name: "从前" }));
    valueOf(await declare(author, articleId, mark()));
    valueOf(await restoreRevision(author, { articleId, number, basedOn: version }));
    expect(sketchOf(await bodyNow(articleId))).toEqual([`记者写的。‹${machine}›`]);
  });

  test("copying into another article: it brings its record along", async () => {
    const [from, to] = [await desk(), await desk()];
    const attrs = valueOf(await declare(from.author, from.articleId, mark()));
    await write(to.articleId, bodyOf("另一篇。", `‹${"下游的村庄都收到了通知。"}›`));
    await write(to.articleId, { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "下游的村庄", marks: [generated(attrs.id)] }] }] });
    const line = (await listGenerations(to.author, to.articleId)).find((each) => each.mark === attrs.id);
    expect(line).toMatchObject({ model: "测试模型", by: from.author.id, name: from.author.name, text: machine });
    await write(to.articleId, bodyOf(machine));
    expect(sketchOf(await bodyNow(to.articleId))).toEqual([`‹${machine}›`]);
  });

  test("an import from elsewhere: a file's marks are on record under who brought it in", async () => {
    const { sectionId, author } = await desk();
    const id = mark();
    const fromAnotherSite: Doc = { type: "doc", content: [{ type: "paragraph", content: runsOf(`人写的。‹${machine}›`, generated(id)) }] };
    const { articleId } = valueOf(await importArticle(author, { language: "zh-CN", content: { kicker: "", headline: "题", standfirst: "", note: "", body: fromAnotherSite }, details: detailsOf(sectionId) }));
    expect(await listGenerations(system, articleId)).toMatchObject([{ mark: id, origin: "imported", model: "测试模型", by: author.id, text: machine }]);
    expect(await shareOf(articleId)).toBeGreaterThan(0.8);
  });
});

test("a mark of another article is that article's under its words alone: under others it is of unknown origin", async () => {
  const [from, to] = [await desk(), await desk()];
  const attrs = valueOf(await declare(from.author, from.articleId, mark()));
  const withdrawn = valueOf(await declare(from.author, from.articleId, mark(), { text: "另外一句机器写的话，后来撤回了。" }));
  valueOf(await withdrawGenerated(from.author, { articleId: from.articleId, mark: withdrawn.id, reason: "误报" }));
  const other = "堤坝上的人等了一夜，天亮时雨停了，没有人说话。";
  const line = (text: string, id: string) => ({ type: "paragraph" as const, content: runsOf(`‹${text}›`, generated(id)) });
  await write(to.articleId, { type: "doc", content: [line(other, attrs.id), line("村里的老人说，这样的雨三十年没有见过。", withdrawn.id)] });
  const lines = await listGenerations(to.author, to.articleId);
  for (const { id } of [attrs, withdrawn]) expect(lines.find((each) => each.mark === id)).toMatchObject({ origin: "imported", model: "", name: null, withdrawn: null });
  expect(await shareOf(to.articleId)).toBe(1);
});

test("what a page claims of a mark nobody knows is not believed: no model, no person", async () => {
  const { articleId, author } = await desk();
  await write(articleId, bodyOf("人写的。", `‹${machine}›`));
  expect(await listGenerations(author, articleId)).toMatchObject([{ mark: "g1", origin: "imported", model: "", by: null, name: null }]);
});
