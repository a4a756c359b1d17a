/** A reader's public document: rendered by Next, taken out of its framework, sent by us. */
import { log } from "#lib/kernel/log";
import { traditional } from "#lib/i18n/traditional";
import { type RequestStore, withRequestStore } from "#lib/kernel/request-store";
import type { CapturedResponse } from "./captured.ts";
import { draw } from "./draw.ts";
import type { Asked, Front } from "./front.ts";
import type { Answer, Rendering } from "./keeper.ts";
import type { Document } from "./packed.ts";
import { askNext } from "./question.ts";
import { answerFailure } from "./refuse.ts";
import { editionOf, isTraditional, pageOf, type Route } from "./routes.ts";
import { protect, protection, readerPolicy } from "./security-headers.ts";
import { shellOf } from "./shell.ts";
import { speculationHeader } from "./speculation.ts";
import { askFirst, askFirstOfCdn, never, sendParcel } from "./send.ts";
import { shows, strip } from "./strip.ts";
import { inTraditional } from "./traditional.ts";

/** A page with fewer visible characters is one that only scripts would have shown. */
export const leastVisible = 20;

const html = "text/html; charset=utf-8";

const [around, aroundSecure] = [protection(readerPolicy, false), protection(readerPolicy, true)];
const isSecure = ({ siteUrl }: Front) => siteUrl.startsWith("https:");

/** Sends what is kept, with what all readers' documents say to the browser. */
export function sendKept(front: Front, { request, response }: Pick<Asked, "request" | "response">, { parcel, grown }: Answer): Promise<void> | undefined {
  return sendParcel(request, response, parcel, grown, isSecure(front) ? aroundSecure : around);
}

export async function answerDocument(front: Front, asked: Asked, route: Route & { kind: "document" }): Promise<void> {
  const { request, response, requestId } = asked;
  if (request.method !== "GET" && request.method !== "HEAD") {
    protect(response, readerPolicy, isSecure(front));
    return answerFailure(request, response, { status: 405, who: route.language, headers: { allow: "GET, HEAD" } });
  }
  const { keeper } = front;
  const answer = keeper.ready(route.target) ?? (await keeper.make(route.target, () => render(front, requestId, route)));
  if ("parcel" in answer) return sendKept(front, asked, answer);
  protect(response, readerPolicy, isSecure(front));
  const { failure, reference } = answer;
  return answerFailure(request, response, { status: failure, who: route.language, ...(reference && { reference }) });
}

/** The answer is for everybody, so nothing of who happened to ask first goes into it. */
export async function render(front: Front, requestId: string, { target }: { target: string }): Promise<Rendering> {
  try {
    return await withRequestStore({ requestId, address: "", userAgent: "", ...(!front.dev && { draw }) }, async (store) => judge(front, await askNext(front, pageOf(target, front.dev)), store, { target, requestId }));
  } catch (error) {
    log().error({ requestId, path: target.split("?")[0], err: error }, "a page was not rendered");
    return { failure: 500, reference: requestId };
  }
}

async function judge(front: Front, captured: CapturedResponse, store: RequestStore, { target, requestId }: { target: string; requestId: string }): Promise<Rendering> {
  const next = captured.statusCode;
  if (next >= 500) {
    log().error({ requestId, path: target.split("?")[0], away: store.status === 503 }, "a page failed");
    return store.status === 503 ? { failure: 503 } : { failure: 500, reference: requestId };
  }
  const kept = front.cdn ? askFirstOfCdn : askFirst;
  const made = (document: Omit<Document, "cacheControl">): Rendering => ({
    made: { document: { ...document, cacheControl: store.keep ? kept : never }, tags: store.tags, keep: store.keep, until: store.until?.getTime() ?? null },
  });
  const location = captured.getHeader("location");
  if (next >= 300 && next < 400 && typeof location === "string") return made({ status: next, type: "text/plain", body: Buffer.alloc(0), location });
  // Next's own "not found" is blank without scripts; a feed or a map that is not there has no body at all.
  if (next === 404) return { failure: 404 };
  const type = String(captured.getHeader("content-type") ?? html);
  const status = store.status ?? next;
  if (!type.startsWith("text/html")) {
    // Ours: canonical address, hub. Those of pages are Next's, and name scripts.
    const link = captured.getHeader("link");
    return made({ status, type, body: captured.body, ...(link !== undefined && { headers: { link: String(link) } }) });
  }
  const page = store.drawn ? await inShell(front, store.drawn, target) : wholePage(captured);
  if (page === null) {
    log().error({ requestId, path: target.split("?")[0] }, "a page is blank without scripts");
    return { failure: 500, reference: requestId };
  }
  const written = isTraditional(target) ? inTraditional(page, await traditional()) : page;
  return made({ status, type, body: Buffer.from(written), headers: speculationHeader });
}

/** Null for a page that shows nothing. */
async function inShell(front: Front, { head, page }: NonNullable<RequestStore["drawn"]>, target: string): Promise<string | null> {
  if (!shows(page, leastVisible)) return null;
  const [before, between, after] = await shellOf(front, editionOf(target));
  return before + head + between + page + after;
}

function wholePage(captured: CapturedResponse): string | null {
  const { html: page, visible } = strip(captured.body.toString());
  return visible < leastVisible ? null : page;
}
