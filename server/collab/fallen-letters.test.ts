import { expect, test } from "vitest";
import * as Y from "yjs";
import { systemActor } from "#lib/access/actor";
import { makeActor, makeDraft, makeSection } from "#lib/articles/testing";
import { findClients } from "#lib/collab/keep";
import { plainText } from "#lib/content/text";
import { openDraft } from "#lib/drafts/open";
import { useCollab } from "./leaving.testing.ts";
import { cookieOf, type Running, type TestPage } from "./testing.ts";

const { start, visit: open } = useCollab();

const eventually = (look: () => unknown) => expect.poll(look, { timeout: 10_000, interval: 10 });
const bodyOf = (page: TestPage) => page.doc.getXmlFragment("body");

async function visit(server: Running, articleId: number, personId: number): Promise<TestPage> {
  const page = open(server, articleId, await cookieOf(personId));
  await eventually(() => bodyOf(page).toJSON()).toBe("<paragraph>河堤上的水位尺换了新漆。</paragraph><paragraph>第二段。</paragraph>");
  return page;
}

/** What an editor does that makes a heading of the first paragraph: it puts a new block in the place of the old one. */
function makeHeading(page: TestPage): void {
  page.doc.transact(() => {
    const heading = new Y.XmlElement("heading");
    const words = bodyOf(page).get(0);
    heading.insert(0, [new Y.XmlText(words instanceof Y.XmlElement ? words.toArray().map((text) => (text instanceof Y.XmlText ? text.toString() : "")).join("") : "")]);
    bodyOf(page).delete(0, 1);
    bodyOf(page).insert(0, [heading]);
  });
}

function type(page: TestPage, at: number, words: string): void {
  const block = bodyOf(page).get(0);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (text instanceof Y.XmlText) text.insert(at, words);
}

test("letters typed into a paragraph while somebody makes a heading of it are in the heading, once, as their writer's", async () => {
  const server = await start();
  const section = await makeSection();
  const [author, editor] = [await makeActor("author"), await makeActor("editor", [section.id])];
  for (const turned of [false, true]) {
    const { articleId } = await makeDraft({ sectionId: section.id, headline: "标题", body: "河堤上的水位尺换了新漆。\n\n第二段。", actor: author });
    const [writer, other] = [await visit(server, articleId, author.id), await visit(server, articleId, editor.id)];
    const deeds = [() => type(writer, 4, "老"), () => makeHeading(other)];
    for (const deed of turned ? deeds.toReversed() : deeds) deed();
    const whole = "<heading>河堤上的老水位尺换了新漆。</heading><paragraph>第二段。</paragraph>";
    for (const page of [writer, other]) await eventually(() => bodyOf(page).toJSON()).toBe(whole);
    const asked = other.ask("settle");
    await eventually(() => other.told.some((tell) => tell.tell === "settled" && tell.number === asked)).toBe(true);
    expect(plainText((await openDraft(systemActor("test"), articleId)).content.body)).toBe("河堤上的老水位尺换了新漆。\n第二段。");
    expect((await findClients(articleId)).filter(({ personId }) => personId === author.id)).toHaveLength(2);
    for (const page of [writer, other]) expect(bodyOf(page).toJSON()).toBe(whole);
  }
});

test("two servers that take letters and a heading in the same moment, neither knowing of the other, leave every letter there once", async () => {
  const servers = [await start(), await start()] as const;
  const section = await makeSection();
  const [author, editor] = [await makeActor("author"), await makeActor("editor", [section.id])];
  for (let round = 0; round < 8; round++) {
    const { articleId } = await makeDraft({ sectionId: section.id, headline: "标题", body: "河堤上的水位尺换了新漆。\n\n第二段。", actor: author });
    const [writer, other] = [await visit(servers[0], articleId, author.id), await visit(servers[1], articleId, editor.id)];
    const deeds = [() => type(writer, 4, "老"), () => makeHeading(other)];
    for (const deed of round % 2 === 0 ? deeds : deeds.toReversed()) deed();
    const whole = "<heading>河堤上的老水位尺换了新漆。</heading><paragraph>第二段。</paragraph>";
    for (const page of [writer, other]) await eventually(() => bodyOf(page).toJSON()).toBe(whole);
    for (const page of [writer, other]) {
      const asked = page.ask("settle");
      await eventually(() => page.told.some((tell) => tell.tell === "settled" && tell.number === asked)).toBe(true);
    }
    for (const page of [writer, other]) expect(bodyOf(page).toJSON(), `round ${round}`).toBe(whole);
  }
}, 60_000);

test("what somebody takes out who has seen it stays out", async () => {
  const server = await start();
  const section = await makeSection();
  const [author, editor] = [await makeActor("author"), await makeActor("editor", [section.id])];
  const { articleId } = await makeDraft({ sectionId: section.id, headline: "标题", body: "河堤上的水位尺换了新漆。\n\n第二段。", actor: author });
  const [writer, other] = [await visit(server, articleId, author.id), await visit(server, articleId, editor.id)];
  type(writer, 4, "老");
  await eventually(() => bodyOf(other).toJSON()).toContain("老水位尺");
  bodyOf(other).delete(0, 1);
  await eventually(() => bodyOf(writer).toJSON()).toBe("<paragraph>第二段。</paragraph>");
  const asked = writer.ask("settle");
  await eventually(() => writer.told.some((tell) => tell.tell === "settled" && tell.number === asked)).toBe(true);
  expect(bodyOf(writer).toJSON()).toBe("<paragraph>第二段。</paragraph>");
});

test("what thirty people take out in one moment stays out, each letter of it", async () => {
  const server = await start();
  const section = await makeSection();
  const author = await makeActor("author");
  const { articleId } = await makeDraft({ sectionId: section.id, headline: "标题", body: "河堤上的水位尺换了新漆。\n\n第二段。", actor: author });
  const pages: TestPage[] = [];
  for (let number = 0; number < 30; number++) pages.push(await visit(server, articleId, author.id));
  const [first] = pages;
  if (!first) throw new Error("nobody came");
  const signs = pages.map((_, number) => String.fromCodePoint(0x4e00 + number)).join("");
  type(first, 0, signs);
  for (const page of pages) await eventually(() => bodyOf(page).toJSON()).toContain(signs);
  for (const page of pages) {
    const block = bodyOf(page).get(0);
    const text = block instanceof Y.XmlElement ? block.get(0) : null;
    const at = pages.indexOf(page);
    if (text instanceof Y.XmlText) text.delete(at, 1);
  }
  const left = "<paragraph>河堤上的水位尺换了新漆。</paragraph><paragraph>第二段。</paragraph>";
  for (const page of pages) await eventually(() => bodyOf(page).toJSON()).toBe(left);
  const asked = first.ask("settle");
  await eventually(() => first.told.some((tell) => tell.tell === "settled" && tell.number === asked)).toBe(true);
  expect(bodyOf(first).toJSON()).toBe(left);
});
