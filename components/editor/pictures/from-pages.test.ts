import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { addressLine, withFigures } from "#lib/content/address-line";
import { readForeign } from "#lib/content/foreign";
import { sketch } from "#lib/content/sketch";
import { bodyNodes } from "../body/nodes.ts";
import { carriedFile, PagePictures, type PagePicture } from "./from-pages.ts";
import { lineAt } from "./lines.ts";
import type { Sent } from "./send.ts";

const shown = { id: 5, path: "/media/x.jpg", width: 10, height: 10, alt: "", caption: "", credit: "" };
const asked = (address: string) => ({ address, alt: "", caption: "", line: address });
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function fakeServer() {
  const waiting: { address: string; answer: (sent: Sent) => void }[] = [];
  const arrived: string[] = [];
  const pictures = new PagePictures(
    ({ address }) => new Promise((answer) => waiting.push({ address, answer })),
    (picture: PagePicture) => arrived.push(picture.address),
  );
  return { pictures, waiting, arrived };
}

test("pictures are fetched one after another; one that fails says why, holds up none, and can be tried again", async () => {
  const { pictures, waiting, arrived } = fakeServer();
  for (const address of ["甲", "乙"]) pictures.begin(asked(address));
  expect(waiting.map(({ address }) => address)).toEqual(["甲"]);
  waiting[0]?.answer({ ok: false, reason: "server", message: "取不到" });
  await turn();
  waiting[1]?.answer({ ok: true, picture: shown });
  await turn();
  expect(arrived).toEqual(["乙"]);
  expect(pictures.all()).toMatchObject([{ address: "甲", state: "failed", message: "取不到" }]);
  pictures.retry(pictures.all()[0]?.id ?? "");
  waiting[2]?.answer({ ok: true, picture: shown });
  await turn();
  expect([arrived, pictures.all()]).toEqual([["乙", "甲"], []]);
});

test("a picture given up is not put in when it comes after all", async () => {
  const { pictures, waiting, arrived } = fakeServer();
  pictures.begin(asked("甲"));
  pictures.giveUp(pictures.all()[0]?.id ?? "");
  waiting[0]?.answer({ ok: true, picture: shown });
  await turn();
  expect(arrived).toEqual([]);
});

test("a page that is closed too early has the address of every picture in its text, wherever the picture stands", () => {
  const { blocks, pictures } = readForeign('<figure><img src="https://a.example/1.png"><figcaption>河堤</figcaption></figure><ul><li>甲<img src="https://a.example/2.png"></li></ul><table><tr><th>乙<th><img src="https://a.example/3.png"></table><blockquote><img src="file:///C:/4.png"></blockquote>');
  const lines = withFigures(blocks, (figure) => [addressLine(figure, pictures.get(figure)?.src ?? "") ?? []].flat());
  expect(sketch(lines)).toBe("p(河堤 _https://a.example/1.png_) ul[li[p(甲) p(_https://a.example/2.png_)]] table[tr[th[p(乙)] th[p(_https://a.example/3.png_)]]]");
});

test("a line is found again wherever it has moved to, and not once somebody has written in it", () => {
  const doc = (...lines: string[]) => getSchema(bodyNodes()).nodeFromJSON({ type: "doc", content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) });
  expect(lineAt(doc("新的一行", "https://a.example/1.png"), "https://a.example/1.png")).toEqual({ from: 6, to: 31 });
  expect(lineAt(doc("见 https://a.example/1.png"), "https://a.example/1.png")).toBeNull();
});

test("a picture that the page carries along becomes a file; what is none does not", () => {
  expect(carriedFile("data:image/png;base64,iVBORw0KGgo=")).toMatchObject({ type: "image/png", size: 8, name: "pasted.png" });
  for (const wrong of ["data:text/html;base64,PGI+", "data:image/png,x", "data:image/png;base64,%%%", "https://a.example/1.png"]) expect(carriedFile(wrong)).toBeNull();
});
