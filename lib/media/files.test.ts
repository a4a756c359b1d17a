import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mediaFolder, openMediaFile, pictureFolder, renditionPath } from "./files.ts";

const hash = "ab".repeat(32);
const dataDir = process.env.DATA_DIR;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "linjia-files-"));
  process.env.DATA_DIR = folder;
  await mkdir(pictureFolder(hash), { recursive: true });
  await writeFile(join(pictureFolder(hash), "480.webp"), "picture");
  await writeFile(join(pictureFolder(hash), "480.txt"), "text");
  await writeFile(join(folder, "secret"), "secret");
  await symlink(join(folder, "secret"), join(pictureFolder(hash), "960.webp"));
  await mkdir(join(pictureFolder(hash), "1600.webp"));
});
afterAll(async () => {
  if (dataDir === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = dataDir;
  await rm(folder, { recursive: true });
});

test("a rendition is opened under its address, with size and type", async () => {
  const file = await openMediaFile(renditionPath(hash, 480, "webp"));
  expect(file).toMatchObject({ bytes: 7, type: "image/webp" });
  expect(Buffer.concat((await file?.stream.toArray()) ?? []).toString()).toBe("picture");
});

test("anything that is not exactly such an address finds nothing", async () => {
  const odd = ["480.txt", "480.WEBP", "0480.webp", "480.webp/", "480.webp\0", "480.webp?x", "../../../secret", "..%2f..%2fsecret", "%2e%2e/secret", "481.webp", ".webp", ""];
  const whole = ["", "/", "/media", `/media/${hash}`, `/media/${hash.toUpperCase()}/480.webp`, `/media//${hash}/480.webp`, `media/${hash}/480.webp`, `/media/ab/${hash}/480.webp`, `/x/media/${hash}/480.webp`, "/media/incoming/a/480.webp", `/media/${hash}/480.webp\n`];
  for (const path of [...odd.map((name) => `/media/${hash}/${name}`), ...whole]) expect(await openMediaFile(path), JSON.stringify(path)).toBeNull();
});

test("links and folders in the place of a file find nothing", async () => {
  expect(await openMediaFile(renditionPath(hash, 960, "webp"))).toBeNull();
  expect(await openMediaFile(renditionPath(hash, 1_600, "webp"))).toBeNull();
});

test("pictures lie under DATA_DIR, taken from the working folder when relative", () => {
  expect(mediaFolder()).toBe(join(folder, "media"));
  process.env.DATA_DIR = "some/where";
  expect(mediaFolder()).toBe(resolve("some/where/media"));
  process.env.DATA_DIR = folder;
});
