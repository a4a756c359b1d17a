import { describe, expect, test, vi } from "vitest";
import { eq, sql } from "drizzle-orm";
import * as Y from "yjs";
import { databaseUrl, db } from "#db/client";
import { people, sessions } from "#db/schema/people";
import { systemActor } from "#lib/access/actor";
import { makeActor, makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { schemaNumber } from "#lib/content/schema-number";
import { docFromMarkdown } from "#lib/content/markdown";
import { findDocument } from "#lib/collab/keep";
import { documentName } from "#lib/collab/words";
import { startThread } from "#lib/comments/start-thread";
import { someAnchor } from "#lib/comments/testing";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { colleagues } from "#lib/session/colleagues";
import { log } from "#lib/kernel/log";
import { endSession } from "#lib/session/store";
import { useCollab } from "./leaving.testing.ts";
import { cookieOf, type Running, startCollab, TestPage, type Visit } from "./testing.ts";

const { start, visit } = useCollab();
vi.spyOn(console, "error").mockImplementation(() => {});

const system = systemActor("test");

/** The person themselves, whether they have an e-mail address or not. */
async function asActor(id: number) {
  await db().update(people).set({ email: `${newMark()}@example.com` }).where(eq(people.id, id));
  return (await colleagues([id]))[0]?.actor;
}

/** A draft, an author of it and one more editor of its section. */
async function desk(body = "第一段。") {
  const section = await makeSection();
  const [author, editor] = [await makeActor("author"), await makeActor("editor", [section.id])];
  const draft = await makeDraft({ sectionId: section.id, headline: "标题", body, actor: author });
  return { ...draft, author: await cookieOf(author.id), editor: await cookieOf(editor.id), authorId: author.id };
}

const storedHeadline = async (articleId: number) => {
  const stored = await findDocument(articleId);
  return stored?.doc.getText("headline").toString();
};
const eventually = (look: () => unknown) => expect.poll(look, { timeout: 10_000, interval: 10 });

describe("two people in one draft", () => {
  test("see what the other types, also on another server, and it is on disk when it is called saved", async () => {
    const [one, other] = [await start(), await start()];
    const { articleId, author, editor } = await desk();
    const [first, second] = [visit(one, articleId, author), visit(other, articleId, editor)];
    await eventually(() => [first.headline, second.headline]).toEqual(["标题", "标题"]);
    first.type("新");
    const asked = first.ask("mark");
    await eventually(() => first.told).toContainEqual({ tell: "saved", number: asked });
    expect(await storedHeadline(articleId)).toBe("新标题");
    await expect.poll(() => second.headline, { timeout: 2_000, interval: 10 }).toBe("新标题");
    second.type("更");
    await expect.poll(() => first.headline, { timeout: 2_000, interval: 10 }).toBe("更新标题");
  });

  test("both at once lose nothing, and end with the same", async () => {
    const [one, other] = [await start(), await start()];
    const { articleId, author, editor } = await desk();
    const pages = [visit(one, articleId, author), visit(other, articleId, editor)];
    await eventually(() => pages.map(({ headline }) => headline)).toEqual(["标题", "标题"]);
    for (let round = 0; round < 20; round++) for (const [at, page] of pages.entries()) page.type("甲乙"[at] ?? "");
    await eventually(() => new Set(pages.map(({ headline }) => headline)).size === 1 && pages[0]?.headline.length).toBe(42);
    expect([...(pages[0]?.headline ?? "")].filter((sign) => sign === "甲")).toHaveLength(20);
    await eventually(() => storedHeadline(articleId)).toBe(pages[0]?.headline);
  });

  test("the text that lists and publishing read follows, as a new version everybody hears of", async () => {
    const server = await start();
    const { articleId, version, author, editor } = await desk();
    const [first, second] = [visit(server, articleId, author), visit(server, articleId, editor)];
    await eventually(() => [first.headline, second.headline]).toEqual(["标题", "标题"]);
    first.type("新");
    const asked = first.ask("settle");
    await eventually(() => first.told).toContainEqual({ tell: "settled", number: asked, version: version + 1 });
    await eventually(() => second.told).toContainEqual({ tell: "version", version: version + 1 });
    expect(await openDraft(system, articleId)).toMatchObject({ version: version + 1, content: { headline: "新标题" } });
  });
});

test("pages of every server hear at once that something was said about their article, and those of others do not", async () => {
  const [one, other] = [await start(), await start()];
  const { articleId, author, editor, authorId } = await desk();
  const elsewhere = await desk();
  const [first, second, third] = [visit(one, articleId, author), visit(other, articleId, editor), visit(other, elsewhere.articleId, elsewhere.author)];
  await eventually(() => [first.headline, second.headline, third.headline]).toEqual(["标题", "标题", "标题"]);
  const speaker = (await asActor(authorId)) ?? system;
  valueOf(await startThread(speaker, { articleId, field: "body", anchor: someAnchor(), quote: "第一段", text: "出处？" }));
  for (const page of [first, second]) await eventually(() => page.told).toContainEqual({ tell: "talk" });
  expect(third.told).not.toContainEqual({ tell: "talk" });
});

test("who changes a draft from outside is seen by those who write in it, who lose nothing", async () => {
  const server = await start();
  const { articleId, version, content, author } = await desk("第一段。\n\n第二段。");
  const page = visit(server, articleId, author);
  await eventually(() => page.headline).toBe("标题");
  valueOf(await saveDraft(system, { articleId, basedOn: version, content: { ...content, headline: "外面改的标题", body: docFromMarkdown("第一段改了。\n\n第二段。") } }));
  await eventually(() => page.headline).toBe("外面改的标题");
  page.type("再");
  const asked = page.ask("settle");
  await eventually(() => page.told).toContainEqual({ tell: "settled", number: asked, version: version + 2 });
  expect((await openDraft(system, articleId)).content.body).toEqual(docFromMarkdown("第一段改了。\n\n第二段。"));
  // Somebody who bases a whole text on what was there before is told, and overwrites nothing.
  expect(await saveDraft(system, { articleId, basedOn: version + 1, content })).toMatchObject({ ok: false, code: "draft.stale" });
});

test("a server that starts anew has every word that was called saved, and settles what was not", async () => {
  const before = await startCollab(databaseUrl());
  const { articleId, author } = await desk();
  const page = new TestPage(before.url, articleId, author);
  await eventually(() => page.headline).toBe("标题");
  page.type("断电前");
  const asked = page.ask("mark");
  await eventually(() => page.told).toContainEqual({ tell: "saved", number: asked });
  page.leave();
  const after = await start();
  await before.stop();
  const again = visit(after, articleId, author);
  await eventually(() => again.headline).toBe("断电前标题");
  await eventually(async () => (await openDraft(system, articleId)).content.headline).toBe("断电前标题");
});

describe("nobody gets in", () => {
  test.each<[string, (given: Awaited<ReturnType<typeof desk>>) => Promise<Visit> | Visit, string[]]>([
    ["to somebody else's article", async () => cookieOf((await makeActor("author")).id), ["denied"]],
    ["to an article that is none", ({ author }) => ({ ...author, name: "article-999999999" }), ["denied"]],
    ["without a session", () => ({ cookie: "" }), ["signedOut"]],
    ["with a forged session", () => ({ cookie: `next-auth.session-token=${newMark()}` }), ["signedOut"]],
    ["to a name that is no draft's", ({ author }) => ({ ...author, name: "desk" }), ["unknown"]],
    ["with a page of an older document model", ({ author }) => ({ ...author, token: "0" }), ["schema"]],
    ["with the document of another database", ({ author }) => ({ ...author, token: `${schemaNumber}:${crypto.randomUUID()}` }), ["schema"]],
    ["with a token somebody made up", ({ author }) => ({ ...author, token: "admin" }), ["schema"]],
  ])("%s", async (_, visitOf, reasons) => {
    const server = await start();
    const given = await desk();
    const page = visit(server, given.articleId, await visitOf(given));
    await eventually(() => page.denied).toEqual(reasons);
    expect(page.headline).toBe("");
    expect([undefined, "标题"]).toContain(await storedHeadline(given.articleId));
  });

  test.each<[string, (visit: Visit, server: Running) => Visit]>([
    ["from a page of another site", (given) => ({ ...given, origin: "https://evil.example" })],
  ])("%s: the connection is refused before anything is read", async (_, spoil) => {
    const server = await start();
    const { articleId, author } = await desk();
    const page = visit(server, articleId, spoil(author, server));
    await eventually(() => page.closed.length).toBeGreaterThan(0);
    expect([page.denied, page.headline, server.collab.figures()]).toEqual([[], "", { documents: 0, people: 0 }]);
  });
});

test("who is signed out, or whose article is taken away, writes no further word", async () => {
  const server = await start();
  const { articleId, author } = await desk();
  const page = visit(server, articleId, author);
  await eventually(() => page.headline).toBe("标题");
  await endSession(author.hash);
  await eventually(() => page.closed.length).toBeGreaterThan(0);
  page.type("不该存下");
  await eventually(() => page.denied.length + page.closed.length).toBeGreaterThan(1);
  expect(await storedHeadline(articleId)).toBe("标题");
});

test("a page that is merely open is no sign of its person; what is typed in it is", async () => {
  const server = await start();
  const { articleId, author, editor } = await desk();
  const page = visit(server, articleId, author);
  await eventually(() => page.headline).toBe("标题");
  const quiet = async () => (await db().select({ minutes: sql<number>`round(extract(epoch from now() - ${sessions.lastSeenAt}) / 60)::int` }).from(sessions).where(eq(sessions.hash, author.hash)))[0]?.minutes;
  await db().update(sessions).set({ lastSeenAt: sql`now() - interval '20 minutes'` }).where(eq(sessions.hash, author.hash));
  // Rounds ask in the order of coming: the one that finds that the second page's session is over has asked for the first page too.
  const second = visit(server, articleId, editor);
  await eventually(() => second.headline).toBe("标题");
  await endSession(editor.hash);
  await eventually(() => second.closed.length).toBeGreaterThan(0);
  expect(await quiet()).toBe(20);
  page.type("新");
  await eventually(quiet).toBe(0);
});

test.each<[string, (doc: Y.Doc) => void]>([
  ["another root", (doc) => doc.getMap("evil").set("a", "b")],
  ["far too much at once", (doc) => doc.getText("note").insert(0, "长".repeat(400_000))],
])("%s is refused, and the document is unharmed", async (_, change) => {
  const server = await start();
  const { articleId, author, editor } = await desk();
  const [page, other] = [visit(server, articleId, author), visit(server, articleId, editor)];
  await eventually(() => [page.headline, other.headline]).toEqual(["标题", "标题"]);
  change(page.doc);
  await eventually(() => page.closed.length).toBeGreaterThan(0);
  page.leave();
  other.type("还能写");
  const asked = other.ask("mark");
  await eventually(() => other.told).toContainEqual({ tell: "saved", number: asked });
  expect(await storedHeadline(articleId)).toBe("还能写标题");
  expect([...((await findDocument(articleId))?.doc.share.keys() ?? [])]).not.toContain("evil");
});

test.each<[string, (state: Uint8Array) => Uint8Array]>([
  ["no update at all", () => new TextEncoder().encode("<script>alert(1)</script>")],
  ["one that leans on what never came", (state) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, state);
    copy.getText("headline").insert(0, "一");
    const before = Y.encodeStateVector(copy);
    copy.getText("headline").insert(1, "二");
    return Y.encodeStateAsUpdate(copy, before);
  }],
])("%s is refused and logged, and the document is unharmed", async (_, make) => {
  const logged = vi.spyOn(log(), "info");
  const server = await start();
  const { articleId, author, editor } = await desk();
  const [page, other] = [visit(server, articleId, author), visit(server, articleId, editor)];
  await eventually(() => [page.headline, other.headline]).toEqual(["标题", "标题"]);
  const update = make(Y.encodeStateAsUpdate(page.doc));
  // As the protocol writes a change of the moment; lengths below 128 are one byte.
  const name = new TextEncoder().encode(documentName(articleId));
  page.socket.send(Uint8Array.of(name.length, ...name, 0, 2, update.length, ...update));
  await eventually(() => page.closed.length).toBeGreaterThan(0);
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ articleId, bytes: update.length }), "an update of a draft was not taken");
  other.type("还能写");
  const asked = other.ask("mark");
  await eventually(() => other.told).toContainEqual({ tell: "saved", number: asked });
  expect(await storedHeadline(articleId)).toBe("还能写标题");
  // Whoever sent it comes back by itself.
  await eventually(() => page.headline).toBe("还能写标题");
});

test("words outside of any paragraph are put into one, for everybody", async () => {
  const server = await start();
  const { articleId, author, editor } = await desk("甲。");
  const [page, other] = [visit(server, articleId, author), visit(server, articleId, editor)];
  await eventually(() => [page.headline, other.headline]).toEqual(["标题", "标题"]);
  page.doc.getXmlFragment("body").insert(1, [new Y.XmlText("游离")]);
  await eventually(() => other.doc.getXmlFragment("body").toJSON()).toBe("<paragraph>甲。</paragraph><paragraph>游离</paragraph>");
  await eventually(() => page.doc.getXmlFragment("body").toJSON()).toBe("<paragraph>甲。</paragraph><paragraph>游离</paragraph>");
});

test("a cursor carries the name of the person whose session it is, whatever the page says", async () => {
  const server = await start();
  const { articleId, author, editor, authorId } = await desk();
  const [page, other] = [visit(server, articleId, author), visit(server, articleId, editor)];
  await eventually(() => [page.headline, other.headline]).toEqual(["标题", "标题"]);
  page.provider.setAwarenessField("user", { id: 1, name: "总编辑", color: "#000000" });
  const seen = () => [...(other.provider.awareness?.getStates().values() ?? [])].flatMap(({ user }) => (user ? [user.id] : []));
  await eventually(seen).toEqual([authorId]);
});
