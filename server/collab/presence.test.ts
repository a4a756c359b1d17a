import { afterEach, describe, expect, test, vi } from "vitest";
import { makeActor, makeDraft, makeSection } from "#lib/articles/testing";
import { log } from "#lib/kernel/log";
import { useCollab } from "./leaving.testing.ts";
import { hasRedis, realRedis, standIn, type TestRedis } from "./redis.testing.ts";
import { cookieOf, type Running, type TestPage } from "./testing.ts";

const { leaving, start, visit } = useCollab();
afterEach(() => void vi.restoreAllMocks());

const eventually = (look: () => unknown) => expect.poll(look, { timeout: 20_000, interval: 10 });

/** Ids of the people that a page sees beside itself. */
const seenBy = (page: TestPage) => [...(page.provider.awareness?.getStates() ?? [])].flatMap(([client, { user }]) => (client !== page.doc.clientID && user ? [user.id as number] : []));

/** A draft and two people who have it open, one on each server. */
async function apart(one: Running, other: Running) {
  const section = await makeSection();
  const [author, editor] = [await makeActor("author"), await makeActor("editor", [section.id])];
  const { articleId } = await makeDraft({ sectionId: section.id, headline: "标题", actor: author });
  const enter = async (server: Running, { id, name }: { id: number; name: string }) => {
    const page = visit(server, articleId, await cookieOf(id));
    page.provider.setAwarenessField("user", { id, name, color: "#000000" });
    await eventually(() => page.headline).toContain("标题");
    return page;
  };
  return { author, editor, mine: await enter(one, author), theirs: await enter(other, editor) };
}

async function running(newRedis: () => Promise<TestRedis>): Promise<TestRedis> {
  const given = await newRedis();
  leaving.push(given.stop);
  return given;
}

describe.each<[string, boolean, () => Promise<TestRedis>]>([["a stand-in", true, standIn], ["redis-server, where there is one", hasRedis, realRedis]])("through %s", (_, isHere, newRedis) => {
  test.runIf(isHere)("people on two servers see each other come, move and go", async () => {
    const { url: at } = await running(newRedis);
    const [one, other] = [await start(at), await start(at)];
    const { author, editor, mine, theirs } = await apart(one, other);
    await eventually(() => [seenBy(mine), seenBy(theirs)]).toEqual([[editor.id], [author.id]]);
    theirs.provider.setAwarenessField("cursor", { anchor: 3, head: 3 });
    await eventually(() => mine.provider.awareness?.getStates().get(theirs.doc.clientID)?.cursor).toEqual({ anchor: 3, head: 3 });
    theirs.leave();
    await eventually(() => seenBy(mine)).toEqual([]);
  });

  test.runIf(isHere)("Redis away disturbs no writing, and when it is back people are seen again; its password is in no log", async () => {
    const said: string[] = [];
    vi.spyOn(log(), "warn").mockImplementation((...words: unknown[]) => void said.push(JSON.stringify(words)));
    const given = await running(newRedis);
    const [one, other] = [await start(given.url), await start(given.url)];
    const { author, editor, mine, theirs } = await apart(one, other);
    await eventually(() => [seenBy(mine), seenBy(theirs)]).toEqual([[editor.id], [author.id]]);
    await given.stop();
    mine.type("断着也能写");
    const asked = mine.ask("mark");
    await eventually(() => mine.told).toContainEqual({ tell: "saved", number: asked });
    await eventually(() => theirs.headline).toBe("断着也能写标题");
    theirs.provider.setAwarenessField("cursor", { anchor: 9, head: 9 });
    await given.start();
    await eventually(() => mine.provider.awareness?.getStates().get(theirs.doc.clientID)?.cursor).toEqual({ anchor: 9, head: 9 });
    expect(said.some((line) => line.includes("Redis is away"))).toBe(true);
    expect(said.join()).not.toContain("not-to-be-logged");
  });

  test.runIf(isHere)("of a server that is gone without a word nobody is left after a while", async () => {
    const { url: at } = await running(newRedis);
    const quick = { every: 50, gone: 400 };
    const [one, other] = [await start(at, quick), await start(at, quick)];
    const { editor, mine, theirs } = await apart(one, other);
    await eventually(() => seenBy(mine)).toEqual([editor.id]);
    // Its last word has been said; no good-bye reaches Redis any more.
    await other.lose();
    theirs.leave();
    await eventually(() => seenBy(mine)).toEqual([]);
  });
});

test("without Redis people of the same server are seen, and those of another one only written with", async () => {
  const [one, other] = [await start(null), await start(null)];
  const { mine, theirs } = await apart(one, other);
  theirs.type("看不见也能写");
  await eventually(() => mine.headline).toBe("看不见也能写标题");
  expect(seenBy(mine)).toEqual([]);
});

test("a Redis that was never there keeps no server from starting, and no one from writing", async () => {
  const [one, other] = [await start("redis://127.0.0.1:9"), await start("redis://127.0.0.1:9")];
  const { mine, theirs } = await apart(one, other);
  mine.type("照常");
  await eventually(() => theirs.headline).toBe("照常标题");
});
