/** Cuts a new picture out of another one, which stays as it is: there is always a way back to the whole. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { type Command, command } from "#lib/kernel/command";
import { hashToken } from "#lib/kernel/ids";
import type { Outcome } from "#lib/kernel/outcome";
import { refuse } from "#lib/kernel/refusal";
import { cutOut } from "./cut-out.ts";
import { endErrand, type Errand, hasAllFiles, newErrand, renditionRows } from "./errand.ts";
import { deskPictures } from "./pictures.ts";
import type { Rendered } from "./renditions.ts";
import { placeFiles, type Staged, stageFiles } from "./staging.ts";
import { findByHash, findPicture, insertPicture, lockPicture, type MediaRow, replaceRenditions } from "./store.ts";
import type { DeskPicture } from "./types.ts";

const cropInput = z.object({ id: z.int().positive(), x: z.int().min(0), y: z.int().min(0), width: z.int().positive(), height: z.int().positive() });
type Crop = z.infer<typeof cropInput>;

type Made = { rendered: Rendered; staged: Staged; width: number; height: number; bytes: number };
/** `hash` is null when nothing is cut off; `made` when this very cut was made before. */
type Prepared = { hash: string | null; made: Made | null };

const cut = command({
  name: "media.crop",
  can: "media.crop",
  input: z.object({ crop: cropInput, errand: z.custom<Errand>() }),
  subject: async ({ crop }, lock) => (await findPicture(crop.id, lock)) ?? refuse("media.unknown"),
  prepare: async ({ crop, errand }, row): Promise<Prepared> => {
    if (crop.x + crop.width > row.width || crop.y + crop.height > row.height) refuse("media.cropOutside", { width: row.width, height: row.height });
    if (crop.width === row.width && crop.height === row.height) return { hash: null, made: null };
    const hash = hashOf(row, crop);
    const there = await findByHash(hash);
    if (there && (await hasAllFiles(there))) return { hash, made: null };
    const { rendered, ...facts } = await cutOut(row, crop);
    const staged = await stageFiles(hash, rendered.files);
    errand.staged = staged;
    return { hash, made: { rendered, staged, ...facts } };
  },
  run: async ({ actor, input: { crop, errand }, subject, prepared }) => {
    const row = prepared.hash === null ? subject : await keep({ hash: prepared.hash, made: prepared.made, source: subject, by: personBehind(actor), errand });
    const [picture] = await deskPictures([row]);
    if (!picture) throw new Error("The new picture cannot be read back.");
    const { id, ...rectangle } = crop;
    return { value: picture, about: { kind: "media", id: row.id }, detail: { from: id, ...rectangle } };
  },
});

/**
 * Input: `{ id, x, y, width, height }` in pixels of the picture as it is described (`width`, `height`). The same cut is the same picture, however often
 * it is asked for. Failures: "media.unknown", "media.cropOutside", "media.cropTooSmall", "media.storageAway". A failure leaves no row and no file.
 */
export const cropPicture: Command<DeskPicture> = Object.assign(crop, { commandName: cut.commandName });

async function crop(actor: Parameters<typeof cut>[0], input: unknown): Promise<Outcome<DeskPicture>> {
  const errand = newErrand();
  const outcome = await cut(actor, { crop: input, errand });
  await endErrand(errand, outcome.ok);
  return outcome;
}

type Kept = { hash: string; made: Made | null; source: MediaRow; by: number | null; errand: Errand };

async function keep({ hash, made, source, by, errand }: Kept): Promise<MediaRow> {
  await lockPicture(hash);
  const there = await findByHash(hash);
  if (!made) return there ?? refuse("media.unknown");
  const { name, alt, caption, credit } = source;
  const { width, height, bytes, rendered, staged } = made;
  // A cut of a cut leads back to the whole as well.
  const row = there ?? (await insertPicture({ hash, name, alt, caption, credit, width, height, bytes, color: rendered.color, croppedFrom: source.croppedFrom ?? source.id, createdBy: by }));
  errand.placing = true;
  await placeFiles(staged);
  await replaceRenditions(row.id, renditionRows(hash, rendered));
  return row;
}

/** Of what is cut and where: two people who make the same cut at once make one picture. */
function hashOf({ hash }: MediaRow, { x, y, width, height }: Crop): string {
  return hashToken(JSON.stringify(["crop", hash, x, y, width, height]));
}
