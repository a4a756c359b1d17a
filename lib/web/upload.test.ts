import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { media } from "#db/schema/media";
import { useDatabase } from "#db/testing";
import { type Actor, anonymous, systemActor } from "#lib/access/actor";
import { photo } from "#lib/media/uploads.fixture";
import { answerUpload } from "./upload.ts";

useDatabase();

const dataDir = process.env.DATA_DIR;
let folder = "";
const uploader = systemActor("test");

beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  folder = await mkdtemp(join(tmpdir(), "linjia-route-"));
  process.env.DATA_DIR = folder;
});
afterAll(async () => {
  if (dataDir === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = dataDir;
  await rm(folder, { recursive: true });
});

function form(file: Uint8Array<ArrayBuffer> | string, field = "file", name = "河边.jpg"): FormData {
  const data = new FormData();
  data.append(field, typeof file === "string" ? file : new File([file], name));
  return data;
}
const post = (body: BodyInit, headers: Record<string, string> = {}) => new Request("http://localhost/api/uploads", { method: "POST", body, headers });
const answer = (request: Request, actor: Actor = uploader) => answerUpload({ request, actor, language: "zh-CN" });
const bytesOf = async (seed: number) => new Uint8Array(await photo(320, 200, seed).jpeg().toBuffer());

/** A form in the making, for bodies no browser sends. */
const multipart = (body: Uint8Array<ArrayBuffer> | string, boundary = "b") => post(body, { "content-type": `multipart/form-data; boundary=${boundary}` });

test("a picture sent as a form is answered with its number, size and preview", async () => {
  const response = await answer(post(form(await bytesOf(1))));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ id: expect.any(Number), width: 320, height: 200, alt: "", name: "河边.jpg", known: false, path: expect.stringMatching(/^\/media\/[0-9a-f]{64}\/320\.jpeg$/) });
});

test("who may not upload is told so before the body is read", async () => {
  let taken = 0;
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    taken++;
    controller.enqueue(new Uint8Array(65_536));
  };
  const body = new ReadableStream({ pull });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers: { "content-type": "multipart/form-data; boundary=b" }, duplex: "half" };
  const response = await answer(new Request("http://localhost/api/uploads", init), anonymous);
  expect([response.status, await response.json()]).toEqual([401, { code: "access.signIn", message: "请先登录。" }]);
  expect(taken).toBeLessThanOrEqual(1);
});

test("a file over the limit is refused with 413, declared or not", async () => {
  const large = new Uint8Array(21 * 1024 * 1024);
  const declared = await answer(multipart(large));
  const response = await answer(post(form(large)));
  for (const told of [declared, response]) expect([told.status, await told.json()]).toEqual([413, { code: "media.tooLarge", maximum: 20, message: "图片超过 20 MB，没有收下。请压缩后再传。" }]);
});

test("requests without a file, or cut in the middle, are refused with 400", async () => {
  const whole = new Uint8Array(await new Response(form(await bytesOf(2))).arrayBuffer());
  const boundary = Buffer.from(whole).toString("latin1").slice(2, Buffer.from(whole).indexOf("\r\n"));
  const bad: [Request, string][] = [
    [post("{}", { "content-type": "application/json" }), "request.noFile"],
    [post(form(await bytesOf(3), "picture")), "request.noFile"],
    [post(form("only text")), "request.noFile"],
    [multipart("", "b"), "request.cut"],
    [multipart("nothing of the kind"), "request.cut"],
    [multipart(whole.slice(0, whole.length / 2), boundary), "request.cut"],
    [multipart("--b\r\n".repeat(100_000)), "request.noFile"],
  ];
  for (const [request, code] of bad) {
    const response = await answer(request);
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code })]);
  }
});

test("what is not a picture is refused with 422 and leaves nothing", async () => {
  const rows = await db().select({ id: media.id }).from(media);
  const files = (await readdir(folder, { recursive: true })).length;
  const bad: [Uint8Array<ArrayBuffer>, string][] = [
    [new Uint8Array(0), "media.empty"],
    [new TextEncoder().encode("<svg onload='x'/>"), "media.svg"],
    [new TextEncoder().encode("MZ program"), "media.notAPicture"],
  ];
  for (const [bytes, code] of bad) {
    const response = await answer(post(form(bytes)));
    expect([response.status, await response.json()]).toEqual([422, expect.objectContaining({ code, message: expect.stringMatching(/。$/) })]);
  }
  expect(await db().select({ id: media.id }).from(media)).toEqual(rows);
  expect((await readdir(folder, { recursive: true })).length).toBe(files);
});
