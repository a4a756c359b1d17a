/** Social pictures: drawn when first asked for, one at a time, and kept until what they show changes. */
import { log } from "#lib/kernel/log";
import { withRequestStore } from "#lib/kernel/request-store";
import { readFace } from "#lib/reading/social";
import { type SocialAddress, socialPath } from "#lib/social/address";
import { drawFace } from "#lib/social/picture";
import type { Asked, Front } from "./front.ts";
import type { Rendering } from "./keeper.ts";
import { answerFailure } from "./refuse.ts";
import { protect } from "./security-headers.ts";
import { askFirst, askFirstOfCdn, sendParcel } from "./send.ts";

export async function answerSocial(front: Front, { request, response, requestId }: Asked, path: string, address: SocialAddress): Promise<void> {
  const who = address.language;
  protect(response, undefined, front.siteUrl.startsWith("https:"));
  // They are made to be shown on other sites.
  response.setHeader("cross-origin-resource-policy", "cross-origin");
  if (request.method !== "GET" && request.method !== "HEAD") return answerFailure(request, response, { status: 405, who, headers: { allow: "GET, HEAD" } });
  const answer = front.pictures.ready(path) ?? (await front.pictures.make(path, () => draw(front, requestId, path, address)));
  if ("parcel" in answer) return sendParcel(request, response, answer.parcel, answer.grown);
  const { failure, reference } = answer;
  return answerFailure(request, response, { status: failure, who, ...(reference && { reference }) });
}

/** A picture of this text, the address of the one with the text of today, or nothing. */
async function draw(front: Front, requestId: string, path: string, address: SocialAddress): Promise<Rendering> {
  return withRequestStore({ requestId, address: "", userAgent: "" }, async (store): Promise<Rendering> => {
    try {
      const drawn = await readFace(address);
      if (!drawn) return { failure: 404 };
      const now = socialPath(drawn.subject, drawn.face);
      const kept = { cacheControl: front.cdn ? askFirstOfCdn : askFirst };
      const document = now === path ? { ...kept, status: 200, type: "image/png", body: await drawFace(drawn.face) } : { ...kept, status: 308, type: "text/plain", body: Buffer.alloc(0), location: now };
      return { made: { document, tags: store.tags, keep: true, until: null } };
    } catch (error) {
      if (store.status === 503) return { failure: 503 };
      log().error({ requestId, path, err: error }, "a social picture was not drawn");
      return { failure: 500, reference: requestId };
    }
  });
}
