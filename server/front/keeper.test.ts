import { brotliDecompressSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Keeper } from "./keeper.ts";
import { ask, made, slow, textOf } from "./keeping.testing.ts";

afterEach(() => vi.useRealTimers());

describe("a document", () => {
  test("is made once for all who wait, and kept for all who come", async () => {
    const keeper = new Keeper();
    const first = slow("a");
    const waiting = Array.from({ length: 20 }, () => ask(keeper, "/", first.make));
    first.end();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(["a"]));
    expect(await ask(keeper, "/", () => made("never asked"))).toBe("a");
    expect(keeper.counts).toMatchObject({ misses: 1, hits: 1 });
  });

  test("is made anew when one of its tags is purged, and only then", async () => {
    const keeper = new Keeper();
    await ask(keeper, "/", () => made("a", { tags: ["front", "site"] }));
    keeper.purge(["section:3"]);
    expect(textOf(keeper.ready("/"))).toBe("a");
    keeper.purge(["front"]);
    expect(await ask(keeper, "/", () => made("b"))).toBe("b");
  });

  test("that prints what day it is ends with the day", async () => {
    vi.useFakeTimers({ now: 1_000 });
    const keeper = new Keeper();
    await ask(keeper, "/", () => made("Monday", { until: 2_000 }));
    vi.advanceTimersByTime(999);
    expect(textOf(keeper.ready("/"))).toBe("Monday");
    vi.advanceTimersByTime(1);
    expect(keeper.ready("/")).toBeNull();
  });

  test.each([{ status: 500 }, { status: 403 }, { keep: false }])("that is %j is not kept", async (given) => {
    const keeper = new Keeper();
    await ask(keeper, "/", () => made("a", given));
    expect([keeper.ready("/"), keeper.size]).toEqual([null, 0]);
  });
});

describe("a purge while a document is being made", () => {
  test("keeps it from being kept, and from those who ask later", async () => {
    const keeper = new Keeper();
    const [old, fresh] = [slow("old", { tags: ["front"] }), slow("new", { tags: ["front"] })];
    const before = ask(keeper, "/", old.make);
    await vi.waitFor(() => expect(keeper.counts.misses).toBe(1));
    keeper.purge(["front"]);
    const after = ask(keeper, "/", fresh.make);
    old.end();
    fresh.end();
    expect([await before, await after]).toEqual(["old", "new"]);
    expect(textOf(keeper.ready("/"))).toBe("new");
  });

  test("of other tags does not", async () => {
    const keeper = new Keeper();
    const one = slow("a", { tags: ["article:1"] });
    const waiting = ask(keeper, "/a/1", one.make);
    await vi.waitFor(() => expect(keeper.counts.misses).toBe(1));
    keeper.purge(["article:2"]);
    one.end();
    await waiting;
    expect(textOf(keeper.ready("/a/1"))).toBe("a");
  });

  test("a thousand times makes it twice, not a thousand times", async () => {
    const keeper = new Keeper();
    let begun = 0;
    const one = slow("a", { tags: ["front"] });
    const make = () => {
      begun++;
      return begun === 1 ? one.make() : made(`made ${begun}`, { tags: ["front"] });
    };
    const waiting = [ask(keeper, "/", make)];
    await vi.waitFor(() => expect(begun).toBe(1));
    for (let time = 0; time < 1_000; time++) {
      keeper.purge(["front"]);
      waiting.push(ask(keeper, "/", make));
    }
    one.end();
    expect(new Set((await Promise.all(waiting)).slice(1))).toEqual(new Set(["made 2"]));
    expect(begun).toBe(2);
  });
});

describe("a change while something is being made", () => {
  test("of anything keeps a missing page and a move from being kept: they have no tags of their own", async () => {
    const keeper = new Keeper();
    for (const given of [{ status: 404 }, { status: 308, location: "/by/bar" }]) {
      const one = slow("", given);
      const waiting = ask(keeper, "/by/foo", one.make);
      await vi.waitFor(() => expect(keeper.busy).toBe(true));
      await Promise.resolve();
      keeper.purge(["person:5"]);
      one.end();
      await waiting;
      expect(keeper.has("/by/foo")).toBe(false);
    }
  });

  test("leaves what was made as the last good document, for it is newer than the one before", async () => {
    const keeper = new Keeper();
    await ask(keeper, "/", () => made("v1", { tags: ["front"] }));
    keeper.purge(["front"]);
    const two = slow("v2", { tags: ["front"] });
    const waiting = ask(keeper, "/", two.make);
    await vi.waitFor(() => expect(keeper.counts.misses).toBe(2));
    keeper.purge(["front"]);
    two.end();
    expect(await waiting).toBe("v2");
    expect(keeper.ready("/")).toBeNull();
    expect(await ask(keeper, "/", () => ({ failure: 503 }))).toBe("v2");
  });
});

test("a purge, and asking whether something is there, make nothing look used", async () => {
  const keeper = new Keeper(64 * 1024);
  for (const name of ["read", "crawled"]) await ask(keeper, `/${name}`, () => made("x".repeat(20_000), { tags: ["lists"] }));
  keeper.ready("/read");
  keeper.purge(["lists"]);
  keeper.has("/crawled");
  await ask(keeper, "/new", () => made("x".repeat(30_000)));
  const failing = () => ({ failure: 503 }) as const;
  expect([await ask(keeper, "/read", failing), await ask(keeper, "/crawled", failing)]).toEqual(["x".repeat(20_000), 503]);
  expect(keeper.has("/new")).toBe(true);
});

describe("what anybody can invent", () => {
  test("missing pages and old pages of lists never push an article out", async () => {
    const keeper = new Keeper(2 * 1024 * 1024);
    await ask(keeper, "/a/1", () => made("x".repeat(1_000_000)));
    for (let number = 0; number < 3_000; number++) {
      await ask(keeper, `/junk/${number}`, () => made("y".repeat(2_000), { status: 404 }));
      await ask(keeper, `/section/s?before=${number}-1`, () => made("z".repeat(2_000)));
      await ask(keeper, `/a/1-${number}`, () => made("", { status: 308, location: "/a/1" }));
    }
    expect(keeper.ready("/a/1")).not.toBeNull();
    expect(keeper.bytes).toBeLessThan(2 * 1024 * 1024 * 1.2);
  });

  test("a page that was missing is looked for again after any change, and after a minute", async () => {
    vi.useFakeTimers({ now: 0 });
    const keeper = new Keeper();
    await ask(keeper, "/a/9", () => made("not here", { status: 404 }));
    expect(textOf(keeper.ready("/a/9"))).toBe("not here");
    keeper.purge(["article:3"]);
    expect(keeper.ready("/a/9")).toBeNull();
    await ask(keeper, "/a/9", () => made("not here", { status: 404 }));
    vi.advanceTimersByTime(60_001);
    expect(await ask(keeper, "/a/9", () => made("here"))).toBe("here");
    expect(textOf(keeper.ready("/a/9"))).toBe("here");
  });
});

test("a page under development is never kept", async () => {
  const keeper = new Keeper(0);
  expect(await ask(keeper, "/", () => made("a"))).toBe("a");
  expect(await ask(keeper, "/", () => made("b"))).toBe("b");
});

describe("a document that stays", () => {
  const page = (text: string, tags: string[]) => made(text.repeat(400), { tags });

  test("is packed more tightly in time, under another tag, and who has the looser copy is told that it is still right", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const keeper = new Keeper();
    await ask(keeper, "/", () => page("一座县城的算力账本。", ["site"]));
    const parcel = keeper.ready("/")?.parcel;
    const loose = await parcel?.pack("br");
    await keeper.repackOne();
    expect(parcel?.ready("br")?.tag).toBe(loose?.tag);
    vi.advanceTimersByTime(10_001);
    await keeper.repackOne();
    const dense = parcel?.ready("br");
    expect(dense?.tag).not.toBe(loose?.tag);
    expect(dense?.bytes.length).toBeLessThanOrEqual(loose?.bytes.length ?? 0);
    expect(brotliDecompressSync(dense?.bytes ?? Buffer.alloc(0))).toEqual(parcel?.document.body);
    expect(parcel?.tagsOf("br")).toEqual([loose?.tag, dense?.tag]);
    expect(parcel?.tagsOf(null)).not.toContain(loose?.tag);
  });

  test("what nobody asked for in that encoding, and what is stale, is left alone", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const keeper = new Keeper();
    await ask(keeper, "/a", () => page("a", ["site"]));
    await ask(keeper, "/b", () => page("b", ["front"]));
    const [a, b] = [keeper.ready("/a")?.parcel, keeper.ready("/b")?.parcel];
    const loose = await b?.pack("br");
    keeper.purge(["front"]);
    vi.advanceTimersByTime(60_000);
    await keeper.repackOne();
    expect([a?.ready("br"), b?.ready("br")?.tag]).toEqual([null, loose?.tag]);
  });
});

test("copies for programs and feeds of tags and authors push no article out", async () => {
  const keeper = new Keeper(400_000);
  const large = "x".repeat(20_000);
  for (const key of ["/", "/a/7-x", "/feed.xml", "/section/x/atom.xml"]) await ask(keeper, key, () => made(large));
  for (let n = 0; n < 60; n++) for (const key of [`/a/${n}-x.md`, `/en/a/${n}-x.md`, `/tag/t${n}/feed.xml`, `/en/by/p${n}/feed.json`]) await ask(keeper, key, () => made(large));
  expect(["/", "/a/7-x", "/feed.xml", "/section/x/atom.xml"].map((key) => keeper.has(key))).toEqual([true, true, true, true]);
  expect(["/a/59-x.md", "/en/by/p59/feed.json"].map((key) => keeper.has(key))).toContain(true);
});

test("the copy of an article goes with it", async () => {
  const keeper = new Keeper();
  await ask(keeper, "/a/7-x.md", () => made("old", { tags: ["article:7"] }));
  keeper.purge(["article:7"]);
  expect(await ask(keeper, "/a/7-x.md", () => ({ failure: 503 }))).toBe(503);
});
