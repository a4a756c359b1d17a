/** One picture, and the whole that it was cut from. */
import type { Actor } from "#lib/access/actor";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { deskPictures } from "./pictures.ts";
import { findPictures } from "./store.ts";
import type { ReadPicture } from "./types.ts";

/** Throws a Refusal "media.unknown" for what is not there. */
export const readPicture: (actor: Actor, id: unknown) => Promise<ReadPicture> = query({
  can: "media.upload",
  subject: async (_id: unknown) => undefined,
  run: async ({ input }) => {
    const id = typeof input === "number" && Number.isSafeInteger(input) && input > 0 ? input : 0;
    const [row] = await findPictures([id]);
    if (!row) return refuse("media.unknown");
    const [picture] = await deskPictures([row]);
    const [whole] = row.croppedFrom === null ? [] : await deskPictures(await findPictures([row.croppedFrom]));
    return picture ? { picture, whole: whole ?? null } : refuse("media.unknown");
  },
});
