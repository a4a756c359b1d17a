/** Takes in a picture: judged by content, made into renditions, kept once however often it comes. */
import { z } from "zod";
import { tag } from "#lib/cache/tags";
import { type Actor, personBehind } from "#lib/access/actor";
import { type Command, command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import type { Outcome } from "#lib/kernel/outcome";
import { type Examined, examinePicture } from "./examine.ts";
import { openMediaFile, pictureFolder, renditionPath } from "./files.ts";
import { deskPictures } from "./pictures.ts";
import { makeRenditions, type Rendered } from "./renditions.ts";
import { placeFiles, removeFolder, type Staged, stageFiles } from "./staging.ts";
import { findByHash, findRenditions, insertPicture, lockPicture, type MediaRow, replaceRenditions, whileLocked } from "./store.ts";
import { pictureName, pictureTexts } from "./texts.ts";
import type { ReceivedPicture } from "./types.ts";

const uploadInput = z.object({
  bytes: z.instanceof(Uint8Array),
  name: pictureName.default(""),
  alt: pictureTexts.alt.default(""),
  caption: pictureTexts.caption.default(""),
  credit: pictureTexts.credit.default(""),
  sample: z.boolean().default(false),
});
type Upload = z.infer<typeof uploadInput>;

/** What one call has put on the disk, so that it can be taken away again when the call fails, wherever that is. */
type Errand = { staged: Staged | null; placing: boolean };
type Made = { examined: Examined; rendered: Rendered; staged: Staged };
/** `made` is null when the picture is there, with all its files. */
type Prepared = { hash: string; known: boolean; made: Made | null };

const receivePicture = command({
  name: "media.upload",
  can: "media.upload",
  input: z.object({ upload: uploadInput, errand: z.custom<Errand>() }),
  subject: async () => undefined,
  prepare: async ({ upload, errand }): Promise<Prepared> => {
    const hash = await hashOf(upload.bytes);
    const row = await findByHash(hash);
    if (row && (await hasAllFiles(row))) return { hash, known: true, made: null };
    const examined = await examinePicture(upload.bytes);
    const rendered = await makeRenditions(upload.bytes, examined);
    const staged = await stageFiles(hash, rendered.files);
    errand.staged = staged;
    return { hash, known: row !== null, made: { examined, rendered, staged } };
  },
  run: async ({ actor, input: { upload, errand }, prepared }) => {
    await lockPicture(prepared.hash);
    const there = await findByHash(prepared.hash);
    const row = there ?? (await insertPicture(rowOf(upload, prepared, personBehind(actor))));
    // A row that came meanwhile has its files; one that lost them gets them back.
    if (prepared.made && (!there || prepared.known)) {
      errand.placing = true;
      await placeFiles(prepared.made.staged);
      await replaceRenditions(row.id, renditionRows(prepared.hash, prepared.made.rendered));
    }
    const [picture] = await deskPictures([row]);
    if (!picture) throw new Error("The new picture cannot be read back.");
    return { value: { ...picture, known: there !== null }, about: { kind: "media", id: row.id }, detail: { name: upload.name, known: there !== null }, tags: prepared.made && there ? [tag.site] : [] };
  },
});

/**
 * Input: `{ bytes: Uint8Array, name?, alt?, caption?, credit?, sample? }`. The same bytes give the same picture, with the texts it has.
 * Failures: "media.*" of `examinePicture` and `makeRenditions`, "media.storageAway". A failure leaves no row and no file.
 */
export const uploadPicture: Command<ReceivedPicture> = Object.assign(upload, { commandName: receivePicture.commandName });

async function upload(actor: Actor, input: unknown): Promise<Outcome<ReceivedPicture>> {
  const errand: Errand = { staged: null, placing: false };
  const outcome = await receivePicture(actor, { upload: input, errand });
  if (errand.staged) await removeFolder(errand.staged.folder);
  if (!outcome.ok && errand.staged && errand.placing) await takeBack(errand.staged.hash);
  return outcome;
}

async function takeBack(hash: string): Promise<void> {
  try {
    await whileLocked(hash, async () => {
      if ((await findByHash(hash)) === null) await removeFolder(pictureFolder(hash));
    });
  } catch (error) {
    log().warn({ err: error }, "files of a failed upload stay until the sweep");
  }
}

// Off the main thread: twenty megabytes would hold up everybody else.
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
}

async function hasAllFiles(row: MediaRow): Promise<boolean> {
  const made = await findRenditions([row.id]);
  const found = await Promise.all(made.map(async ({ path, bytes }) => (await openMediaFile(path))?.bytes === bytes));
  return found.length > 0 && found.every(Boolean);
}

function rowOf(upload: Upload, { hash, made }: Prepared, createdBy: number | null) {
  if (!made) throw new Error("The picture was removed while it was uploaded again.");
  const { width, height } = made.examined;
  const { name, alt, caption, credit, sample } = upload;
  return { hash, name, alt, caption, credit, sample, width, height, bytes: upload.bytes.length, color: made.rendered.color, createdBy };
}

function renditionRows(hash: string, rendered: Rendered) {
  return rendered.files.map(({ format, width, height, data }) => ({ format, width, height, bytes: data.length, path: renditionPath(hash, width, format) }));
}
