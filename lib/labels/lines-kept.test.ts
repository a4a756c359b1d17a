import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { useDatabase } from "#db/testing";
import { type Actor, systemActor } from "#lib/access/actor";
import { importArticle } from "#lib/articles/import-article";
import { readDocument } from "#lib/articles/read-document";
import { makeActor, makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import type { ArticleContent, Block } from "#lib/content/types";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { traditional } from "#lib/i18n/traditional";
import { docxOf, line, run } from "#lib/interchange/docx.fixture";
import { carryGenerated } from "./carry.ts";
import { declareGenerated } from "./declare.ts";
import { listGenerations } from "./list.ts";
import { readMarks } from "./read-marks.ts";
import { sketchOf } from "./testing.ts";
import { withdrawGenerated } from "./withdraw.ts";

useDatabase();

const system = systemActor("test");
const [headline, caption] = ["水库蓄满了水以后的县城发展", "头发花白的观测员站在新修的水渠旁边"];
const figure = (text: string): Block => ({ type: "figure", attrs: { media: null, alt: "", caption: text, credit: "" } });
const mark = () => `${newMark()}${newMark()}`;
const shareNow = async (articleId: number, content: ArticleContent) => (await readMarks(articleId, content)).machine;

/** A draft of a person's whose headline and caption a machine wrote. */
async function declared() {
  const author = await makeActor("author");
  const { articleId, version, content } = await makeDraft({ sectionId: (await makeSection()).id, actor: author, headline, body: "记者写的一段话。" });
  const body = { ...content.body, content: [...content.body.content, figure(caption)] };
  valueOf(await saveDraft(author, { articleId, basedOn: version, content: { ...content, body } }));
  const id = mark();
  valueOf(await declareGenerated(author, { articleId, mark: id, model: "测试模型", text: "", fields: { headline, captions: caption } }));
  return { author, articleId, id, content: { ...content, body } };
}

test("a declared headline and caption count as before when they are written in traditional characters", async () => {
  const { articleId, content } = await declared();
  const before = await shareNow(articleId, content);
  expect(before.marked).toBe(headline.length + caption.length);
  const convert = await traditional();
  expect(convert(caption)).not.toBe(caption);
  const converted = { ...content, headline: convert(headline), body: { ...content.body, content: content.body.content.map((block) => (block.type === "figure" ? figure(convert(caption)) : block)) } };
  expect(await shareNow(articleId, converted)).toEqual(before);
  expect((await readMarks(articleId, converted)).lines.headline).toEqual([expect.objectContaining({ from: 0, to: headline.length })]);
});

test("a page knows the other characters from the list, and rewritten lines count in neither", async () => {
  const { author, articleId, content } = await declared();
  const convert = await traditional();
  const lines = await listGenerations(author, articleId);
  expect(lines.find(({ field }) => field === "captions")?.alsoWritten).toEqual([convert(caption)]);
  expect((await shareNow(articleId, { ...content, headline: "记者自己另写的一个标题" })).marked).toBe(caption.length);
});

async function into(actor: Actor) {
  return makeDraft({ sectionId: (await makeSection()).id, actor, headline: "另一篇", body: "另一篇的正文。" });
}

test("a caption copied into another article brings its declaration along, once, and it can be withdrawn there", async () => {
  const { author, id } = await declared();
  const other = await into(author);
  const piece = { mark: `${id}.captions`, text: caption, field: "captions" as const };
  expect(valueOf(await carryGenerated(author, { articleId: other.articleId, pieces: [piece, piece] }))).toEqual({ carried: 1 });
  expect(valueOf(await carryGenerated(author, { articleId: other.articleId, pieces: [piece] }))).toEqual({ carried: 0 });
  const content = { ...other.content, body: { ...other.content.body, content: [...other.content.body.content, figure(caption)] } };
  expect((await shareNow(other.articleId, content)).marked).toBe(caption.length);
  const [line] = (await listGenerations(author, other.articleId)).filter(({ field }) => field === null);
  expect(line).toMatchObject({ origin: "declared", model: "测试模型", name: author.kind === "person" ? author.name : "" });
  valueOf(await withdrawGenerated(author, { articleId: other.articleId, mark: line?.mark, reason: "误报" }));
  expect((await shareNow(other.articleId, content)).marked).toBe(0);
});

test("a headline copied into a text is marked there", async () => {
  const { author, id } = await declared();
  const other = await into(author);
  valueOf(await carryGenerated(author, { articleId: other.articleId, pieces: [{ mark: `${id}.headline`, text: headline, field: null }] }));
  const content: ArticleContent = { ...other.content, body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: headline }] }] } };
  expect(sketchOf((await readMarks(other.articleId, content)).content.body)).toEqual([`‹${headline}›`]);
});

test("a record named beside words that do not stand in it brings nothing in, nor one that was withdrawn, nor for a stranger", async () => {
  const { author, articleId, id } = await declared();
  const other = await into(author);
  const carry = (actor: Actor, text: string) => carryGenerated(actor, { articleId: other.articleId, pieces: [{ mark: `${id}.captions`, text, field: "captions" }] });
  expect(valueOf(await carry(author, "别的什么话，和那条记录没有关系"))).toEqual({ carried: 0 });
  expect(await carry(await makeActor("author"), caption)).toMatchObject({ ok: false, code: "access.denied" });
  valueOf(await withdrawGenerated(author, { articleId, mark: id, reason: "误报" }));
  expect(valueOf(await carry(author, caption))).toEqual({ carried: 0 });
});

const aigc = '{"Label":"1","ContentProducer":"x","ProduceID":"1","ReservedCode1":"","ContentPropagator":"x","PropagateID":"1","ReservedCode2":""}';
const properties = (name: string, value: string) => `<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`;
const labelledDocx = (custom: string) => docxOf(`${line(run("机器写的标题"), '<w:pStyle w:val="a3"/>')}${line(run("机器写的第一段话，说的是水渠。"))}${line(run("第二段也是。"))}`, { custom });

test("a Word document whose properties say AIGC is read as labelled; declared on import all of it is marked, and readers would be told", async () => {
  const author = await makeActor("author");
  const { proposal, warnings } = valueOf(await readDocument(author, { bytes: labelledDocx(properties("AIGC", aigc.replaceAll('"', "&quot;"))), name: "稿.docx" }));
  expect(warnings).toContainEqual({ code: "labelled", params: {} });
  const { articleId } = valueOf(await importArticle(author, { ...proposal, declared: true }));
  const { content } = await openDraft(system, articleId);
  expect(sketchOf(content.body).every((text) => text.startsWith("‹") && text.endsWith("›"))).toBe(true);
  expect(await shareNow(articleId, content)).toMatchObject({ share: 1 });
  const [row] = await db().select({ share: articles.machineShare }).from(articles).where(eq(articles.id, articleId));
  expect(row?.share).toBe(1);
  expect((await listGenerations(author, articleId)).map(({ field, origin }) => [field, origin])).toEqual(expect.arrayContaining([[null, "imported"], ["headline", "imported"]]));
  const { articleId: undeclared } = valueOf(await importArticle(author, { ...proposal, declared: false }));
  expect(await listGenerations(author, undeclared)).toEqual([]);
});

test("other properties, an empty one and a document that only speaks of labels make no warning", async () => {
  const author = await makeActor("author");
  for (const custom of [properties("Company", "AIGC"), properties("AIGC", ""), ""]) {
    const { warnings } = valueOf(await readDocument(author, { bytes: labelledDocx(custom), name: "稿.docx" }));
    expect(warnings.map(({ code }) => code)).not.toContain("labelled");
  }
});
