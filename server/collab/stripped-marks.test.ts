/** A page that does not keep to the rules: it takes the marks of machine-made words off, or says they are somebody else's. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { eq } from "drizzle-orm";
import { systemActor } from "#lib/access/actor";
import { makeActor, makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { readyToPrint } from "#lib/articles/publish";
import { articleSubject } from "#lib/articles/subject";
import { openDraft } from "#lib/drafts/open";
import { declareGenerated } from "#lib/labels/declare";
import { listGenerations } from "#lib/labels/list";
import { sketchOf } from "#lib/labels/testing";
import { useCollab } from "./leaving.testing.ts";
import { cookieOf, type TestPage } from "./testing.ts";

const { start, visit } = useCollab();

const system = systemActor("test");
const machine = "水库在上个星期就已经蓄满了水，下游的村庄都收到了通知。";
const eventually = (look: () => unknown) => expect.poll(look, { timeout: 20_000, interval: 20 });

/** A declared passage with its mark in the document, and a page for each of two people. */
async function desk() {
  const server = await start();
  const section = await makeSection();
  const [author, editor] = [await makeActor("author"), await makeActor("editor", [section.id])];
  const { articleId } = await makeDraft({ sectionId: section.id, body: `记者写的。${machine}`, actor: author });
  const [own, other] = [visit(server, articleId, await cookieOf(author.id)), visit(server, articleId, await cookieOf(editor.id))];
  for (const page of [own, other]) await eventually(() => textIn(page)?.toString()).toContain("记者");
  const id = `${newMark()}${newMark()}`;
  const attrs = valueOf(await declareGenerated(author, { articleId, mark: id, model: "测试模型", text: machine }));
  textIn(own)?.format(5, machine.length, { generated: attrs });
  await eventually(() => JSON.stringify(textIn(other)?.toDelta())).toContain(id);
  return { articleId, author, editor, own, other, id };
}

function textIn({ doc }: TestPage, block = 0): Y.XmlText | null {
  const paragraph = doc.getXmlFragment("body").get(block);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  return text instanceof Y.XmlText ? text : null;
}

const settled = async (articleId: number) => sketchOf((await openDraft(system, articleId)).content.body);
const shareOf = async (articleId: number) => (await db().select({ share: articles.machineShare }).from(articles).where(eq(articles.id, articleId)))[0]?.share ?? 0;
const published = async (articleId: number) => (await readyToPrint(await articleSubject(articleId, false), system, "test")).machine;

test("marks that a page takes off come back on every page, and the share never sinks", async () => {
  const { articleId, own, other } = await desk();
  textIn(own)?.format(5, machine.length, { generated: null });
  own.ask("settle");
  await eventually(() => settled(articleId)).toEqual([`记者写的。‹${machine}›`]);
  await eventually(() => textIn(own)?.toDelta().length).toBe(2);
  await eventually(() => textIn(other)?.toDelta().length).toBe(2);
  await eventually(() => shareOf(articleId)).toBeCloseTo(machine.length / (machine.length + 5));
  expect((await published(articleId)).marked).toBe(machine.length);
});

test("words that are deleted and typed anew in one go are marked again, in whatever paragraph", async () => {
  const { articleId, own, id } = await desk();
  own.doc.transact(() => {
    const text = textIn(own);
    text?.delete(0, text.length);
    const words = new Y.XmlText(`看，${machine.replaceAll("，", ",")}`);
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [words]);
    own.doc.getXmlFragment("body").insert(1, [paragraph]);
  });
  own.ask("settle");
  await eventually(() => settled(articleId)).toEqual(["", `看，‹${machine.replaceAll("，", ",")}›`]);
  await eventually(() => JSON.stringify(textIn(own, 1)?.toDelta())).toContain(id);
  expect((await published(articleId)).models).toEqual(["测试模型"]);
});

test("what is typed while a mark is put back is kept, and both people see the same", async () => {
  const { articleId, own, other } = await desk();
  textIn(own)?.format(5, machine.length, { generated: null });
  own.ask("settle");
  for (let at = 0; at < 10; at++) textIn(other)?.insert(0, "再", { generated: null });
  other.ask("settle");
  await eventually(() => settled(articleId)).toEqual([`${"再".repeat(10)}记者写的。‹${machine}›`]);
  await eventually(() => textIn(own)?.toString()).toBe(textIn(other)?.toString());
});

test("two people who type within one marked sentence make unmarked words of it, and the rest stays marked", async () => {
  const { articleId, own, other } = await desk();
  textIn(own)?.insert(7, "甲甲", { generated: null });
  textIn(other)?.insert(20, "乙乙", { generated: null });
  await eventually(() => textIn(own)?.toString()).toContain("乙乙");
  own.ask("settle");
  await eventually(() => settled(articleId).then(([line = ""]) => ["甲甲", "乙乙"].filter((words) => line.includes(`›${words}‹`)))).toEqual(["甲甲", "乙乙"]);
  const [line = ""] = await settled(articleId);
  expect(line.replace(/[‹›甲乙]/gu, "")).toBe(`记者写的。${machine}`);
});

test("a mark that names another person or model is shown as the record has it", async () => {
  const { articleId, author, editor, own, id } = await desk();
  textIn(own)?.format(5, machine.length, { generated: { id, model: "别的模型", by: editor.id, name: editor.name, at: "2020-01-01T00:00:00.000Z" } });
  own.ask("settle");
  await eventually(() => listGenerations(editor, articleId)).toMatchObject([{ mark: id, model: "测试模型", by: author.id, name: author.name }]);
  expect((await published(articleId)).models).toEqual(["测试模型"]);
});
