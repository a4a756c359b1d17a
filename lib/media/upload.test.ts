import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { media, renditions } from "#db/schema/media";
import { people } from "#db/schema/people";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { type Actor, anonymous, personActor, systemActor } from "#lib/access/actor";
import type { Role } from "#lib/access/roles";
import type { Outcome } from "#lib/kernel/outcome";
import { describePicture } from "./describe.ts";
import { mediaFolder, openMediaFile, pictureFolder } from "./files.ts";
import { listPictures } from "./list.ts";
import { picturesFor } from "./pictures.ts";
import { sweepMedia } from "./sweep.ts";
import type { ReceivedPicture } from "./types.ts";
import { uploadPicture } from "./upload.ts";
import { photo, pngBomb } from "./uploads.fixture.ts";

useDatabase();

const dataDir = process.env.DATA_DIR;
let folder = "";
let seed = 1;

beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  folder = await mkdtemp(join(tmpdir(), "linjia-uploads-"));
  process.env.DATA_DIR = folder;
});
afterAll(async () => {
  if (dataDir === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = dataDir;
  await rm(folder, { recursive: true });
});

const newPhoto = (width = 300, height = 200) => photo(width, height, ++seed).jpeg().toBuffer();

async function person(role: Role = "author"): Promise<Actor & { kind: "person" }> {
  const slug = `p${++seed}`;
  const [row] = await db().insert(people).values({ name: "甲", email: `${slug}@example.com`, slug, role }).returning({ id: people.id });
  return personActor({ kind: "person", id: row?.id ?? 0, name: "甲", role, owner: false, sectionIds: [], language: "zh-CN", sessionHash: "" });
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
  return outcome.value;
}
async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(mediaFolder(), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
const rowCount = async () => (await db().select({ id: media.id }).from(media)).length;
const folderOf = async (picture: ReceivedPicture) => pictureFolder((await db().select({ hash: media.hash }).from(media).where(eq(media.id, picture.id)))[0]?.hash ?? "");

test("an uploaded picture has its row, its files and its line in the audit log", async () => {
  const author = await person();
  const picture = valueOf(await uploadPicture(author, { bytes: await newPhoto(1_000, 600), name: "C:\\照片\\河边\n.jpg", alt: " 河边\u0000的人 " }));
  expect(picture).toMatchObject({ width: 1_000, height: 600, name: "河边 .jpg", alt: "河边 的人", known: false, createdBy: author.id });
  expect(picture.renditions.map(({ format, width }) => `${width}.${format}`)).toEqual(["480.avif", "960.avif", "480.webp", "960.webp", "480.jpeg", "960.jpeg"]);
  expect(picture.path).toMatch(/^\/media\/[0-9a-f]{64}\/960\.jpeg$/);
  for (const { path } of picture.renditions) expect(await openMediaFile(path), path).not.toBeNull();
  expect((await picturesFor([picture.id, 999_999])).get(picture.id)?.renditions).toEqual(picture.renditions);
  const [line] = await db().select().from(audit).where(eq(audit.subjectId, picture.id));
  expect(line).toMatchObject({ action: "media.upload", actorId: author.id, subjectKind: "media" });
  expect(await readdir(join(mediaFolder(), "incoming"))).toEqual([]);
});

test("the same file is kept once, with the texts it has", async () => {
  const bytes = await newPhoto();
  const first = valueOf(await uploadPicture(await person(), { bytes, alt: "先来的" }));
  const [rows, files] = [await rowCount(), await filesOnDisk()];
  const second = valueOf(await uploadPicture(await person(), { bytes, alt: "后来的" }));
  expect(second).toEqual({ ...first, known: true });
  expect([await rowCount(), await filesOnDisk()]).toEqual([rows, files]);
});

test("the same file sent by several people at the same moment is one picture", async () => {
  const bytes = await newPhoto();
  const [rows, authors] = [await rowCount(), await Promise.all([person(), person(), person()])];
  const pictures = (await Promise.all(authors.map((author) => uploadPicture(author, { bytes })))).map(valueOf);
  expect(new Set(pictures.map(({ id }) => id)).size).toBe(1);
  expect(pictures.filter(({ known }) => !known)).toHaveLength(1);
  expect(await rowCount()).toBe(rows + 1);
  for (const { path } of pictures[0]?.renditions ?? []) expect(await openMediaFile(path)).not.toBeNull();
  expect(await readdir(join(mediaFolder(), "incoming"))).toEqual([]);
});

test("what is refused leaves no row and no file", async () => {
  const author = await person();
  const [rows, files] = [await rowCount(), await filesOnDisk()];
  const bad: [Uint8Array, string][] = [
    [Buffer.alloc(0), "media.empty"],
    [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "media.svg"],
    [Buffer.from("text"), "media.notAPicture"],
    [pngBomb(30_000), "media.tooManyPixels"],
    [(await newPhoto()).subarray(0, 3_000), "media.damaged"],
    [Buffer.alloc(20 * 1024 * 1024 + 1), "media.tooLarge"],
  ];
  for (const [bytes, code] of bad) expect(await uploadPicture(author, { bytes })).toMatchObject({ ok: false, code });
  expect(await uploadPicture(author, { bytes: await newPhoto(), caption: "长".repeat(1_001) })).toMatchObject({ ok: false, code: "input.tooLong" });
  expect(await uploadPicture(author, { bytes: "not bytes" })).toMatchObject({ ok: false, code: "input.invalid" });
  expect(await uploadPicture(author, null)).toMatchObject({ ok: false, code: "input.invalid" });
  expect(await uploadPicture(anonymous, { bytes: await newPhoto() })).toMatchObject({ ok: false, code: "access.signIn" });
  expect([await rowCount(), await filesOnDisk()]).toEqual([rows, files]);
});

test("a disk that takes nothing is told as such and leaves no row", async () => {
  const rows = await rowCount();
  process.env.DATA_DIR = join(folder, "a-file");
  await writeFile(process.env.DATA_DIR, "");
  expect(await uploadPicture(await person(), { bytes: await newPhoto() })).toEqual({ ok: false, code: "media.storageAway", params: {} });
  process.env.DATA_DIR = folder;
  expect(await rowCount()).toBe(rows);
});

test("a disk that fails while the files are put in place leaves no row and no file", async () => {
  const bytes = await newPhoto();
  const picture = valueOf(await uploadPicture(await person(), { bytes }));
  const target = await folderOf(picture);
  await db().delete(media).where(eq(media.id, picture.id));
  await rm(target, { recursive: true });
  await writeFile(target, "in the way");
  const rows = await rowCount();
  expect(await uploadPicture(await person(), { bytes })).toMatchObject({ ok: false, code: "media.storageAway" });
  expect(await rowCount()).toBe(rows);
  expect(existsSync(target)).toBe(false);
  expect(await readdir(join(mediaFolder(), "incoming"))).toEqual([]);
});

test("a transaction that fails after the files are in place takes them away again", async () => {
  // The audit log cannot hold a zero; its line is the last thing written.
  const unrecordable = systemActor("\0");
  const [rows, files] = [await rowCount(), await filesOnDisk()];
  expect(await uploadPicture(unrecordable, { bytes: await newPhoto() })).toMatchObject({ ok: false, code: "input.unprintable" });
  expect([await rowCount(), await filesOnDisk()]).toEqual([rows, files]);
});

test("a picture that lost its files gets them back when it is uploaded again", async () => {
  const bytes = await newPhoto();
  const first = valueOf(await uploadPicture(await person(), { bytes }));
  await rm(await folderOf(first), { recursive: true });
  const again = valueOf(await uploadPicture(await person(), { bytes }));
  expect(again).toEqual({ ...first, known: true });
  for (const { path } of again.renditions) expect(await openMediaFile(path)).not.toBeNull();
  expect(await db().select().from(renditions).where(eq(renditions.mediaId, first.id))).toHaveLength(first.renditions.length);
});

test("texts are changed by whoever brought the picture and by editors", async () => {
  const author = await person();
  const { id } = valueOf(await uploadPicture(author, { bytes: await newPhoto() }));
  const texts = { id, alt: "河边", caption: "图说", credit: "甲／摄" };
  expect(await describePicture(await person(), texts)).toMatchObject({ ok: false, code: "access.denied" });
  expect(valueOf(await describePicture(author, texts))).toMatchObject(texts);
  expect(valueOf(await describePicture(await person("editor"), { ...texts, alt: "江边" }))).toMatchObject({ alt: "江边" });
  const [line] = await db().select().from(audit).where(and(eq(audit.action, "media.describe"), eq(audit.subjectId, id))).orderBy(desc(audit.id)).limit(1);
  expect(line?.detail).toEqual({ before: { alt: "河边", caption: "图说", credit: "甲／摄" }, after: { alt: "江边", caption: "图说", credit: "甲／摄" } });
  expect(await describePicture(author, { ...texts, id: 999_999 })).toMatchObject({ ok: false, code: "media.unknown" });
});

test("the picker shows the newest first, page by page, and finds by every word", async () => {
  const author = await person();
  const word = `河${++seed}`;
  const row = (index: number) => ({ hash: `${word}-${index}`, name: `${index}.jpg`, alt: `${word} 100%_${index}`, width: 1, height: 1, bytes: 1 });
  await db().insert(media).values(Array.from({ length: 45 }, (_, index) => row(index)));
  const first = await listPictures(author, { q: word });
  expect(first.pictures).toHaveLength(40);
  expect(first.pictures[0]?.name).toBe("44.jpg");
  const second = await listPictures(author, { q: word, before: first.next });
  expect([second.pictures.map(({ name }) => name), second.next]).toEqual([["4.jpg", "3.jpg", "2.jpg", "1.jpg", "0.jpg"], null]);
  expect((await listPictures(author, { q: `${word} 100%_7` })).pictures.map(({ name }) => name)).toEqual(["7.jpg"]);
  expect((await listPictures(author, { q: `${word} 100__7` })).pictures).toEqual([]);
  expect((await listPictures(author, { before: Number.NaN, q: `' or 1=1 -- \\` })).pictures).toEqual([]);
  await expect(listPictures(anonymous, {})).rejects.toMatchObject({ code: "access.signIn" });
});

test("the sweep removes what a crash left, and nothing else", async () => {
  await sweepMedia();
  const kept = valueOf(await uploadPicture(await person(), { bytes: await newPhoto() }));
  const [left, fresh, orphan] = [join(mediaFolder(), "incoming", "old"), join(mediaFolder(), "incoming", "new"), pictureFolder("cd".repeat(32))];
  for (const place of [left, fresh, orphan]) {
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "480.webp"), "half");
  }
  await mkdir(join(mediaFolder(), "cd", "something else"), { recursive: true });
  await utimes(left, new Date(0), new Date(0));
  expect(await sweepMedia()).toBe(2);
  expect([left, fresh, orphan, join(dirname(orphan), "something else")].map((place) => existsSync(place))).toEqual([false, true, false, true]);
  expect(await openMediaFile(kept.path)).not.toBeNull();
});
