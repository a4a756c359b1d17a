import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { makeActor } from "#lib/articles/testing";
import type { Outgoing } from "#lib/outgoing/send";
import { OutgoingRefused } from "#lib/outgoing/types";
import { mediaFolder } from "./files.ts";
import { takePicture } from "./take.ts";
import { photo } from "./uploads.fixture.ts";

useDatabase();

const dataDir = process.env.DATA_DIR;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "linjia-take-"));
  process.env.DATA_DIR = folder;
});
afterAll(async () => {
  if (dataDir === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = dataDir;
  await rm(folder, { recursive: true });
});

const answering = (status: number, body: Uint8Array): Outgoing => async (address) => ({ status, url: address, headers: {}, body: Buffer.from(body) });
const failing = (error: Error): Outgoing => () => Promise.reject(error);
const address = "https://pictures.example/2025/%E6%B2%B3%E5%A0%A4.jpg?x=1";

test("a picture of another site is kept like one that was uploaded, under its own name", async () => {
  const outcome = await takePicture(await makeActor("author"), { address, alt: "河堤", caption: "清晨" }, answering(200, await photo(300, 200, 7).jpeg().toBuffer()));
  expect(outcome).toMatchObject({ ok: true, value: { width: 300, height: 200, alt: "河堤", caption: "清晨", name: "河堤.jpg", known: false } });
});

test.each<[string, Outgoing, string]>([
  ["a page instead of a picture", answering(200, Buffer.from("<html><body>hotlinking forbidden</body></html>")), "media.notAPicture"],
  ["a drawing that can run", answering(200, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')), "media.svg"],
  ["an answer that is none", answering(403, Buffer.from("no")), "media.notFetched"],
  ["an answer without an end", failing(new OutgoingRefused("size")), "media.tooLarge"],
  ["a server that never answers", failing(new OutgoingRefused("time")), "media.notFetched"],
  ["a private address", failing(new OutgoingRefused("private")), "media.addressRefused"],
  ["a broken connection", failing(Object.assign(new Error("reset"), { code: "ECONNRESET" })), "media.notFetched"],
])("%s leaves nothing behind", async (_name, send, code) => {
  const before = await readdir(mediaFolder()).catch(() => []);
  expect(await takePicture(await makeActor("author"), { address }, send)).toMatchObject({ ok: false, code });
  expect(await readdir(mediaFolder()).catch(() => [])).toEqual(before);
});

test("our own network is not asked, whoever wants to know", async () => {
  const author = await makeActor("chief");
  for (const inside of ["http://127.0.0.1:5432/", "http://169.254.169.254/latest/", "http://[::1]/a.png", "http://10.0.0.1/a.png", "file:///etc/passwd", "http://a:b@pictures.example/x.png", "https://pictures.example:22/x.png", "gopher://a/"]) expect(await takePicture(author, { address: inside })).toMatchObject({ ok: false, code: "media.addressRefused" });
});

test("nobody outside of the desk makes us ask anybody", async () => {
  let asked = 0;
  const count: Outgoing = async (url) => ({ status: 200, url, headers: {}, body: Buffer.from(String(++asked)) });
  expect(await takePicture(anonymous, { address }, count)).toMatchObject({ ok: false, code: "access.signIn" });
  expect(asked).toBe(0);
});
