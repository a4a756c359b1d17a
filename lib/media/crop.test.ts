import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, desc, eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { media } from "#db/schema/media";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { makeActor, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { readArticle } from "#lib/reading/articles";
import { cropPicture } from "./crop.ts";
import { mediaFolder, openMediaFile, pictureFolder } from "./files.ts";
import { focusPicture } from "./focus.ts";
import { readPicture } from "./read.ts";
import { uploadPicture } from "./upload.ts";
import { packet } from "./uploads.fixture.ts";
import { labelsIn } from "./xmp.ts";

useDatabase();

const dataDir = process.env.DATA_DIR;
beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), "linjia-crop-"));
});
afterAll(async () => {
  await rm(process.env.DATA_DIR ?? "", { recursive: true });
  process.env.DATA_DIR = dataDir;
});

let shade = 0;
/** Left half red, right half blue; each call another picture. */
async function halves(width: number, height: number): Promise<Buffer> {
  const right = await sharp({ create: { width: width / 2, height, channels: 3, background: { r: 0, g: ++shade, b: 255 } } }).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: { r: 255, g: shade, b: 0 } } }).composite([{ input: right, left: width / 2, top: 0 }]).png().toBuffer();
}

async function stage(width = 2_000, height = 1_000) {
  const author = await makeActor("author");
  const whole = valueOf(await uploadPicture(author, { bytes: new Uint8Array(await halves(width, height)), name: "河.png", alt: "河边", caption: "图说", credit: "甲／摄" }));
  return { author, whole };
}
const rowOf = async (id: number) => (await db().select().from(media).where(eq(media.id, id)))[0];

async function colourOf(path: string): Promise<number[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await openMediaFile(path))?.stream ?? []) chunks.push(chunk);
  return [...(await sharp(Buffer.concat(chunks)).resize(1, 1, { fit: "fill" }).removeAlpha().raw().toBuffer())];
}

test("a cut is a new picture of that part, with the words of the whole and a way back to it", async () => {
  const { author, whole } = await stage();
  const other = await makeActor("author");
  const part = valueOf(await cropPicture(other, { id: whole.id, x: 1_000, y: 0, width: 1_000, height: 1_000 }));
  // Of the widest file there is, which readers get at 1,600 pixels.
  expect(part).toMatchObject({ width: 800, height: 800, alt: "河边", caption: "图说", credit: "甲／摄", createdBy: other.id });
  expect(part.id).not.toBe(whole.id);
  const [red = 0, , blue = 0] = await colourOf(part.path);
  expect([red < 40, blue > 200]).toEqual([true, true]);
  expect(await readPicture(author, part.id)).toMatchObject({ picture: { id: part.id }, whole: { id: whole.id, width: 2_000 } });
  expect(await readPicture(author, whole.id)).toMatchObject({ whole: null });
  const [line] = await db().select().from(audit).where(eq(audit.action, "media.crop")).orderBy(desc(audit.id)).limit(1);
  expect(line).toMatchObject({ subjectId: part.id, actorId: other.id, detail: { from: whole.id, x: 1_000, width: 1_000 } });
});

test("a cut of a cut leads back to the whole, and a cut that leaves nothing out is the picture itself", async () => {
  const { author, whole } = await stage();
  const half = valueOf(await cropPicture(author, { id: whole.id, x: 0, y: 0, width: 1_000, height: 1_000 }));
  const quarter = valueOf(await cropPicture(author, { id: half.id, x: 0, y: 0, width: 400, height: 400 }));
  expect(await rowOf(quarter.id)).toMatchObject({ croppedFrom: whole.id, width: 400 });
  expect(valueOf(await cropPicture(author, { id: half.id, x: 0, y: 0, width: half.width, height: half.height })).id).toBe(half.id);
});

test("what reaches beyond the picture, is nothing or next to nothing is refused, and leaves no row and no file", async () => {
  const { author, whole } = await stage();
  const before = [await db().$count(media), (await readdir(mediaFolder(), { recursive: true })).length];
  const cases: [object, string][] = [
    [{ x: 1_500, y: 0, width: 501, height: 10 }, "media.cropOutside"],
    [{ x: 0, y: 0, width: 2_000, height: 1_001 }, "media.cropOutside"],
    [{ x: 0, y: 0, width: 39, height: 500 }, "media.cropTooSmall"],
    [{ x: 0, y: 0, width: 0, height: 10 }, "input.invalid"],
    [{ x: -1, y: 0, width: 10, height: 10 }, "input.invalid"],
    [{ x: 0.5, y: 0, width: 10, height: 10 }, "input.invalid"],
    [{ x: 0, y: 0, width: Number.MAX_SAFE_INTEGER, height: 10 }, "media.cropOutside"],
  ];
  for (const [rectangle, code] of cases) expect(await cropPicture(author, { id: whole.id, ...rectangle }), JSON.stringify(rectangle)).toMatchObject({ ok: false, code });
  expect([await db().$count(media), (await readdir(mediaFolder(), { recursive: true })).length]).toEqual(before);
});

test("a picture that is gone, or whose files are, is not cut; a stranger cuts none", async () => {
  const { author, whole } = await stage();
  const part = { id: whole.id, x: 0, y: 0, width: 500, height: 500 };
  expect(await cropPicture(anonymous, part)).toMatchObject({ code: "access.signIn" });
  await rm(pictureFolder((await rowOf(whole.id))?.hash ?? ""), { recursive: true });
  expect(await cropPicture(author, part)).toMatchObject({ code: "media.unknown" });
  await db().delete(media).where(eq(media.id, whole.id));
  expect(await cropPicture(author, part)).toMatchObject({ code: "media.unknown" });
  expect(await focusPicture(author, { id: whole.id, focus: { x: 1, y: 1 } })).toMatchObject({ code: "media.unknown" });
  await expect(readPicture(author, whole.id)).rejects.toMatchObject({ code: "media.unknown" });
});

test("two people who make the same cut at once have one picture; two other cuts are two", async () => {
  const { author, whole } = await stage();
  const cut = (x: number) => cropPicture(author, { id: whole.id, x, y: 100, width: 600, height: 400 });
  const made = (await Promise.all([cut(0), cut(0), cut(10)])).map(valueOf);
  expect(made[0]?.id).toBe(made[1]?.id);
  expect(made[2]?.id).not.toBe(made[0]?.id);
  for (const { renditions } of made) for (const { path } of renditions) expect(await openMediaFile(path), path).not.toBeNull();
  expect(await readdir(join(mediaFolder(), "incoming"))).toEqual([]);
});

test("a label that says a machine made the picture goes with every part of it", async () => {
  const author = await makeActor("author");
  const bytes = await sharp(await halves(800, 400)).withXmp(packet()).jpeg().toBuffer();
  const whole = valueOf(await uploadPicture(author, { bytes: new Uint8Array(bytes) }));
  const part = valueOf(await cropPicture(author, { id: whole.id, x: 0, y: 0, width: 300, height: 300 }));
  for (const { path } of part.renditions) {
    const chunks: Buffer[] = [];
    for await (const chunk of (await openMediaFile(path))?.stream ?? []) chunks.push(chunk);
    expect(labelsIn((await sharp(Buffer.concat(chunks)).metadata()).xmpAsString ?? "").aigc, path).toBe(labelsIn(packet()).aigc);
  }
});

test("the point in sight is kept with the picture, printed with the next publication, and taken back to the middle", async () => {
  const { author, whole } = await stage();
  expect(whole).not.toHaveProperty("focus");
  for (const focus of [{ x: 101, y: 0 }, { x: -1, y: 0 }, { x: 1.5, y: 0 }, { x: 1 }]) expect(await focusPicture(author, { id: whole.id, focus })).toMatchObject({ ok: false, code: expect.stringMatching(/^input\./) });
  const before = await makePublished({ sectionId: (await makeSection()).id, details: { coverMediaId: whole.id } });
  expect(valueOf(await focusPicture(author, { id: whole.id, focus: { x: 20, y: 75 } }))).toMatchObject({ focus: { x: 20, y: 75 } });
  const after = await makePublished({ sectionId: (await makeSection()).id, details: { coverMediaId: whole.id } });
  const coverOf = async (path: string) => {
    const found = await readArticle(path.slice("/a/".length), "zh-CN");
    return found.state === "live" ? found.article.cover : null;
  };
  expect(await coverOf(before.path)).not.toHaveProperty("focus");
  expect(await coverOf(after.path)).toMatchObject({ id: whole.id, focus: { x: 20, y: 75 } });
  expect(valueOf(await focusPicture(author, { id: whole.id, focus: null }))).not.toHaveProperty("focus");
  const [line] = await db().select().from(audit).where(and(eq(audit.action, "media.focus"), eq(audit.subjectId, whole.id))).orderBy(desc(audit.id)).limit(1);
  expect(line?.detail).toEqual({ before: { focus: { x: 20, y: 75 } }, after: { focus: null } });
});
