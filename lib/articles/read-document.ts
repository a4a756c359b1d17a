/** Reads a Word document for the import screen: its pictures go into the library, its text is a proposal a person can correct. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { withFigures } from "#lib/content/address-line";
import { emptyDoc } from "#lib/content/schema";
import { pictureIn, readDocx } from "#lib/interchange/docx";
import { recognise } from "#lib/interchange/recognise";
import { isMarked } from "#lib/interchange/labelled";
import type { Found, Warning } from "#lib/interchange/types";
import { command } from "#lib/kernel/command";
import { uploadPicture } from "#lib/media/upload";
import { siteSettings } from "#lib/settings/read";
import { proposed } from "./proposed.ts";

/** Input: `{ bytes, name }`. Failures: "import.*" of `readDocx` and `recognise`. A picture that is none is left to be put in by hand. */
export const readDocument = command({
  name: "article.readDocument",
  can: "article.import",
  input: z.object({ bytes: z.instanceof(Uint8Array), name: z.string().max(400) }),
  subject: async () => undefined,
  prepare: async ({ bytes, name }, _subject, actor) => {
    const { html, pictures, labelled } = await readDocx(bytes);
    const found = recognise(html, { name: "document.html", now: new Date(), timeZone: (await siteSettings()).timeZone });
    const loses = labelled && !isMarked(found.body) && found.warnings.every(({ code }) => code !== "labelled");
    const warnings: Warning[] = loses ? [...found.warnings, { code: "labelled", params: {} }] : found.warnings;
    return { found: await withMedia(actor, { ...found, warnings }, pictures, name) };
  },
  run: async ({ input: { name }, prepared: { found } }) => ({ value: await proposed(found, name), detail: { file: name, pictures: found.pictures.length } }),
});

async function withMedia(actor: Actor, found: Found, files: readonly Uint8Array[], name: string): Promise<Found> {
  const kept = new Map<string, number>();
  // One after another: each is made into a dozen files.
  for (const { src, alt } of found.pictures) {
    const bytes = files[Number(pictureIn.exec(src)?.[1] ?? -1)];
    if (!bytes || kept.has(src)) continue;
    const outcome = await uploadPicture(actor, { bytes: new Uint8Array(bytes), name, alt: alt.slice(0, 500) });
    if (outcome.ok) kept.set(src, outcome.value.id);
  }
  let at = 0;
  const content = withFigures(found.body.content, (figure) => [{ ...figure, attrs: { ...figure.attrs, media: kept.get(found.pictures[at++]?.src ?? "") ?? null } }]);
  return { ...found, body: content.length === 0 ? emptyDoc() : { type: "doc", content } };
}
