import { expect, test } from "vitest";
import type { Sent } from "./send.ts";
import { understood } from "./send.ts";
import { Uploads } from "./uploads.ts";

const picture = { id: 5, path: "/media/x.jpg", width: 10, height: 10, alt: "", caption: "", credit: "" };
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const fileOf = (name: string) => new File(["x"], name, { type: "image/png" });

function fakeNetwork() {
  const waiting: { name: string; answer: (sent: Sent) => void; share: (share: number) => void }[] = [];
  const uploads = new Uploads((file, onShare) => {
    let answer: (sent: Sent) => void = () => undefined;
    const done = new Promise<Sent>((resolve) => {
      answer = resolve;
    });
    waiting.push({ name: file.name, answer, share: onShare });
    return { done, stop: () => answer({ ok: false, reason: "stopped", message: "" }) };
  });
  return { uploads, waiting };
}

test("pictures go one after another, in the order given", async () => {
  const { uploads, waiting } = fakeNetwork();
  const arrived: string[] = [];
  for (const name of ["甲", "乙"]) uploads.begin(fileOf(name), () => arrived.push(name));
  expect(waiting.map((request) => request.name)).toEqual(["甲"]);
  waiting[0]?.answer({ ok: true, picture });
  await turn();
  waiting[1]?.answer({ ok: true, picture });
  await turn();
  expect(arrived).toEqual(["甲", "乙"]);
  expect(uploads.busy).toBe(false);
});

test("a failed picture says why, does not hold up the next, and can be tried again", async () => {
  const { uploads, waiting } = fakeNetwork();
  const first = uploads.begin(fileOf("甲"), () => undefined);
  uploads.begin(fileOf("乙"), () => undefined);
  waiting[0]?.share(0.4);
  expect(uploads.find(first)?.share).toBe(0.4);
  waiting[0]?.answer({ ok: false, reason: "offline", message: "" });
  await turn();
  expect(uploads.find(first)).toMatchObject({ state: "failed", failure: { reason: "offline" } });
  waiting[1]?.answer({ ok: true, picture });
  await turn();
  uploads.retryAll();
  expect(waiting).toHaveLength(3);
  waiting[2]?.answer({ ok: true, picture });
  await turn();
  expect(uploads.busy).toBe(false);
});

test("a picture taken back is not put in when it arrives after all", async () => {
  const { uploads } = fakeNetwork();
  let arrived = 0;
  uploads.cancel(uploads.begin(fileOf("甲"), () => arrived++));
  await turn();
  expect([arrived, uploads.busy]).toEqual([0, false]);
});

test("a picture over the limit is not sent at all", async () => {
  const { uploads, waiting } = fakeNetwork();
  const large = Object.defineProperty(fileOf("大"), "size", { value: 21 * 1024 * 1024 });
  const id = uploads.begin(large, () => undefined);
  expect(waiting).toHaveLength(0);
  expect(uploads.find(id)).toMatchObject({ state: "failed", failure: { reason: "tooLarge" } });
});

test("an answer that is not ours is a failure without a sentence", () => {
  expect(understood(502, "<html>")).toEqual({ ok: false, reason: "server", message: "" });
  expect(understood(422, '{"code":"media.damaged","message":"打不开"}')).toEqual({ ok: false, reason: "server", message: "打不开" });
});
