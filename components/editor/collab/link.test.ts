import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { closing } from "#lib/collab/words";
import { DraftLink } from "./link.ts";
import { FakeLine } from "./testing.ts";

const articleId = 7;
const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  FakeLine.lines = [];
  vi.stubGlobal("WebSocket", FakeLine);
  vi.stubGlobal("location", { protocol: "https:", host: "news.example", reload: vi.fn() });
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
});
const leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page with one article open; this device keeps nothing. */
function newLink(): DraftLink {
  const doc = new Y.Doc();
  doc.getText("headline").insert(0, "标题");
  return new DraftLink({ articleId, person: { id: 1, name: "甲" }, state: Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64"), seed: "seed", version: 3, savedAt: null, mayWrite: true });
}

async function opened(): Promise<{ link: DraftLink; line: FakeLine }> {
  const link = newLink();
  leaving.push(link.open());
  await vi.advanceTimersByTimeAsync(10);
  const line = newest();
  line.letIn(articleId);
  await vi.advanceTimersByTimeAsync(0);
  return { link, line };
}
const newest = () => FakeLine.lines.at(-1) as FakeLine;
const write = (link: DraftLink) => link.doc.getText("headline").insert(0, "新");

test("what is written is saved when the server has answered the question that came after it, and not before", async () => {
  const { link, line } = await opened();
  expect(link.state.get()).toMatchObject({ connected: true, saved: true, noCopy: true, keptHere: false });
  write(link);
  await vi.advanceTimersByTimeAsync(20);
  expect([link.state.get().saved, line.asked(articleId)]).toEqual([false, ["mark:1"]]);
  line.tell(articleId, "saved:1");
  expect(link.state.get().saved).toBe(true);
});

test("a connection that stays silent is told after three seconds, and is no more when an answer comes", async () => {
  const { link, line } = await opened();
  write(link);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(link.state.get().late).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(link.state.get()).toMatchObject({ connected: true, late: true, saved: false });
  line.tell(articleId, "saved:1");
  expect(link.state.get()).toMatchObject({ late: false, saved: true });
});

test("a line that takes seconds to connect is left its time, however often somebody saves; over another network it is begun anew", async () => {
  const link = newLink();
  leaving.push(link.open());
  await vi.advanceTimersByTimeAsync(10);
  const line = newest();
  for (let second = 0; second < 6; second++) {
    link.retry();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(newest()).toBe(line);
  line.letIn(articleId);
  await vi.advanceTimersByTimeAsync(0);
  expect(link.state.get().connected).toBe(true);
  const other = newLink();
  leaving.push(other.open());
  await vi.advanceTimersByTimeAsync(10);
  const dead = newest();
  page.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(10);
  expect(newest()).not.toBe(dead);
  const silent = newest();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(newest()).not.toBe(silent);
});

test("a page that never reaches the server says so after three seconds; one that does says nothing", async () => {
  const link = newLink();
  leaving.push(link.open());
  await vi.advanceTimersByTimeAsync(2_900);
  expect(link.state.get().apart).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(link.state.get()).toMatchObject({ apart: true, saved: true, connected: false });
  // However often it is tried meanwhile.
  const trying = newLink();
  leaving.push(trying.open());
  for (let at = 0; at < 8; at++) {
    await vi.advanceTimersByTimeAsync(400);
    newest().lose(1006);
  }
  expect(trying.state.get().apart).toBe(true);
  const { link: other } = await opened();
  await vi.advanceTimersByTimeAsync(4_000);
  expect(other.state.get().apart).toBe(false);
});

test("whoever publishes before the connection stands is waited for, and told after five seconds that it cannot be done", async () => {
  const link = newLink();
  leaving.push(link.open());
  await vi.advanceTimersByTimeAsync(10);
  const settled = link.settle();
  newest().letIn(articleId);
  await vi.advanceTimersByTimeAsync(10);
  expect(newest().asked(articleId)).toContain("settle:1");
  newest().tell(articleId, "settled:1:4");
  expect([await settled, link.state.get().version]).toEqual([4, 4]);
  newest().lose(1006);
  const never = link.settle();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await never).toBeNull();
});

test("an answer that gets lost with the line is no answer", async () => {
  const { link, line } = await opened();
  const settled = link.settle();
  await vi.advanceTimersByTimeAsync(10);
  line.lose(1006);
  expect(await settled).toBeNull();
});

test("a network that is back is taken at once, and asked for again until it is there", async () => {
  const { link } = await opened();
  page.dispatchEvent(new Event("offline"));
  expect(link.state.get().connected).toBe(false);
  const before = FakeLine.lines.length;
  // The old line is still closing, and the library takes no wish to connect from one that is.
  page.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeLine.lines).toHaveLength(before);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(FakeLine.lines.length).toBeGreaterThan(before);
  newest().letIn(articleId);
  await vi.advanceTimersByTimeAsync(2_000);
  const reached = FakeLine.lines.length;
  expect(link.state.get().connected).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(FakeLine.lines).toHaveLength(reached);
});

test("what is too much for any draft is not sent again and again", async () => {
  const { link, line } = await opened();
  write(link);
  line.lose(closing.tooLarge);
  const before = FakeLine.lines.length;
  await vi.advanceTimersByTimeAsync(30_000);
  expect([link.state.get().denied, FakeLine.lines.length]).toEqual(["tooLarge", before]);
});

test("opened, closed and opened again, as React does while developing, it is one page with one document", async () => {
  const link = newLink();
  link.open()();
  leaving.push(link.open());
  await vi.advanceTimersByTimeAsync(10);
  newest().letIn(articleId);
  await vi.advanceTimersByTimeAsync(0);
  expect(link.state.get().connected).toBe(true);
  expect(link.awareness.getLocalState()).toMatchObject({ user: { id: 1, name: "甲" } });
  write(link);
  await vi.advanceTimersByTimeAsync(20);
  expect(FakeLine.lines.flatMap((line) => line.asked(articleId))).toEqual(["mark:1"]);
  expect(link.doc.getText("headline").toString()).toBe("新标题");
});

test("details that somebody changed are told with their version, and publishing goes by it", async () => {
  const { link, line } = await opened();
  const heard: number[] = [];
  link.detailsAt.subscribe(() => heard.push(link.detailsAt.get()));
  line.tell(articleId, "details:5");
  expect([heard, link.state.get().version]).toEqual([[5], 5]);
  const beside = link.beside.get();
  line.tell(articleId, "details:5");
  expect(link.beside.get(), "what is beside the text may change and make no version").toBe(beside + 1);
});

test("a text that was settled is told with its version, apart from details", async () => {
  const { link, line } = await opened();
  const heard: number[] = [];
  link.textAt.subscribe(() => heard.push(link.textAt.get()));
  line.tell(articleId, "version:5");
  line.tell(articleId, "details:6");
  expect([heard, link.state.get().version]).toEqual([[5], 6]);
});

test("a page hears when the server begins to tell it what happens, which is later than being let in, and each time anew", async () => {
  const { link, line } = await opened();
  expect([link.state.get().connected, link.joined.get()]).toEqual([true, 0]);
  line.join(articleId);
  line.join(articleId);
  expect(link.joined.get()).toBe(1);
  line.lose(1006);
  await vi.advanceTimersByTimeAsync(10_000);
  newest().letIn(articleId);
  await vi.advanceTimersByTimeAsync(0);
  newest().join(articleId);
  expect(link.joined.get()).toBe(2);
});
