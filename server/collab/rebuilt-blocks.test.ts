/** One block rebuilt again and again while others type into it: the hardest there is for a letter. */
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { makeActor, makeDraft, makeSection } from "#lib/articles/testing";
import { useCollab } from "./leaving.testing.ts";
import { cookieOf, type TestPage } from "./testing.ts";

const { start, visit } = useCollab();

const bodyOf = (page: TestPage) => page.doc.getXmlFragment("body");
const firstOf = (page: TestPage) => {
  const block = bodyOf(page).get(0);
  return block instanceof Y.XmlElement ? block : null;
};
const wordsOf = (block: Y.XmlElement | null) => (block?.toArray() ?? []).map((text) => (text instanceof Y.XmlText ? text.toString() : "")).join("");

/** As an editor makes a heading of a paragraph, and a paragraph of the heading: a new block with the same words, for the old one. */
function rebuild(page: TestPage, name: string): void {
  page.doc.transact(() => {
    const block = new Y.XmlElement(name);
    block.insert(0, [new Y.XmlText(wordsOf(firstOf(page)))]);
    bodyOf(page).delete(0, 1);
    bodyOf(page).insert(0, [block]);
  });
}

/** @returns whether there was a line to type in. */
function type(page: TestPage, at: number, sign: string): boolean {
  const text = firstOf(page)?.get(0);
  if (!(text instanceof Y.XmlText)) return false;
  text.insert(Math.min(at, text.length), sign);
  return true;
}

/** Three people type signs that nobody else types, a fourth rebuilds the block as often as they press a key. @returns what was typed. */
async function writeAtOnce([maker, ...writers]: readonly TestPage[]): Promise<string[]> {
  const typed: string[] = [];
  let next = 0x5000;
  const keys = 25;
  const between = () => pause(Math.random() * 30);
  await Promise.all([
    ...writers.map(async (page) => {
      for (let key = 0; key < keys; key++) {
        await between();
        const sign = String.fromCodePoint(next++);
        if (type(page, Math.floor(Math.random() * 40), sign)) typed.push(sign);
      }
    }),
    (async () => {
      for (let key = 0; key < keys; key++) {
        await between();
        if (maker) rebuild(maker, key % 2 === 0 ? "heading" : "paragraph");
      }
    })(),
  ]);
  return typed;
}

test.each([1, 2, 3])("on %i servers every letter that was typed into it is there once, for everybody", async (count) => {
  const servers = await Promise.all(Array.from({ length: count }, () => start()));
  const section = await makeSection();
  for (let round = 0; round < 2; round++) {
    const people = await Promise.all(Array.from({ length: 4 }, () => makeActor("editor", [section.id])));
    const { articleId } = await makeDraft({ sectionId: section.id, body: "河堤上的水位尺换了新漆，今年第一次有人来看它。\n\n第二段。", ...(people[0] && { actor: people[0] }) });
    const pages = await Promise.all(people.map(async ({ id }, at) => visit(servers[at % count] ?? expect.unreachable(), articleId, await cookieOf(id))));
    for (const page of pages) await expect.poll(() => bodyOf(page).toJSON(), { timeout: 10_000 }).toContain("第二段");
    const typed = await writeAtOnce(pages);
    const timesOf = (page: TestPage) => typed.map((sign) => bodyOf(page).toJSON().split(sign).length - 1);
    for (const page of pages) await expect.poll(() => timesOf(page), { timeout: 15_000 }).toEqual(typed.map(() => 1));
    await expect.poll(() => new Set(pages.map((page) => bodyOf(page).toJSON())).size, { timeout: 10_000 }).toBe(1);
    for (const page of pages) page.provider.destroy();
  }
}, 90_000);
