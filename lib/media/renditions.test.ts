import sharp from "sharp";
import { expect, test } from "vitest";
import { examinePicture } from "./examine.ts";
import { makeRenditions, type Rendered, widthsOf } from "./renditions.ts";
import { aigc, flat, packet, photo, place, withGifXmp } from "./uploads.fixture.ts";
import { labelsIn } from "./xmp.ts";

async function render(bytes: Buffer): Promise<Rendered> {
  return makeRenditions(bytes, await examinePicture(bytes));
}

/** The colour in the middle, 0-255. */
async function colourOf(data: Buffer): Promise<number[]> {
  return [...(await sharp(data).resize(1, 1, { fit: "fill" }).removeAlpha().raw().toBuffer())];
}

function expectNear(found: number[], wanted: number[], by: number): void {
  expect(found).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) expect(Math.abs((found[index] ?? 0) - value), `${found} is not near ${wanted}`).toBeLessThanOrEqual(by);
}

test("a picture is never made wider than it is", () => {
  expect([widthsOf(1), widthsOf(300), widthsOf(480), widthsOf(500), widthsOf(700), widthsOf(1_000), widthsOf(1_400), widthsOf(1_600)]).toEqual([[1], [300], [480], [480], [480, 700], [480, 960], [480, 960, 1_400], [480, 960, 1_600]]);
});

test("a twelve-megapixel photograph becomes nine files", async () => {
  const bytes = await photo(4_000, 3_000).jpeg({ quality: 92 }).toBuffer();
  const start = performance.now();
  const { files } = await render(bytes);
  process.stdout.write(`12 megapixels, ${(bytes.length / 1e6).toFixed(1)} MB: ${(performance.now() - start).toFixed(0)} ms (wanted: under 4,000)\n`);
  expect(files.map(({ format, width, height }) => `${format} ${width}×${height}`)).toEqual(["480×360", "960×720", "1600×1200"].flatMap((size) => ["avif", "webp", "jpeg"].map((format) => `${format} ${size}`)));
  for (const { data, format, width } of files) expect(await sharp(data).metadata()).toMatchObject({ format: format === "avif" ? "heif" : format, width });
});

test("the label survives in every file; the place, the camera and the photographer's name do not", async () => {
  const bytes = await photo(1_000, 700).withExif(place).withXmp(packet()).jpeg().toBuffer();
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  const { files } = await render(bytes);
  expect(files).toHaveLength(6);
  for (const { data, format } of files) {
    const { exif, xmpAsString = "" } = await sharp(data).metadata();
    expect(exif, format).toBeUndefined();
    expect(JSON.parse(labelsIn(xmpAsString).aigc?.replaceAll("&quot;", '"') ?? "")).toEqual(aigc);
    expect(xmpAsString).toContain("河边");
    for (const secret of ["GPS", "Secret", "39,54", "116,23"]) expect(data.includes(secret), `${format} ${secret}`).toBe(false);
  }
});

test("the label survives from every kind of upload", async () => {
  const uploads = [await flat(50, 50, "#345").withXmp(packet()).png().toBuffer(), await flat(50, 50, "#345").withXmp(packet()).webp().toBuffer(), await flat(50, 50, "#345").withXmp(packet()).avif().toBuffer(), withGifXmp(await flat(50, 50, "#345").gif().toBuffer(), packet())];
  for (const bytes of uploads) {
    const { files } = await render(bytes);
    for (const { data, format } of files) expect(labelsIn((await sharp(data).metadata()).xmpAsString ?? "").aigc, format).toBe(labelsIn(packet()).aigc);
  }
});

test("a picture on its side is turned upright", async () => {
  const halves = sharp({ create: { width: 200, height: 100, channels: 3, background: "#ff0000" } }).composite([{ input: { create: { width: 100, height: 100, channels: 3, background: "#0000ff" } }, left: 100, top: 0 }]);
  const { files } = await render(await halves.withMetadata({ orientation: 6 }).jpeg({ chromaSubsampling: "4:4:4" }).toBuffer());
  const jpeg = files.find(({ format }) => format === "jpeg");
  expect(jpeg).toMatchObject({ width: 100, height: 200 });
  if (!jpeg) return;
  expectNear(await colourOf(await sharp(jpeg.data).extract({ left: 20, top: 20, width: 60, height: 60 }).toBuffer()), [255, 0, 0], 12);
  expectNear(await colourOf(await sharp(jpeg.data).extract({ left: 20, top: 120, width: 60, height: 60 }).toBuffer()), [0, 0, 255], 12);
});

test("printing colours and sixteen-bit and grey pictures become sRGB", async () => {
  const cmyk = await flat(120, 80, { r: 150, g: 130, b: 110 }).withIccProfile("cmyk").jpeg().toBuffer();
  expect((await sharp(cmyk).metadata()).space).toBe("cmyk");
  const deep = await flat(120, 80, { r: 180, g: 90, b: 70 }).toColourspace("rgb16").png().toBuffer();
  expect((await sharp(deep).metadata()).depth).toBe("ushort");
  const grey = await flat(120, 80, { r: 90, g: 90, b: 90 }).toColourspace("b-w").png().toBuffer();
  for (const [bytes, wanted] of [[cmyk, [150, 130, 110]], [deep, [180, 90, 70]], [grey, [90, 90, 90]]] as const) {
    for (const { data, format } of (await render(bytes)).files) {
      expect(await sharp(data).metadata(), format).toMatchObject({ space: "srgb", depth: "uchar" });
      expectNear(await colourOf(data), [...wanted], 14);
    }
  }
});

test("of a moving picture the first frame is shown", async () => {
  const frames = Buffer.concat([await flat(40, 40, "#00ff00").raw().toBuffer(), await flat(40, 40, "#ff0000").raw().toBuffer()]);
  const gif = await sharp(frames, { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } }).gif({ delay: [100, 100] }).toBuffer();
  expect((await sharp(gif).metadata()).pages).toBe(2);
  const { files } = await render(gif);
  for (const { data, width, height } of files) {
    expect([width, height]).toEqual([40, 40]);
    expectNear(await colourOf(data), [0, 255, 0], 12);
  }
});

test("what is see-through stays so, and is white where a format cannot", async () => {
  const { files } = await render(await sharp({ create: { width: 60, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer());
  for (const { data, format } of files) {
    expect((await sharp(data).metadata()).hasAlpha, format).toBe(format !== "jpeg");
    if (format === "jpeg") expectNear(await colourOf(data), [255, 255, 255], 2);
  }
});

test("a screenshot longer than the formats allow is made narrower, not refused", async () => {
  const { files } = await render(await flat(1_080, 20_000, "#f0f0f0").png().toBuffer());
  expect(files.every(({ height }) => height <= 16_000)).toBe(true);
  expect(files.at(-1)).toMatchObject({ width: 864, height: 16_000 });
});

test("a file that ends early or is spoiled is refused, and the next one is worked on", async () => {
  const whole = await photo(600, 400).jpeg().toBuffer();
  await expect(render(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: "media.damaged" });
  const png = await photo(600, 400).png().toBuffer();
  png.fill(7, 5_000, 9_000);
  await expect(render(png)).rejects.toMatchObject({ code: "media.damaged" });
  expect((await render(whole)).files).toHaveLength(6);
});
