import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { articleSources, sources } from "#db/schema/sources";
import { useDatabase } from "#db/testing";
import type { Actor } from "#lib/access/actor";
import { saveDetails } from "#lib/articles/details";
import { openArticle } from "#lib/articles/open";
import { publishArticle } from "#lib/articles/publish";
import { makeActor, makeDraft, valueOf } from "#lib/articles/testing";
import type { SourceEntry } from "#lib/articles/types";
import { attachArticle } from "./attach-article.ts";
import { attachFile } from "./attach-file.ts";
import { attachInterview } from "./attach-interview.ts";
import { attachText } from "./attach-text.ts";
import { attachUrl } from "./attach-url.ts";
import { attachedSources } from "./attached.ts";
import { describeSource } from "./describe.ts";
import { listSources } from "./list.ts";
import { openSource } from "./open.ts";
import { rowOf, snapshotsOf, stageOf, storyPage, testWeb, type WebPage } from "./testing.ts";

useDatabase();
process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";

const pages = new Map<string, WebPage>();
let web: Awaited<ReturnType<typeof testWeb>>;
beforeAll(async () => {
  web = await testWeb(pages);
});
afterAll(() => web.close());

const linesOf = async (actor: Actor, articleId: number) => (await openArticle(actor, articleId)).details.sources;

/** Saves the lines of an article as its form does. */
async function saveLines(actor: Actor, articleId: number, change: (lines: SourceEntry[]) => SourceEntry[]) {
  const { version, details } = await openArticle(actor, articleId);
  return saveDetails(actor, { articleId, basedOn: version, details: { ...details, sources: change(details.sources) } });
}

/** Two drafts of two authors that share one page. */
async function shared(path: string) {
  const [one, other] = [await stageOf(), await stageOf()];
  pages.set(path, { body: storyPage() });
  const { sourceId } = valueOf(await attachUrl(one.author, { articleId: one.articleId, url: `${web.url}${path}` }));
  valueOf(await attachUrl(other.author, { articleId: other.articleId, url: `${web.url}${path}` }));
  return { one, other, sourceId };
}

describe("a line of the details", () => {
  test("that is renamed, moved and given another relation keeps what is kept behind it", async () => {
    const { author, articleId } = await stageOf();
    const first = valueOf(await attachText(author, { articleId, words: "第一份文字。", name: "甲" }));
    const second = valueOf(await attachText(author, { articleId, words: "第二份文字。", name: "乙" }));
    valueOf(await saveLines(author, articleId, ([one, other]) => (one && other ? [{ ...other, name: "改了名", relation: "origin" }, { ...one, url: "https://a.example/x" }] : [])));
    expect((await attachedSources(articleId)).map(({ sourceId, name, passages }) => [sourceId, name, passages.length])).toEqual([[second.sourceId, "改了名", 1], [first.sourceId, "甲", 1]]);
  });

  test("that one article renames does not change in another", async () => {
    const { one, other, sourceId } = await shared("/renamed");
    valueOf(await saveLines(one.author, one.articleId, (lines) => lines.map((line) => ({ ...line, name: "一家的叫法" }))));
    expect((await linesOf(other.author, other.articleId))[0]).toMatchObject({ name: "县报", sourceId });
    const [mine] = await attachedSources(one.articleId);
    expect(mine).toMatchObject({ name: "一家的叫法" });
    expect(mine?.sourceId).not.toBe(sourceId);
    expect(mine?.passages).toEqual((await attachedSources(other.articleId))[0]?.passages);
    expect(await snapshotsOf(mine?.sourceId ?? 0)).toHaveLength(1);
  });

  test("that was taken off comes back with its text, for who had it; a number alone opens nothing", async () => {
    const { author, articleId, stranger, section } = await stageOf();
    const { sourceId } = valueOf(await attachText(author, { articleId, words: "要保密的话。", name: "甲" }));
    const [line] = await linesOf(author, articleId);
    valueOf(await saveLines(author, articleId, () => []));
    expect(await rowOf(sourceId)).toMatchObject({ text: "要保密的话。" });
    valueOf(await saveLines(author, articleId, () => (line ? [line] : [])));
    expect((await attachedSources(articleId))[0]).toMatchObject({ sourceId, passages: ["要保密的话。"] });
    const own = await makeDraft({ sectionId: section.id, actor: stranger });
    for (const hash of [undefined, "", "0".repeat(64)]) valueOf(await saveLines(stranger, own.articleId, () => (line ? [{ ...line, hash }] : [])));
    expect(await attachedSources(own.articleId)).toMatchObject([{ passages: [] }]);
  });

});

describe("a line that was only typed", () => {
  test("leaves nothing behind of the ways it was typed", async () => {
    const { author, articleId } = await stageOf();
    for (const name of ["新", "新华", "新华社"]) valueOf(await saveLines(author, articleId, () => [{ name, url: "", originalAuthor: "", originalHeadline: "", relation: "basis", passages: [] }]));
    expect((await db().select({ name: sources.name }).from(sources).where(eq(sources.createdBy, author.id))).map(({ name }) => name)).toEqual(["新华社"]);
  });

  test("and names a page has its text kept behind it when the page is attached", async () => {
    const { author, articleId } = await stageOf();
    pages.set("/named", { body: storyPage() });
    valueOf(await saveLines(author, articleId, () => [{ name: "我起的名", url: `${web.url}/named`, originalAuthor: "", originalHeadline: "", relation: "origin", passages: [] }]));
    const [line] = await linesOf(author, articleId);
    const made = valueOf(await attachUrl(author, { articleId, url: `${web.url}/named` }));
    expect(made).toMatchObject({ sourceId: line?.sourceId, name: "我起的名", again: true, placed: true });
    expect(await attachedSources(articleId)).toMatchObject([{ name: "我起的名", kind: "url", date: "2024-11-18" }]);
    const once = valueOf(await attachUrl(author, { articleId, url: `${web.url}/named` }));
    expect(once).toMatchObject({ sourceId: line?.sourceId, name: "我起的名", again: true });
  });

  test("and names a page that is kept already becomes that row, unless somebody has named it otherwise", async () => {
    const { one, other, sourceId } = await shared("/kept-already");
    const line = (name: string): SourceEntry => ({ name, url: `${web.url}/kept-already`, originalAuthor: "", originalHeadline: "", relation: "basis", passages: [] });
    for (const [name, same] of [["县报", true], ["另一个名字", false]] as const) {
      const { articleId } = await makeDraft({ sectionId: one.section.id, actor: other.author });
      valueOf(await saveLines(other.author, articleId, () => [line(name)]));
      const made = valueOf(await attachUrl(other.author, { articleId, url: `${web.url}/kept-already` }));
      expect(made.sourceId === sourceId).toBe(same);
      expect(await attachedSources(articleId)).toMatchObject([{ name, passages: [expect.any(String), expect.any(String)] }]);
    }
  });
});

describe("what is printed", () => {
  test("of a source is its name, address, author and headline; of an interview never its notes", async () => {
    const { author, editor, articleId } = await stageOf();
    valueOf(await attachInterview(author, { articleId, name: "对王建国的采访", day: "2024-11-18", note: "电话里说的，真名不公开", words: "明年再修五千米。" }));
    const { version } = await openArticle(editor, articleId);
    valueOf(await publishArticle(editor, { articleId, basedOn: version }));
    const [printed] = await db().select().from(publications).where(eq(publications.articleId, articleId));
    expect(printed?.sources).toEqual([{ name: "对王建国的采访", url: "", originalAuthor: "", originalHeadline: "", relation: "basis" }]);
    expect(JSON.stringify(printed)).not.toContain("真名不公开");
  });

  test("changes in every article when it is changed on the desk, and each has a new version", async () => {
    const { one, other, sourceId } = await shared("/described");
    const { particulars } = await openSource(one.chief, sourceId);
    const before = (await openArticle(other.author, other.articleId)).version;
    const change = { sourceId, before: particulars, particulars: { ...particulars, name: "县级融媒体中心", licence: "已获授权" } };
    expect(await describeSource(one.author, change)).toMatchObject({ ok: false, code: "source.notYours" });
    for (let click = 0; click < 2; click++) valueOf(await describeSource(one.chief, change));
    expect(await describeSource(one.chief, { ...change, particulars: { ...particulars, name: "第三个名字" } })).toMatchObject({ ok: false, code: "source.stale" });
    expect(await openArticle(other.author, other.articleId)).toMatchObject({ version: before + 1, details: { sources: [{ name: "县级融媒体中心" }] } });
    valueOf(await describeSource(one.author, { sourceId, before: change.particulars, particulars: { ...change.particulars, note: "只给同事看", day: "2024-11-17" } }));
    expect((await attachedSources(one.articleId))[0]?.date).toBe("2024-11-17");
  });
});

test("a file is kept once for all articles, under its name", async () => {
  const [one, other] = [await stageOf(), await stageOf()];
  const file = { bytes: new TextEncoder().encode("文件里的话。\n\n第二段。"), name: "通报.txt" };
  const made = valueOf(await attachFile(one.author, { articleId: one.articleId, ...file }));
  const elsewhere = valueOf(await attachFile(other.editor, { articleId: other.articleId, ...file }));
  expect(elsewhere.sourceId).toBe(made.sourceId);
  expect((await openSource(one.chief, made.sourceId)).used.map(({ id }) => id)).toEqual([one.articleId, other.articleId].sort((a, b) => a - b));
  expect((await openSource(one.author, made.sourceId))).toMatchObject({ used: [{ id: one.articleId }], hidden: 1 });
});

test("who pastes the words of a source that is not theirs to see learns nothing of it", async () => {
  const [one, other] = [await stageOf(), await stageOf()];
  const made = valueOf(await attachText(one.author, { articleId: one.articleId, words: "一样的话。", name: "甲", note: "线人的真名" }));
  const own = valueOf(await attachText(other.author, { articleId: other.articleId, words: "一样的话。", name: "甲" }));
  expect(own.sourceId).not.toBe(made.sourceId);
  expect((await rowOf(own.sourceId))?.note).toBe("");
});

describe("another article of ours", () => {
  test("is attached as readers have it, with its address and day", async () => {
    const { author, articleId, section, editor } = await stageOf();
    const cited = await makeDraft({ sectionId: section.id, headline: "被引的稿件", body: "公开的一段话。" });
    valueOf(await publishArticle(editor, { articleId: cited.articleId, basedOn: cited.version }));
    const { sourceId } = valueOf(await attachArticle(author, { articleId, about: cited.articleId }));
    expect(await rowOf(sourceId)).toMatchObject({ kind: "article", originalHeadline: "被引的稿件", aboutArticleId: cited.articleId, url: expect.stringContaining(`/a/${cited.articleId}`) });
    expect((await attachedSources(articleId))[0]).toMatchObject({ date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  });

  test("that is a draft only is for who may read it, and no article rests on itself", async () => {
    const { author, articleId, section } = await stageOf();
    const secret = await makeDraft({ sectionId: section.id, body: "没有公开的话。", actor: await makeActor("author") });
    expect(await attachArticle(author, { articleId, about: secret.articleId })).toMatchObject({ ok: false, code: "source.articleUnknown" });
    expect(await attachArticle(author, { articleId, about: 99_999_999 })).toMatchObject({ ok: false, code: "source.articleUnknown" });
    expect(await attachArticle(author, { articleId, about: articleId })).toMatchObject({ ok: false, code: "source.itself" });
  });
});

describe("an address", () => {
  const refused = async (page: WebPage | null, path: string, extra = {}) => {
    const { author, articleId } = await stageOf();
    if (page) pages.set(path, page);
    return { articleId, outcome: await attachUrl(author, { articleId, url: `${web.url}${path}`, ...extra }) };
  };

  test("that leads into our own network, or is none of the web, is not gone to", async () => {
    const { author, articleId } = await stageOf();
    for (const url of ["http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "https://name:word@a.example/"]) expect(await attachUrl(author, { articleId, url })).toMatchObject({ ok: false, code: "source.addressRefused" });
    for (const url of ["ftp://a.example/x", "javascript:alert(1)", "不是网址"]) expect(await attachUrl(author, { articleId, url })).toMatchObject({ ok: false, code: "source.noAddress" });
    expect((await refused({ body: "", status: 302, location: "http://192.168.0.1/" }, "/inside")).outcome).toMatchObject({ code: "source.addressRefused" });
  });

  test("that asks who one is, has no words, is gone or fails says so, and can be kept bare all the same", async () => {
    pages.set("/login", { body: '<html><body><h1>登录</h1><input type="password"></body></html>' });
    expect((await refused({ body: "", status: 302, location: "/login" }, "/members")).outcome).toMatchObject({ code: "source.login" });
    expect((await refused({ body: "<html><body></body></html>" }, "/blank")).outcome).toMatchObject({ code: "source.noText" });
    expect((await refused({ body: "x", status: 503 }, "/failing")).outcome).toMatchObject({ code: "source.unreachable", params: { reason: "503" } });
    expect((await refused(null, "/nowhere")).outcome).toMatchObject({ code: "source.gone" });
    const { articleId, outcome } = await refused(null, "/nowhere", { anyway: true });
    expect(await rowOf(valueOf(outcome).sourceId)).toMatchObject({ problem: "gone", passages: [] });
    expect((await attachedSources(articleId))[0]).toMatchObject({ number: 1, passages: [] });
  });

  test("that answers with plain text or a file is read as what it is", async () => {
    const { articleId, outcome } = await refused({ body: "这里是一份纯文本的通报，说的是水渠。\n\n第二段，说的还是水渠，一共两段。", type: "text/plain" }, "/plain.txt");
    valueOf(outcome);
    expect((await attachedSources(articleId))[0]?.passages).toHaveLength(2);
    expect((await refused({ body: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), type: "text/html" }, "/picture")).outcome).toMatchObject({ code: "source.notReadable" });
  });
});

describe("the list", () => {
  test("shows an author what they attached and what their articles rest on, and an editor everything", async () => {
    const { author, editor, stranger, articleId } = await stageOf();
    const mark = `标记${articleId}x`;
    const { sourceId } = valueOf(await attachText(editor, { articleId, words: `${mark}的话。`, name: mark }));
    const seen = async (actor: Actor) => (await listSources(actor, { q: mark })).items.map(({ id }) => id);
    expect(await seen(author)).toEqual([sourceId]);
    expect(await seen(editor)).toEqual([sourceId]);
    expect(await seen(stranger)).toEqual([]);
    expect(await seen(await makeActor("editor"))).toEqual([sourceId]);
    await db().update(articles).set({ removedAt: new Date() }).where(eq(articles.id, articleId));
    expect(await seen(author)).toEqual([]);
  });

  test("finds by name, headline, author, address and text, by kind and by state, and pages through everything once", async () => {
    const { chief, author, articleId } = await stageOf();
    const mark = `q${articleId}z`;
    for (let at = 0; at < 35; at++) valueOf(await attachText(author, { articleId, words: `第${at}份${mark}的文字100%。`, name: `${mark}-${at}`, originalAuthor: at === 3 ? `作者${mark}` : "" }));
    const first = await listSources(chief, { q: mark });
    const second = await listSources(chief, { q: mark, before: first.next ?? "" });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(35);
    expect(second.next).toBeNull();
    expect((await listSources(chief, { q: `作者${mark}` })).items).toHaveLength(1);
    expect((await listSources(chief, { q: `${mark}的文字100%` })).items).toHaveLength(30);
    expect((await listSources(chief, { q: `${mark}的_字` })).items).toHaveLength(0);
    expect((await listSources(chief, { q: mark, kind: "url" })).items).toHaveLength(0);
    await db().update(sources).set({ problem: "gone" }).where(eq(sources.name, `${mark}-7`));
    expect((await listSources(chief, { q: mark, state: "gone" })).items).toHaveLength(1);
    expect((await listSources(chief, { q: mark, state: "changed" })).items).toHaveLength(0);
  });
});

test("an article takes a hundred sources and not one more", async () => {
  const { author, articleId } = await stageOf();
  const made = await db().insert(sources).values(Array.from({ length: 100 }, (_, at) => ({ name: `来源 ${at}` }))).returning({ id: sources.id });
  await db().insert(articleSources).values(made.map(({ id }, position) => ({ articleId, sourceId: id, position })));
  expect(await attachText(author, { articleId, words: "第一百零一份。" })).toMatchObject({ ok: false, code: "source.tooMany" });
});
