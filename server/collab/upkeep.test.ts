import { afterEach, expect, test, vi } from "vitest";
import { Document } from "@hocuspocus/server";
import { databaseUrl, listen as real, pool } from "#db/client";
import { systemActor } from "#lib/access/actor";
import { saveDetails } from "#lib/articles/details";
import { detailsOf, makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { appendUpdates, changeDocument, findClients, findDocument } from "#lib/collab/keep";
import { beginDocument } from "#lib/drafts/begin";
import { saveDraft } from "#lib/drafts/save";
import { openDraft } from "#lib/drafts/open";
import { log } from "#lib/kernel/log";
import { Documents } from "./documents.ts";
import { useCollab } from "./leaving.testing.ts";
import { cookieOf } from "./testing.ts";

const { leaving, start, visit } = useCollab();
afterEach(() => void vi.restoreAllMocks());

const system = systemActor("test");
const eventually = (look: () => unknown) => expect.poll(look, { timeout: 30_000, interval: 10 });

async function desk() {
  const section = await makeSection();
  const [author, editor] = [await makeActor("author"), await makeActor("editor", [section.id])];
  const draft = await makeDraft({ sectionId: section.id, headline: "标题", body: "第一段。", actor: author });
  return { ...draft, sectionId: section.id, author, editor };
}

test("under which number a person writes is remembered, once it is written, and stays theirs", async () => {
  const server = await start();
  const { articleId, author, editor } = await desk();
  const [page, other] = [visit(server, articleId, await cookieOf(author.id)), visit(server, articleId, await cookieOf(editor.id))];
  await eventually(() => [page.headline, other.headline]).toEqual(["标题", "标题"]);
  page.type("新");
  const asked = page.ask("mark");
  await eventually(() => page.told).toContainEqual({ tell: "saved", number: asked });
  expect(await findClients(articleId)).toEqual([{ client: page.doc.clientID, personId: author.id, name: author.name }]);
  // The other page claims the same number: nobody is refused for it, and it goes on being the first one's.
  await eventually(() => other.headline).toBe("新标题");
  other.doc.clientID = page.doc.clientID;
  other.type("再");
  const again = other.ask("mark");
  await eventually(() => other.told).toContainEqual({ tell: "saved", number: again });
  expect((await findClients(articleId)).map(({ personId }) => personId)).toEqual([author.id]);
});

test("a whole text that a person puts in the place of another is theirs as well", async () => {
  const { articleId, author } = await desk();
  valueOf(await beginDocument(system, { articleId }));
  const { version, content } = await openDraft(system, articleId);
  valueOf(await saveDraft(author, { articleId, basedOn: version, content: { ...content, headline: "换掉" } }));
  expect((await findClients(articleId)).map(({ personId }) => personId)).toEqual([author.id]);
});

test("details that one person changes are told to all who have the draft open, on every server", async () => {
  const [one, other] = [await start(), await start()];
  const { articleId, version, sectionId, author, editor } = await desk();
  const pages = [visit(one, articleId, await cookieOf(author.id)), visit(other, articleId, await cookieOf(editor.id))];
  await eventually(() => pages.map(({ headline }) => headline)).toEqual(["标题", "标题"]);
  valueOf(await saveDetails(author, { articleId, basedOn: version, details: detailsOf(sectionId, { kind: "submission" }) }));
  for (const page of pages) await eventually(() => page.told).toContainEqual({ tell: "details", version: version + 1 });
});

const silent = { touched: () => {}, detailed: () => {}, talked: () => {} };
const withArticle = async () => {
  const { articleId } = await desk();
  valueOf(await beginDocument(system, { articleId }));
  return articleId;
};

test("a document that could not be filled is not taken for an open one", async () => {
  const articleId = await withArticle();
  const documents = new Documents("test", silent);
  await appendUpdates(articleId, "", [{ personId: null, body: new Uint8Array([9, 9, 9]) }]);
  await expect(documents.fill(articleId, new Document("x"))).rejects.toThrow();
  expect(documents.size).toBe(0);
});

/** Changes a stored document as a command does, on behalf of nobody who is connected. */
async function changed(articleId: number, words: string): Promise<void> {
  const stored = await findDocument(articleId);
  if (stored) await changeDocument(articleId, stored, null, (doc) => doc.getText("headline").insert(0, words));
}

test.each<[string, number]>([["the first try", 1], ["a later one as well", 3]])("where the database does not listen at %s, it is asked again", async (_, failures) => {
  const articleId = await withArticle();
  let tries = 0;
  const failing: typeof real = (...given) => (++tries <= failures ? Promise.reject(new Error("away")) : real(...given));
  const documents = new Documents("test", { ...silent, listen: failing });
  leaving.push(() => documents.stop());
  await documents.start(databaseUrl());
  const document = new Document("x");
  await documents.fill(articleId, document);
  await eventually(() => tries).toBe(failures + 1);
  await changed(articleId, "听见");
  await eventually(() => document.getText("headline").toString()).toBe("听见标题");
});

test("a line that is cut without a word is noticed by its silence, and made anew", async () => {
  const detailed: number[] = [];
  let [tries, deaf] = [0, true];
  // The first line never brings anything, as one that was cut.
  const failing: typeof real = (address, channel, hear, begun) => {
    const first = ++tries === 1;
    return real(address, channel, (payload) => (first && deaf ? undefined : hear(payload)), begun);
  };
  const documents = new Documents("test", { ...silent, detailed: (articleId) => void detailed.push(articleId), listen: failing, silence: { ask: 100, end: 400 } });
  leaving.push(() => documents.stop());
  await documents.start(databaseUrl());
  await eventually(() => tries).toBeGreaterThan(1);
  deaf = false;
  await eventually(async () => {
    await pool()`select pg_notify('linjia_drafts', 'details 7 1')`;
    return detailed.length > 0;
  }).toBe(true);
});

test("what the library would print goes to the log, and what turns somebody away is no alarm", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  const warned = vi.spyOn(log(), "warn").mockImplementation(() => {});
  const server = await start();
  const { articleId } = await desk();
  const stranger = visit(server, articleId, await cookieOf((await makeActor("author")).id));
  await eventually(() => stranger.denied).toEqual(["denied"]);
  // No message of the protocol: the library cannot read it, and says so.
  const page = visit(server, articleId, await cookieOf((await makeActor("chief")).id));
  await eventually(() => page.headline).toBe("标题");
  page.socket.webSocket?.send(new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 255, 255]));
  await eventually(() => warned.mock.calls.length).toBeGreaterThan(0);
  expect(printed).not.toHaveBeenCalled();
});
