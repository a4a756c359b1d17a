import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { projectFolder } from "#lib/kernel/env";
import { Keeper } from "./keeper.ts";
import { ask, made } from "./keeping.testing.ts";
import { fileOf, Mirror } from "./mirror.ts";
import { protect, readerPolicy } from "./security-headers.ts";
import { askFirst } from "./send.ts";

let folder: string;
let mirror: Mirror;
let keeper: Keeper;
let clock = 0;
const long = (word: string) => `${word} `.repeat(600);
const onDisk = (file: string) => (existsSync(join(folder, "pages", file)) ? readFileSync(join(folder, "pages", file)).toString() : null);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "linjia-mirror-"));
  clock = 1_000;
  mirror = new Mirror(folder, () => clock);
  keeper = new Keeper(undefined, mirror);
});
afterEach(async () => {
  await mirror.close();
  rmSync(folder, { recursive: true, force: true });
});

async function keep(key: string, text: string, given: Parameters<typeof made>[1] = {}): Promise<void> {
  await ask(keeper, key, () => made(text, given));
  await mirror.settled();
}

describe("a document that is kept", () => {
  test("lies on disk as it is, in Brotli and in gzip", async () => {
    await keep("/a/1-x", long("story"));
    expect(onDisk("a/1-x/_.html")).toBe(long("story"));
    expect(brotliDecompressSync(readFileSync(join(folder, "pages/a/1-x/_.html.br"))).toString()).toBe(long("story"));
    expect(gunzipSync(readFileSync(join(folder, "pages/a/1-x/_.html.gz"))).toString()).toBe(long("story"));
    expect(readdirSync(join(folder, "new"))).toEqual([]);
  });

  test("is weighed with the encodings that were made for the disk", async () => {
    await keep("/a/1-x", long("story"));
    expect(keeper.bytes).toBeGreaterThan(long("story").length + statSync(join(folder, "pages/a/1-x/_.html.br")).size + statSync(join(folder, "pages/a/1-x/_.html.gz")).size);
  });

  test("is written once more when it was packed more tightly", async () => {
    vi.spyOn(performance, "now").mockReturnValue(0);
    const before = long("story and another story");
    await keep("/a/1-x", before);
    vi.spyOn(performance, "now").mockReturnValue(20_000);
    const loose = readFileSync(join(folder, "pages/a/1-x/_.html.br"));
    await keeper.repackOne();
    await mirror.settled();
    vi.restoreAllMocks();
    const tight = readFileSync(join(folder, "pages/a/1-x/_.html.br"));
    expect(tight.equals(loose)).toBe(false);
    expect(brotliDecompressSync(tight).toString()).toBe(before);
  });

  test("has a time that stands for its content: two versions of one second and one length differ", async () => {
    await keep("/a/1-x", "one", { tags: ["article:1"] });
    const first = statSync(join(folder, "pages/a/1-x/_.html")).mtimeMs;
    keeper.purge(["article:1"]);
    await keep("/a/1-x", "two", { tags: ["article:1"] });
    expect(statSync(join(folder, "pages/a/1-x/_.html")).mtimeMs).not.toBe(first);
    keeper.purge(["article:1"]);
    await keep("/a/1-x", "one", { tags: ["article:1"] });
    expect(statSync(join(folder, "pages/a/1-x/_.html")).mtimeMs).toBe(first);
  });

});

describe("a document of another kind", () => {
  test.each([
    ["a query", "/search?q=a", {}],
    ["a page that is not there", "/a/2-x", { status: 404 }],
    ["an address that has moved", "/a/3-x", { status: 308, location: "/a/3-y" }],
    ["an answer for one reader", "/a/4-x", { keep: false }],
  ])("is not written: %s", async (_what, key, given) => {
    await keep(key, "text", given);
    expect(readdirSync(join(folder, "pages"))).toEqual([]);
  });
});

describe("what is no longer right", () => {
  test("is gone from the disk when the purge returns, and with it its encodings", async () => {
    await keep("/", long("old"), { tags: ["front"] });
    await keep("/a/1-x", long("old"), { tags: ["article:1"] });
    keeper.purge(["front", "article:1"]);
    for (const file of ["_.html", "_.html.br", "_.html.gz", "a/1-x/_.html", "a/1-x/_.html.br", "a/1-x/_.html.gz"]) expect(onDisk(file), file).toBeNull();
  });

  test("never comes to the disk when it was purged while it was being written", async () => {
    await ask(keeper, "/a/1-x", () => made(long("old"), { tags: ["article:1"] }));
    keeper.purge(["article:1"]);
    await mirror.settled();
    expect(onDisk("a/1-x/_.html")).toBeNull();
    expect(readdirSync(join(folder, "new"))).toEqual([]);
  });

  test("is the newest of many quick changes at the end", async () => {
    for (let at = 0; at < 30; at++) {
      keeper.purge(["article:1"]);
      await ask(keeper, "/a/1-x", () => made(long(`version ${at}`), { tags: ["article:1"] }));
    }
    await mirror.settled();
    expect(onDisk("a/1-x/_.html")).toBe(long("version 29"));
    expect(gunzipSync(readFileSync(join(folder, "pages/a/1-x/_.html.gz"))).toString()).toBe(long("version 29"));
  });

});

describe("without a change of anybody, a document", () => {
  test("goes at its hour", async () => {
    await keep("/", "today", { until: 5_000_000_000_000 });
    clock = 5_000_000_000_000;
    mirror.look();
    expect(onDisk("_.html")).toBeNull();
  });

  test("goes all at once where there is very much of it", async () => {
    for (let at = 0; at < 1_020; at++) await ask(keeper, `/a/${at}-x`, () => made(`story ${at}`, { tags: ["site"] }));
    await mirror.settled();
    expect(readdirSync(join(folder, "pages/a"))).toHaveLength(1_020);
    keeper.purge(["site"]);
    expect(readdirSync(join(folder, "pages"))).toEqual([]);
    await ask(keeper, "/a/7-x", () => made("story 7, again"));
    await mirror.settled();
    expect(onDisk("a/7-x/_.html")).toBe("story 7, again");
  });

  test("goes when memory has no room for it: nothing would tell when it becomes stale", async () => {
    keeper = new Keeper(9_000, mirror);
    for (const name of ["a", "b", "c"]) await keep(`/${name}`, name.repeat(3_000));
    expect(["a", "b", "c"].filter((name) => onDisk(`${name}/_.html`) === null)).toEqual(["a"]);
  });

  test("is everything, when something may have been missed", async () => {
    await keep("/", "old");
    keeper.doubtAll();
    expect(readdirSync(join(folder, "pages"))).toEqual([]);
  });
});

describe("while purges of other servers are not heard", () => {
  test("nothing stays longer than a minute, and nothing new comes until they are heard again", async () => {
    await keep("/", "old");
    keeper.told = false;
    clock += 59_000;
    mirror.look();
    expect(onDisk("_.html")).toBe("old");
    clock += 1_000;
    mirror.look();
    expect(onDisk("_.html")).toBeNull();
    await keep("/a/1-x", "new");
    expect(onDisk("a/1-x/_.html")).toBeNull();
    keeper.told = true;
    // Whoever asks the program for what it keeps brings it back to the disk.
    await keep("/a/1-x", "never made");
    expect(onDisk("a/1-x/_.html")).toBe("new");
  });
});

test("a start clears what an earlier one left behind, and what it was just writing", async () => {
  await keep("/", "of yesterday");
  await mirror.close();
  mirror = new Mirror(folder);
  expect(readdirSync(join(folder, "pages"))).toEqual([]);
  mirror.clear();
  await vi.waitFor(() => expect(readdirSync(folder).filter((name) => name.startsWith("old-"))).toEqual([]));
});

describe("a disk that does not do what it is told", () => {
  test("is asked again in a minute for what is new, and keeps no half of it", async () => {
    rmSync(join(folder, "new"), { recursive: true });
    await keep("/", "text");
    mkdirSync(join(folder, "new"));
    await keep("/a/1-x", "other");
    expect(readdirSync(join(folder, "pages"))).toEqual([]);
    clock += 60_000;
    await keep("/a/1-x", "never made");
    expect([onDisk("a/1-x/_.html"), readdirSync(join(folder, "new"))]).toEqual(["other", []]);
  });

  test("takes nothing new before what is old is gone; memory is right all the while", async () => {
    await keep("/", "old", { tags: ["front"] });
    const file = join(folder, "pages/_.html");
    rmSync(file);
    // What cannot be unlinked as a file stands for any file that cannot be.
    mkdirSync(file);
    keeper.purge(["front"]);
    await keep("/", "new", { tags: ["front"] });
    expect(existsSync(file)).toBe(true);
    expect(await ask(keeper, "/", () => made("never made"))).toBe("new");
    rmSync(file, { recursive: true });
    mirror.look();
    await keep("/", "never made");
    expect(onDisk("_.html")).toBe("new");
  });
});

test("a disk that refuses costs readers nothing", async () => {
  rmSync(join(folder, "new"), { recursive: true });
  await keep("/", "text");
  expect(await ask(keeper, "/", () => made("never made"))).toBe("text");
  expect(onDisk("_.html")).toBeNull();
});

test.each([
  ["/", "_.html"],
  ["/en", "en/_.html"],
  ["/a/1-x", "a/1-x/_.html"],
  ["/feed.xml", "feed.xml"],
  ["/section/tech/feed.xml", "section/tech/feed.xml"],
  ["/tag/%E7%AE%97%E5%8A%9B", "tag/算力/_.html"],
  ["/a/.hidden", null],
  ["/_.html", null],
  ["/a/x%3Ay", null],
  [`/a/1-${"x".repeat(200)}`, null],
  ["/search?q=a", null],
])("%s lies at %s", (key, file) => expect(fileOf(key)).toBe(file));

test("nginx says of a document from disk what the program says of one from memory", () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  protect(response, readerPolicy);
  const configured = readFileSync(join(projectFolder, "docs/deploy/linjia-readers.conf")).toString();
  const lines = [...configured.matchAll(/^add_header (\S+) "([^"]*)";$/gm)].map(([, name = "", value]) => [name.toLowerCase(), value]);
  expect(Object.fromEntries(lines)).toEqual({ ...response.getHeaders(), "cache-control": askFirst, vary: "Accept-Encoding", "last-modified": "" });
});
