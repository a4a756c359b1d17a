/** Takes a picture in from the address it lies at: asked for by us, never by the person's browser, then kept like any other. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { failureOf, type Outcome } from "#lib/kernel/outcome";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { fetched } from "#lib/outgoing/fetched";
import { type Outgoing, sendOut } from "#lib/outgoing/send";
import { pictureName, pictureTexts } from "./texts.ts";
import { pictureLimits, type ReceivedPicture } from "./types.ts";
import { uploadPicture } from "./upload.ts";

const takeInput = z.object({ address: z.string().max(2_000), alt: pictureTexts.alt.catch(""), caption: pictureTexts.caption.catch("") });
const accept = "image/avif,image/webp,image/png,image/jpeg,image/gif";
const limits = { time: 20_000, size: pictureLimits.bytes, redirects: 4 };

type Asked = { address: string; send: Outgoing };

/**
 * Input: `{ address, alt?, caption? }`. The permission of `uploadPicture` is asked before anything is fetched.
 * Failures: "media.addressRefused", "media.notFetched" {host, reason}, "media.tooLarge", and those of `uploadPicture`.
 */
export async function takePicture(actor: Actor, raw: unknown, send: Outgoing = sendOut): Promise<Outcome<ReceivedPicture>> {
  const input = takeInput.safeParse(raw);
  if (!input.success) return { ok: false, code: "input.invalid", params: { field: "address" } };
  const { address, alt, caption } = input.data;
  try {
    const bytes = await bytesAt(actor, { address, send });
    return await uploadPicture(actor, { bytes, name: nameIn(address), alt, caption });
  } catch (error) {
    return failureOf(error, "media.take");
  }
}

const bytesAt = query({
  can: "media.upload",
  subject: async () => undefined,
  run: async ({ input: { address, send } }: { input: Asked }) => {
    const answer = await fetched(address, { accept, limits, send });
    if (answer.ok) return answer.bytes;
    if (answer.why === "forbidden") refuse("media.addressRefused");
    if (answer.why === "tooLarge") refuse("media.tooLarge", { maximum: pictureLimits.bytes / 1024 / 1024 });
    return refuse("media.notFetched", { host: answer.host, reason: answer.reason });
  },
});

/** What the file is called there, for people to find it by. */
function nameIn(address: string): string {
  const last = URL.parse(address)?.pathname.split("/").findLast((part) => part !== "") ?? "";
  try {
    return pictureName.parse(decodeURIComponent(last));
  } catch {
    return last.slice(0, 200);
  }
}
