import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { examinePicture } from "./examine.ts";
import { pictureLimits } from "./types.ts";
import { chunk, flat, packet, pngBomb, withChunk } from "./uploads.fixture.ts";

const refused = (code: string, params = {}) => expect.objectContaining({ name: "Refusal", code, params: expect.objectContaining(params) });

test("the five kinds are known by content", async () => {
  for (const format of ["jpeg", "png", "webp", "avif", "gif"] as const) {
    expect(await examinePicture(await flat(60, 40, "#c04020").toFormat(format).toBuffer())).toMatchObject({ kind: format, width: 60, height: 40 });
  }
});

test("a picture on its side is measured as it is seen", async () => {
  const sideways = await flat(60, 40, "#c04020").withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await examinePicture(sideways)).toMatchObject({ width: 40, height: 60 });
});

test("an empty file, a drawing, a text and other kinds are each told apart", async () => {
  const text = (content: string) => Buffer.from(content);
  await expect(examinePicture(Buffer.alloc(0))).rejects.toEqual(refused("media.empty"));
  await expect(examinePicture(text('<svg xmlns="http://www.w3.org/2000/svg"/>'))).rejects.toEqual(refused("media.svg"));
  await expect(examinePicture(text('\uFEFF<?xml version="1.0"?>\n<!-- a -->\n<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>'))).rejects.toEqual(refused("media.svg"));
  await expect(examinePicture(text("这不是图片"))).rejects.toEqual(refused("media.notAPicture"));
  await expect(examinePicture(text("%PDF-1.7"))).rejects.toEqual(refused("media.otherKind", { kind: "PDF" }));
  await expect(examinePicture(text("\0\0\0\x18ftypheic\0\0\0\0mif1heic"))).rejects.toEqual(refused("media.otherKind", { kind: "HEIC" }));
  await expect(examinePicture(await flat(9, 9, "#fff").tiff().toBuffer())).rejects.toEqual(refused("media.otherKind", { kind: "TIFF" }));
});

test("a header without a picture behind it is refused", async () => {
  await expect(examinePicture(Buffer.from("\x89PNG\r\n\x1a\nnothing more", "latin1"))).rejects.toEqual(refused("media.damaged"));
  await expect(examinePicture(Buffer.from("GIF89a<svg onload=alert(1)>"))).rejects.toEqual(refused("media.damaged"));
});

test("more bytes than allowed are refused", async () => {
  await expect(examinePicture(Buffer.alloc(pictureLimits.bytes + 1))).rejects.toEqual(refused("media.tooLarge", { maximum: 20 }));
});

test("30,000 × 30,000 pixels in a small file are refused without memory for them", async () => {
  const bomb = pngBomb(30_000);
  expect(bomb.length).toBeLessThan(200_000);
  const before = process.memoryUsage().rss;
  await expect(examinePicture(bomb)).rejects.toEqual(refused("media.tooManyPixels", { width: 30_000, height: 30_000, maximum: 50 }));
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
});

test("a text chunk that inflates to hundreds of megabytes does no harm", async () => {
  const png = await flat(10, 10, "#fff").png().toBuffer();
  const swollen = withChunk(png, "zTXt", Buffer.concat([Buffer.from("AIGC\0\0"), deflateSync(Buffer.alloc(300 * 1024 * 1024, "x"), { level: 9 })]));
  const before = process.memoryUsage().rss;
  await examinePicture(swollen).catch(() => {});
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test("XMP is found in a PNG's own chunk, as the labelling guide asks for it", async () => {
  const text = Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0\0\0\0", "latin1"), Buffer.from(packet())]);
  const { xmp } = await examinePicture(withChunk(await flat(10, 10, "#fff").png().toBuffer(), "iTXt", text));
  expect(xmp).toContain("TC260:AIGC");
});

test("two pictures in one file are taken for the first", async () => {
  const both = Buffer.concat([await sharp(await flat(10, 20, "#fff").png().toBuffer()).png().toBuffer(), chunk("IEND", Buffer.alloc(0)), Buffer.from("<svg/>")]);
  expect(await examinePicture(both)).toMatchObject({ kind: "png", width: 10, height: 20 });
});
