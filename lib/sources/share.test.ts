import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db/client";
import { sources } from "#db/schema/sources";
import { useDatabase } from "#db/testing";
import type { Actor } from "#lib/access/actor";
import { saveDetails } from "#lib/articles/details";
import { openArticle } from "#lib/articles/open";
import { publishArticle } from "#lib/articles/publish";
import { makeDraft, valueOf } from "#lib/articles/testing";
import type { SourceEntry } from "#lib/articles/types";
import { attachArticle } from "./attach-article.ts";
import { attachText } from "./attach-text.ts";
import { attachUrl } from "./attach-url.ts";
import { attachedSources } from "./attached.ts";
import { compareSource } from "./compare.ts";
import { describeSource } from "./describe.ts";
import { openSource } from "./open.ts";
import { settleChange } from "./settle.ts";
import { rowOf, stageOf, storyPage, testWeb, type WebPage } from "./testing.ts";

useDatabase();
process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";

const pages = new Map<string, WebPage>();
let web: Awaited<ReturnType<typeof testWeb>>;
beforeAll(async () => {
  web = await testWeb(pages);
});
afterAll(() => web.close());

async function saveLines(actor: Actor, articleId: number, change: (lines: SourceEntry[]) => SourceEntry[]) {
  const { version, details } = await openArticle(actor, articleId);
  return valueOf(await saveDetails(actor, { articleId, basedOn: version, details: { ...details, sources: change(details.sources) } }));
}

/** A page attached to an author's draft. */
async function attached(path: string, body = storyPage()) {
  const stage = await stageOf();
  pages.set(path, { body });
  const { sourceId } = valueOf(await attachUrl(stage.author, { articleId: stage.articleId, url: `${web.url}${path}` }));
  return { ...stage, sourceId };
}

async function noteOn(actor: Actor, sourceId: number, note: string) {
  const { particulars } = await openSource(actor, sourceId);
  valueOf(await describeSource(actor, { sourceId, before: particulars, particulars: { ...particulars, note } }));
}

describe("what a colleague noted about a source", () => {
  test("is not to be had by attaching the same page to an article of one's own", async () => {
    const { author, sourceId } = await attached("/noted");
    await noteOn(author, sourceId, "线人的真名");
    const other = await stageOf();
    for (const page of [pages.get("/noted"), undefined]) {
      if (!page) pages.delete("/noted");
      const made = valueOf(await attachUrl(other.author, { articleId: other.articleId, url: `${web.url}/noted`, anyway: true }));
      expect(made.sourceId).not.toBe(sourceId);
      expect(await rowOf(made.sourceId)).toMatchObject({ note: "", createdBy: other.author.id });
    }
    expect((await attachedSources(other.articleId))[0]?.passages.join("")).toContain("一万二千米");
  });

  test("is not to be had by who knows its number and its words; the words they have", async () => {
    const { author, articleId } = await stageOf();
    const { sourceId } = valueOf(await attachText(author, { articleId, words: "人人知道的话。", name: "甲", note: "线人的真名" }));
    const other = await stageOf();
    const hash = (await rowOf(sourceId))?.hash;
    const line: SourceEntry = { sourceId, hash, name: "甲", url: "", originalAuthor: "", originalHeadline: "", relation: "basis", passages: [] };
    for (let click = 0; click < 2; click++) await saveLines(other.author, other.articleId, () => [line]);
    const [mine] = await attachedSources(other.articleId);
    expect(mine).toMatchObject({ passages: ["人人知道的话。"] });
    expect(mine?.sourceId).not.toBe(sourceId);
    expect((await rowOf(mine?.sourceId ?? 0))?.note).toBe("");
    await expect(openSource(other.author, sourceId)).rejects.toMatchObject({ code: "access.denied" });
  });
});

test("a draft that was attached is not to be read by attaching what was published of it", async () => {
  const { author, articleId, section, editor } = await stageOf();
  const cited = await makeDraft({ sectionId: section.id, actor: author, body: "还没有公开的话。" });
  const first = valueOf(await attachArticle(author, { articleId, about: cited.articleId }));
  valueOf(await publishArticle(editor, { articleId: cited.articleId, basedOn: (await openArticle(editor, cited.articleId)).version }));
  const other = await stageOf();
  const again = valueOf(await attachArticle(other.author, { articleId: other.articleId, about: cited.articleId }));
  expect(again.sourceId, "the same words are shared").toBe(first.sourceId);
  await db().update(sources).set({ passages: ["撤下的话。"], text: "撤下的话。", hash: "of the draft" }).where(eq(sources.id, first.sourceId));
  const third = await stageOf();
  const own = valueOf(await attachArticle(third.author, { articleId: third.articleId, about: cited.articleId }));
  expect(own.sourceId).not.toBe(first.sourceId);
  expect((await attachedSources(third.articleId))[0]?.passages).toEqual(["导读一句。", "还没有公开的话。"]);
});

describe("what is kept of a page", () => {
  const forged = () => storyPage({ site: "假报", paragraphs: ["全县今年新修水渠九万九千米，这是假话，写在自己的网站上，为的是让人上当。", "第二段还是假话，凑够一篇文章的长度，让取网页的程序当它是一篇报道。"] });

  test("is no longer that page's once a line calls it by another address: nobody gets it who attaches that address", async () => {
    const { author, articleId, sourceId } = await attached("/forged", forged());
    pages.set("/real", { body: storyPage() });
    await saveLines(author, articleId, (lines) => lines.map((line) => ({ ...line, url: `${web.url}/real` })));
    expect(await rowOf(sourceId)).toMatchObject({ kind: "text", url: `${web.url}/real` });
    const other = await stageOf();
    const made = valueOf(await attachUrl(other.editor, { articleId: other.articleId, url: `${web.url}/real` }));
    expect(made).toMatchObject({ changed: false });
    expect((await attachedSources(other.articleId))[0]?.passages.join("")).toContain("一万二千米");
  });

  test("nor once the desk does", async () => {
    const { author, sourceId } = await attached("/forged-on-the-desk", forged());
    const { particulars } = await openSource(author, sourceId);
    valueOf(await describeSource(author, { sourceId, before: particulars, particulars: { ...particulars, url: `${web.url}/elsewhere` } }));
    expect(await rowOf(sourceId)).toMatchObject({ kind: "text" });
    expect(valueOf(await compareSource(author, { sourceId })).outcome).toBe("nothing");
  });

  test("stays that page's where only the spelling of the address changes, and a bare page becomes a line again", async () => {
    const { author, articleId, sourceId } = await attached("/spelled");
    await saveLines(author, articleId, (lines) => lines.map((line) => ({ ...line, url: `${web.url.replace("http:", "https:")}/spelled?utm_source=x` })));
    expect(await rowOf(sourceId)).toMatchObject({ kind: "url" });
    const bare = await stageOf();
    const made = valueOf(await attachUrl(bare.author, { articleId: bare.articleId, url: `${web.url}/never-there`, anyway: true }));
    pages.set("/there", { body: storyPage() });
    await saveLines(bare.author, bare.articleId, (lines) => lines.map((line) => ({ ...line, url: `${web.url}/there` })));
    expect(await rowOf(made.sourceId)).toMatchObject({ kind: "line", problem: "" });
    expect(valueOf(await attachUrl(bare.author, { articleId: bare.articleId, url: `${web.url}/there` }))).toMatchObject({ sourceId: made.sourceId });
    expect((await attachedSources(bare.articleId))[0]?.passages).toHaveLength(2);
  });
});

test("a page that renamed a shared source twice before it heard of the copy makes one copy", async () => {
  const { author, articleId, sourceId } = await attached("/twice");
  const other = await stageOf();
  valueOf(await attachUrl(other.author, { articleId: other.articleId, url: `${web.url}/twice` }));
  const [line] = (await openArticle(author, articleId)).details.sources;
  if (!line) throw new Error("no line");
  const seen: number[] = [];
  for (const name of ["县", "县报社"]) {
    await saveLines(author, articleId, () => [{ ...line, name }]);
    seen.push((await attachedSources(articleId))[0]?.sourceId ?? 0);
  }
  expect(new Set(seen).size).toBe(1);
  expect(seen).not.toContain(sourceId);
});

test("a source that changed is settled by who may change every article it stands in", async () => {
  const { author, chief, sourceId } = await attached("/settled-by");
  const other = await stageOf();
  valueOf(await attachUrl(other.author, { articleId: other.articleId, url: `${web.url}/settled-by` }));
  pages.set("/settled-by", { body: storyPage({ paragraphs: ["全县今年新修水渠一万三千米，比上年增加三成。", "“明年还要再修五千米。”局长王建国说。工程由县里和三个乡一起出钱，预计明年秋天完工。"] }) });
  valueOf(await compareSource(author, { sourceId }));
  const { change, abilities } = await openSource(author, sourceId);
  expect(abilities.settle).toBe(false);
  for (const accept of [true, false]) for (const actor of [author, other.author, other.editor]) expect(await settleChange(actor, { sourceId, snapshotId: change?.snapshotId, accept })).toMatchObject({ code: "access.denied" });
  valueOf(await settleChange(chief, { sourceId, snapshotId: change?.snapshotId, accept: true }));
  expect(await rowOf(sourceId)).toMatchObject({ changedAt: null, text: expect.stringContaining("一万三千米") });
});

test("what is wrong with a field is said by the name it has here", async () => {
  const { author, articleId } = await stageOf();
  expect(await attachText(author, { articleId, words: "话。", note: "长".repeat(5_001) })).toMatchObject({ code: "input.tooLong", params: { field: "source.note" } });
  expect(await attachText(author, { articleId, words: "话。", day: "2024-02-31" })).toMatchObject({ code: "input.invalid", params: { field: "source.day" } });
});
