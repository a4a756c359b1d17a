import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { sketch } from "#lib/content/sketch";
import { openDraft } from "#lib/drafts/open";
import { manuscript } from "#lib/interchange/docx.fixture";
import { photo } from "#lib/media/uploads.fixture";
import type { Outgoing } from "#lib/outgoing/send";
import { bringPictures } from "./bring-pictures.ts";
import { fetchPage } from "./fetch-page.ts";
import { importArticle } from "./import-article.ts";
import { readDocument } from "./read-document.ts";
import { makeActor, valueOf } from "./testing.ts";

useDatabase();

const dataDir = process.env.DATA_DIR;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "linjia-foreign-"));
  process.env.DATA_DIR = folder;
});
afterAll(async () => {
  if (dataDir === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = dataDir;
  await rm(folder, { recursive: true });
});

const story = "河堤上的观测员每天早上六点都要走一遍三公里的河堤，把水位记在本子上，这件事他做了二十一年。";
const html = (charset: string) => `<html><head>${charset}<title>河堤上的观测员</title><meta property="og:site_name" content="河湾日报"></head><body><nav><a href="/">首页</a></nav><article><h1>河堤上的观测员</h1><p>${story}</p><figure><img src="/a.jpg" alt="河堤"><figcaption>清晨</figcaption></figure><p>${story}</p><img src="/b.jpg" alt="木桩"></article></body></html>`;
const answering = (body: Buffer, type: string): Outgoing => async () => ({ status: 200, url: "https://paper.example/2025/03/dyke.html", headers: { "content-type": type }, body });

test("a Word document becomes a draft with its pictures in the library", async () => {
  const author = await makeActor("author");
  const page = valueOf(await readDocument(author, { bytes: manuscript("河堤上的观测员", await photo(300, 200, 11).png().toBuffer()), name: "河堤.docx" }));
  expect(page.html).toContain("<picture");
  expect(page.warnings.map(({ code }) => code)).not.toContain("pictures");
  const { articleId } = valueOf(await importArticle(author, page.proposal));
  const { content } = await openDraft(author, articleId);
  expect(sketch(content.body.content)).toContain("figure(清晨的河堤|)");
  expect(content.body.content.find((block) => block.type === "figure")).toMatchObject({ attrs: { media: expect.any(Number) } });
});

test("a document whose picture is none says so, and keeps its place", async () => {
  const page = valueOf(await readDocument(await makeActor("author"), { bytes: manuscript("题", Buffer.from("no picture")), name: "x.docx" }));
  expect(page.warnings).toContainEqual({ code: "pictures", params: { count: 1 } });
});

test("strangers have nothing read for them", async () => {
  expect(await readDocument(anonymous, { bytes: manuscript("题"), name: "x.docx" })).toMatchObject({ ok: false, code: "access.signIn" });
  await expect(fetchPage(anonymous, { address: "https://paper.example/" })).rejects.toThrow("access.signIn");
});

/** 题、文 in GB 2312, which Node cannot write. */
const chinese: Record<string, number[]> = { 题: [0xcc, 0xe2], 文: [0xce, 0xc4] };
const gb = (text: string) => Buffer.from([...text].flatMap((sign) => chinese[sign] ?? [sign.charCodeAt(0)]));

test.each([["text/html; charset=gb2312", ""], ["text/html", '<meta charset="gb2312">']])("a page is read in its own characters, whoever names them (%s)", async (type, meta) => {
  const send = answering(gb(`<html><head>${meta}<title>题文题文</title></head><body><article><h1>题文题文</h1><p>${"文题文".repeat(30)}</p></article></body></html>`), type);
  const page = await fetchPage(await makeActor("author"), { address: "https://paper.example/", send });
  expect(page.proposal.content.headline).toBe("题文题文");
});

test("a page that was fetched knows where it came from, and its pictures come with the draft", async () => {
  const author = await makeActor("author");
  const { proposal, warnings } = await fetchPage(author, { address: "https://paper.example/", send: answering(Buffer.from(html('<meta charset="utf-8">')), "text/html") });
  expect(proposal.details.sources[0]).toMatchObject({ name: "河湾日报", url: "https://paper.example/2025/03/dyke.html" });
  expect(proposal.pictures.map(({ src }) => src)).toEqual(["https://paper.example/a.jpg", "https://paper.example/b.jpg"]);
  expect(warnings).toContainEqual({ code: "picturesElsewhere", params: { count: 2 } });
  const picture = await photo(300, 200, 12).jpeg().toBuffer();
  const half: Outgoing = async (url) => ({ status: url.endsWith("a.jpg") ? 200 : 404, url, headers: {}, body: picture });
  const body = await bringPictures(author, proposal.content.body, proposal.pictures, half);
  expect(sketch(body.content)).toBe(`p(${story}) figure(河堤|清晨) p(${story}) p(_https://paper.example/b.jpg_)`);
  expect(body.content[1]).toMatchObject({ attrs: { media: expect.any(Number) } });
});

test("our own network is no place to import from", async () => {
  for (const address of ["http://127.0.0.1/", "http://localhost:5432/", "http://192.168.0.1/", "file:///etc/passwd", "nonsense"]) await expect(fetchPage(await makeActor("author"), { address })).rejects.toThrow(/import\.(?:addressRefused|notFetched)/);
});
