import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { type Device, keepOnDevice } from "./device.ts";
import { FakeShelf } from "./testing.ts";

const place = { personId: 1, articleId: 7, seed: "seed" };
const server = { name: "server" };
let told: boolean[] = [];
let cameLate: Device[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  cameLate = [];
});
afterEach(() => void vi.useRealTimers());

const keep = (doc: Y.Doc, shelf: Pick<FakeShelf, "open">, signal = new AbortController().signal) => keepOnDevice(doc, place, { told: (keeps) => void told.push(keeps), late: (device) => void cameLate.push(device), isFromServer: (origin) => origin === server, open: shelf.open }, signal);
const on = (shelf: FakeShelf) => {
  const doc = new Y.Doc();
  for (const update of shelf.updates) Y.applyUpdate(doc, update);
  return doc.getText("headline").toString();
};
const turn = () => vi.advanceTimersByTimeAsync(0);
const write = (doc: Y.Doc, words: string) => doc.getText("headline").insert(0, words);

test("what is written is kept, and is there when the article is opened again", async () => {
  const [shelf, doc] = [new FakeShelf(), new Y.Doc()];
  await keep(doc, shelf);
  write(doc, "写下");
  await turn();
  const again = new Y.Doc();
  await keep(again, shelf);
  expect(again.getText("headline").toString()).toBe("写下");
});

test("a storage that becomes full is told, keeps the page writing, and takes everything once it has room", async () => {
  const [shelf, doc] = [new FakeShelf(), new Y.Doc()];
  await keep(doc, shelf);
  shelf.full = true;
  const heard: string[] = [];
  doc.on("update", () => heard.push(doc.getText("headline").toString()));
  write(doc, "满");
  await turn();
  write(doc, "还写");
  expect([told, heard, on(shelf)]).toEqual([[false], ["满", "还写满"], ""]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual([false]);
  shelf.full = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect([told, on(shelf)]).toEqual([[false, true], "还写满"]);
});

test("a storage that is full when the article is opened gives what it has, and takes everything once it has room", async () => {
  const [shelf, before, doc] = [new FakeShelf(), new Y.Doc(), new Y.Doc()];
  await keep(before, shelf);
  write(before, "旧");
  await turn();
  shelf.full = true;
  const device = await keep(doc, shelf);
  expect([device?.keeps(), doc.getText("headline").toString()]).toEqual([false, "旧"]);
  write(doc, "新");
  await vi.advanceTimersByTimeAsync(5_000);
  expect([device?.keeps(), on(shelf)]).toEqual([false, "旧"]);
  shelf.full = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect([device?.keeps(), told, on(shelf), [...shelf.marks.keys()].includes(String(doc.clientID))]).toEqual([true, [false, true], "新旧", true]);
});

test("what is written while a storage that was full takes everything again is not missing there, nor what comes after it", async () => {
  const [shelf, doc] = [new FakeShelf(), new Y.Doc()];
  await keep(doc, shelf);
  shelf.full = true;
  write(doc, "满");
  await turn();
  shelf.full = false;
  vi.advanceTimersByTime(5_000);
  for (const sign of "一二三四五六") {
    write(doc, sign);
    await Promise.resolve();
  }
  await turn();
  expect([told, on(shelf)]).toEqual([[false, true], "六五四三二一满"]);
  write(doc, "后");
  await turn();
  expect(on(shelf)).toBe("后六五四三二一满");
});

test("a database that was closed under the page keeps nobody from hearing what is written", async () => {
  const [shelf, doc] = [new FakeShelf(), new Y.Doc()];
  await keep(doc, shelf);
  shelf.closed = true;
  const heard: number[] = [];
  doc.on("update", (update: Uint8Array) => heard.push(update.length));
  write(doc, "甲");
  write(doc, "乙");
  await turn();
  expect([heard.length, told]).toEqual([2, [false]]);
});

test("a copy that was taken away by signing out elsewhere is not made anew", async () => {
  const [shelf, doc] = [new FakeShelf(), new Y.Doc()];
  await keep(doc, shelf);
  shelf.takeAway();
  shelf.updates = [];
  write(doc, "之后");
  await vi.advanceTimersByTimeAsync(20_000);
  expect([told, shelf.updates]).toEqual([[false], []]);
});

test("a storage that does not answer, or refuses, is waited for two seconds and no longer", async () => {
  const never = keep(new Y.Doc(), { open: () => new Promise(() => {}) });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await never).toBeNull();
  expect(await keep(new Y.Doc(), { open: () => Promise.reject(new DOMException("no", "SecurityError")) })).toBeNull();
});

/** Answers when the test says so. */
function slow(shelf: FakeShelf) {
  let answer = (): void => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  return { answer, open: (name: string, closed: () => void) => asked.then(() => shelf.open(name, closed)) };
}

test("a storage that answers later than it was waited for has all that was written by then, and keeps what comes", async () => {
  const [shelf, doc] = [new FakeShelf(), new Y.Doc()];
  const { answer, open } = slow(shelf);
  const keeping = keep(doc, { open });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await keeping).toBeNull();
  write(doc, "先");
  answer();
  await vi.waitFor(() => expect(cameLate).toHaveLength(1));
  expect(on(shelf)).toBe("先");
  write(doc, "后");
  await turn();
  expect(on(shelf)).toBe("后先");
});

test("a storage that answers after the page was left keeps nothing of it", async () => {
  const [shelf, doc, leaving] = [new FakeShelf(), new Y.Doc(), new AbortController()];
  const { answer, open } = slow(shelf);
  const keeping = keep(doc, { open }, leaving.signal);
  await vi.advanceTimersByTimeAsync(2_000);
  await keeping;
  leaving.abort();
  answer();
  await turn();
  write(doc, "走后");
  await turn();
  expect([cameLate, on(shelf)]).toEqual([[], ""]);
});

test("words are marked until the server has them, those of a page that crashed as well; those of the server never", async () => {
  const [shelf, crashed, later] = [new FakeShelf(), new Y.Doc(), new Y.Doc()];
  await keep(crashed, shelf);
  write(crashed, "没送出");
  await turn();
  expect([...shelf.marks.keys()]).toEqual([String(crashed.clientID)]);
  const device = (await keep(later, shelf)) as Device;
  later.transact(() => write(later, "来自服务器"), server);
  await turn();
  expect([...shelf.marks.keys()]).toEqual([String(crashed.clientID)]);
  device.sent();
  await turn();
  expect([...shelf.marks.keys()]).toEqual([]);
});

test("one page's words being sent says nothing of another page that is open beside it", async () => {
  const [shelf, one, other] = [new FakeShelf(), new Y.Doc(), new Y.Doc()];
  const device = (await keep(one, shelf)) as Device;
  await keep(other, shelf);
  write(other, "另一页");
  await turn();
  device.sent();
  await turn();
  expect([...shelf.marks.keys()]).toEqual([String(other.clientID)]);
});

test("the mark of a page that is still open and has written on stays, though another has sent what it had before", async () => {
  const [shelf, open, later] = [new FakeShelf(), new Y.Doc(), new Y.Doc()];
  await keep(open, shelf);
  write(open, "前");
  await turn();
  const device = (await keep(later, shelf)) as Device;
  write(open, "后");
  await turn();
  device.sent();
  await turn();
  expect([...shelf.marks.keys()]).toEqual([String(open.clientID)]);
});

test("what is written while the device is still opening is kept too, and marked", async () => {
  const [shelf, doc] = [new FakeShelf(), new Y.Doc()];
  const opening = keep(doc, shelf);
  for (const sign of "一二三四五六") {
    write(doc, sign);
    await Promise.resolve();
  }
  await opening;
  write(doc, "七");
  await turn();
  expect(on(shelf)).toBe("七六五四三二一");
  expect([...shelf.marks.keys()]).toEqual([String(doc.clientID)]);
});

test("a long session is joined into one piece, with what another page wrote beside it", async () => {
  const [shelf, doc, other] = [new FakeShelf(), new Y.Doc(), new Y.Doc()];
  await keep(doc, shelf);
  await keep(other, shelf);
  write(other, "另一页");
  await turn();
  for (let at = 0; at < 500; at++) write(doc, "字");
  await turn();
  expect(shelf.updates.length).toBeLessThan(5);
  expect(on(shelf).replaceAll("字", "")).toBe("另一页");
  expect(on(shelf)).toHaveLength(503);
});
