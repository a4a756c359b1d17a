import { afterEach, describe, expect, test, vi } from "vitest";
import { Keeper, type Rendering } from "./keeper.ts";
import { ask, made, slow, textOf } from "./keeping.testing.ts";

afterEach(() => vi.useRealTimers());

describe("when a document cannot be made", () => {
  test("the last good one goes out, and the next try waits a second", async () => {
    vi.useFakeTimers({ now: 0 });
    const keeper = new Keeper();
    await ask(keeper, "/", () => made("good", { tags: ["front"] }));
    keeper.purge(["front"]);
    const make = vi.fn((): Rendering => ({ failure: 503 }));
    expect([await ask(keeper, "/", make), await ask(keeper, "/", make), make.mock.calls.length]).toEqual(["good", "good", 1]);
    vi.advanceTimersByTime(1_001);
    expect(await ask(keeper, "/", () => made("better"))).toBe("better");
  });

  test("an article that was taken down stays down", async () => {
    const keeper = new Keeper();
    await ask(keeper, "/a/1", () => made("taken down", { tags: ["article:1"] }));
    const one = slow("");
    keeper.purge(["front"]);
    keeper.doubtAll();
    const waiting = ask(keeper, "/a/1", one.make);
    await vi.waitFor(() => expect(keeper.counts.misses).toBe(2));
    keeper.purge(["article:1"]);
    one.fail();
    expect(await waiting).toBe(503);
    expect(await ask(keeper, "/a/1", () => ({ failure: 503 }))).toBe(503);
  });

  test("because it never ends, it is given up, and others are made meanwhile", async () => {
    vi.useFakeTimers();
    const keeper = new Keeper();
    const hanging = ask(keeper, "/", () => new Promise<Rendering>(() => {}));
    expect(await ask(keeper, "/b", () => made("b"))).toBe("b");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await hanging).toBe(503);
    expect(await ask(keeper, "/", () => made("a"))).toBe("a");
  });
});

describe("a failure that is none of the database's", () => {
  test("a page that is not there any more is not there, whatever was kept", async () => {
    const keeper = new Keeper();
    await ask(keeper, "/section/old/feed.xml", () => made("feed", { tags: ["feed"] }));
    keeper.purge(["feed"]);
    expect(await ask(keeper, "/section/old/feed.xml", () => ({ failure: 404 }))).toBe(404);
    expect(await ask(keeper, "/section/old/feed.xml", () => ({ failure: 503 }))).toBe(503);
  });

  test("what may have been taken down unheard goes out when the database is away, not when its page fails", async () => {
    const keeper = new Keeper();
    await ask(keeper, "/a/1", () => made("a", { tags: ["article:1"] }));
    keeper.doubtAll();
    expect(await ask(keeper, "/a/1", () => ({ failure: 500, reference: "r" }))).toBe(500);
    expect(await ask(keeper, "/a/1", () => ({ failure: 503 }))).toBe("a");
  });

  test("who waited with others is told the number that is in the log", async () => {
    const keeper = new Keeper();
    const [one, two] = await Promise.all([keeper.make("/", async () => ({ failure: 500, reference: "first" })), keeper.make("/", async () => ({ failure: 500, reference: "second" }))]);
    expect([one, two]).toEqual([{ failure: 500, reference: "first" }, { failure: 500, reference: "first" }]);
  });
});

describe("while the database is away", () => {
  test("one try a second is made for all documents, and the last good ones go out at once", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const keeper = new Keeper();
    for (let number = 0; number < 50; number++) await ask(keeper, `/a/${number}`, () => made(`${number}`));
    keeper.doubtAll();
    const away = vi.fn((): Rendering => ({ failure: 503 }));
    const answers = await Promise.all(Array.from({ length: 50 }, (_, number) => ask(keeper, `/a/${number}`, away)));
    expect(answers).toEqual(Array.from({ length: 50 }, (_, number) => `${number}`));
    // As many as were already on their way, and none of those who came after.
    expect(away.mock.calls.length).toBeLessThanOrEqual(8);
    await ask(keeper, "/a/7", away);
    expect(await ask(keeper, "/never-kept", away)).toBe(503);
    expect(away.mock.calls.length).toBeLessThanOrEqual(8);
    vi.advanceTimersByTime(1_001);
    expect(await ask(keeper, "/a/7", () => made("back"))).toBe("back");
  });

  test("a crowd that waits for pages that do not come is turned away, not gathered for ever", async () => {
    vi.useFakeTimers();
    const keeper = new Keeper();
    const crowd = Array.from({ length: 600 }, (_, number) => ask(keeper, `/junk/${number}`, () => new Promise<Rendering>(() => {})));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(new Set(await Promise.all(crowd))).toEqual(new Set([503]));
    expect(keeper.busy).toBe(false);
  });
});

describe("while purges are not heard", () => {
  test("nothing older than a minute goes out, unless nothing newer can be made", async () => {
    vi.useFakeTimers({ now: 0 });
    const keeper = new Keeper();
    await ask(keeper, "/", () => made("a"));
    keeper.told = false;
    vi.advanceTimersByTime(59_000);
    expect(textOf(keeper.ready("/"))).toBe("a");
    vi.advanceTimersByTime(1_000);
    expect(keeper.ready("/")).toBeNull();
    expect(await ask(keeper, "/", () => ({ failure: 503 }))).toBe("a");
  });

  test("everything is doubted when they are heard again, also what is just being made", async () => {
    const keeper = new Keeper();
    await ask(keeper, "/", () => made("a"));
    const one = slow("b");
    const waiting = ask(keeper, "/b", one.make);
    await vi.waitFor(() => expect(keeper.counts.misses).toBe(2));
    keeper.doubtAll();
    one.end();
    expect([await waiting, keeper.ready("/"), keeper.ready("/b")]).toEqual(["b", null, null]);
  });
});

test("searches that take long leave the turns of readers alone, and those who search too much are turned away", async () => {
  const keeper = new Keeper();
  const never = Array.from({ length: 103 }, () => slow("found"));
  const searching = never.map(({ make }, at) => ask(keeper, `/search?q=${at}`, make));
  await vi.waitFor(() => expect(keeper.counts.misses).toBe(3));
  expect(await ask(keeper, "/a/7-x", () => made("read"))).toBe("read");
  expect(await ask(keeper, "/search?q=more", () => made("never made"))).toBe(503);
  for (const { end } of never) end();
  expect(await searching[0]).toBe("found");
});
