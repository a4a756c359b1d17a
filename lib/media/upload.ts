/** Takes in a picture: judged by content, made into renditions, kept once however often it comes. */
import { z } from "zod";
import { tag } from "#lib/cache/tags";
import { type Actor, personBehind } from "#lib/access/actor";
import { type Command, command } from "#lib/kernel/command";
import type { Outcome } from "#lib/kernel/outcome";
import { endErrand, type Errand, hasAllFiles, newErrand, renditionRows } from "./errand.ts";
import { type Examined, examinePicture } from "./examine.ts";
import { deskPictures } from "./pictures.ts";
import { makeRenditions, type Rendered } from "./renditions.ts";
import { placeFiles, type Staged, stageFiles } from "./staging.ts";
import { findByHash, insertPicture, lockPicture, replaceRenditions } from "./store.ts";
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
  const errand = newErrand();
  const outcome = await receivePicture(actor, { upload: input, errand });
  await endErrand(errand, outcome.ok);
  return outcome;
}

// Off the main thread: twenty megabytes would hold up everybody else.
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
}

function rowOf(upload: Upload, { hash, made }: Prepared, createdBy: number | null) {
  if (!made) throw new Error("The picture was removed while it was uploaded again.");
  const { width, height } = made.examined;
  const { name, alt, caption, credit, sample } = upload;
  return { hash, name, alt, caption, credit, sample, width, height, bytes: upload.bytes.length, color: made.rendered.color, createdBy };
}
