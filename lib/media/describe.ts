/** Changes the texts a new figure of this picture starts with; articles keep the texts they have. */
import { z } from "zod";
import { tag } from "#lib/cache/tags";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { siteSettings } from "#lib/settings/read";
import { deskPictures } from "./pictures.ts";
import { findPicture, findSeriesUnder, updateTexts } from "./store.ts";
import { pictureTexts } from "./texts.ts";

/** Gives the picture as it is now. Refuses "media.unknown". */
export const describePicture = command({
  name: "media.describe",
  can: "media.describe",
  input: z.object({ id: z.int().positive(), ...pictureTexts }),
  subject: async ({ id }, lock) => (await findPicture(id, lock)) ?? refuse("media.unknown"),
  run: async ({ input: { id, ...texts }, subject: { alt, caption, credit } }) => {
    const row = (await updateTexts(id, texts)) ?? refuse("media.unknown");
    const [picture] = await deskPictures([row]);
    if (!picture) throw new Error("The picture cannot be read back.");
    return { value: picture, about: { kind: "media", id }, detail: { before: { alt, caption, credit }, after: texts }, tags: await placesOf(id) };
  },
});

/** Articles print the texts they were published with; the logo, the site's picture and covers of series print those of today. */
export async function placesOf(id: number): Promise<string[]> {
  const { logoMediaId, socialMediaId } = await siteSettings();
  const covered = await findSeriesUnder(id);
  return [...(id === logoMediaId || id === socialMediaId ? [tag.site] : []), ...covered.map(tag.series)];
}
