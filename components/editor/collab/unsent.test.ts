import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { openKept } from "./kept.ts";
import { sendUnsent, type Unsent } from "./send-unsent.ts";
import { FakeLine, FakeShelf } from "./testing.ts";
import { suggest } from "#messages/zh-CN/suggest";
import { findUnsent, nameOf } from "./unsent.ts";

const placeOf = (articleId: number, personId = 1) => ({ personId, articleId, seed: `00000000-0000-4000-8000-${String(articleId).padStart(12, "0")}` });
const [frozen, broken, well, sent, theirs] = [placeOf(1), placeOf(2), placeOf(3), placeOf(4), placeOf(5, 2)];
const shelves = new Map<string, FakeShelf>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeLine);
  vi.stubGlobal("location", { protocol: "https:", host: "news.example" });
  vi.stubGlobal("indexedDB", { databases: async () => [frozen, broken, well, sent, theirs].map((place) => ({ name: nameOf(place) })) });
  for (const place of [well, sent]) shelves.set(nameOf(place), new FakeShelf());
  const shelf = shelves.get(nameOf(well));
  const doc = new Y.Doc();
  doc.getText("headline").insert(0, "没送出的稿件");
  shelf?.updates.push(Y.encodeStateAsUpdate(doc));
  shelf?.marks.set("9", 1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A frozen tab keeps one database from ever answering, and another cannot be read. */
const open: typeof openKept = (name, closed) => {
  if (name === nameOf(frozen)) return new Promise(() => {});
  return shelves.get(name)?.open(name, closed) ?? Promise.reject(new DOMException("broken", "UnknownError"));
};

test("a draft that this device does not give out is waited for two seconds, and counts as not sent", async () => {
  const finding = findUnsent(1, open);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await Promise.race([finding, "still waiting"])).toEqual([frozen, broken, well]);
});

test("a browser that does not say what it has is not waited for either", async () => {
  vi.stubGlobal("indexedDB", { databases: () => new Promise(() => {}) });
  const finding = findUnsent(1, open);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await Promise.race([finding, "still waiting"])).toEqual([]);
});

test("one that cannot be read keeps nobody from hearing of the others", async () => {
  let left: Unsent[] | null = null;
  void sendUnsent([frozen, broken, well], suggest.printed, open).then((found) => (left = found));
  await vi.advanceTimersByTimeAsync(8_000);
  expect(left).toEqual([{ articleId: 1, headline: "", text: null }, { articleId: 2, headline: "", text: null }, { articleId: 3, headline: "没送出的稿件", text: expect.stringContaining("没送出的稿件") }]);
});
