/** A reader's public document: rendered by Next, taken out of its framework, sent by us. */
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { log } from "#lib/kernel/log";
import { traditional } from "#lib/i18n/traditional";
import { type RequestStore, withRequestStore } from "#lib/kernel/request-store";
import { CapturedResponse } from "./captured.ts";
import { draw } from "./draw.ts";
import type { Asked, Front } from "./front.ts";
import type { Answer, Rendering } from "./keeper.ts";
import type { Document } from "./packed.ts";
import { answerFailure } from "./refuse.ts";
import { isTraditional, type Route } from "./routes.ts";
import { protect, protection, readerPolicy } from "./security-headers.ts";
import { speculationHeader } from "./speculation.ts";
import { askFirst, askFirstOfCdn, never, sendParcel } from "./send.ts";
import { shows, strip } from "./strip.ts";
import { inTraditional } from "./traditional.ts";

/** A page with fewer visible characters is one that only scripts would have shown. */
export const leastVisible = 20;

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
  const question = questionFor(pageOf(target), new URL(front.siteUrl).host);
  const captured = new CapturedResponse(question);
  try {
    return await withRequestStore({ requestId, address: "", userAgent: "", ...(!front.dev && { draw }) }, async (store) => {
      await Promise.all([front.pages(question, captured), captured.done]);
      return await judge(captured, store, { target, requestId, kept: front.cdn ? askFirstOfCdn : askFirst });
    });
  } catch (error) {
    log().error({ requestId, path: target.split("?")[0], err: error }, "a page was not rendered");
    return { failure: 500, reference: requestId };
  }
}

/** Where Next has the page of an address: readers of Chinese do not see their language in it, what stands outside of both has none, and an ending behind a name is a folder there. */
function pageOf(target: string): string {
  const page = target.replace(/^((?:\/en)?\/a\/[^/?]+)\.md$/, "$1/copy.md");
  if (/^\/(?:en(?:[/?]|$)|zh-Hant\/|(?:news-)?sitemap[./]|(?:robots|llms)\.txt$)/.test(page)) return page;
  return page === "/" ? "/zh-CN" : `/zh-CN${page}`;
}

/** A request of our own. Nothing of the client's reaches a page but the address: cookies, hosts and Next's own headers could only make one reader's document another's. */
function questionFor(target: string, host: string): IncomingMessage {
  const question = new IncomingMessage(new Socket());
  Object.assign(question, { method: "GET", url: target, httpVersion: "1.1", httpVersionMajor: 1, httpVersionMinor: 1, complete: true });
  question.headers = { host, accept: "text/html", "user-agent": "linjia" };
  question.push(null);
  return question;
}

/** `kept`: the cache-control of a document that may be kept. */
async function judge(captured: CapturedResponse, store: RequestStore, { target, requestId, kept }: { target: string; requestId: string; kept: string }): Promise<Rendering> {
  const next = captured.statusCode;
  if (next >= 500) {
    log().error({ requestId, path: target.split("?")[0], away: store.status === 503 }, "a page failed");
    return store.status === 503 ? { failure: 503 } : { failure: 500, reference: requestId };
  }
  const made = (document: Omit<Document, "cacheControl">): Rendering => ({
    made: { document: { ...document, cacheControl: store.keep ? kept : never }, tags: store.tags, keep: store.keep, until: store.until?.getTime() ?? null },
  });
  const location = captured.getHeader("location");
  if (next >= 300 && next < 400 && typeof location === "string") return made({ status: next, type: "text/plain", body: Buffer.alloc(0), location });
  // Next's own "not found" is blank without scripts; a feed or a map that is not there has no body at all.
  if (next === 404) return { failure: 404 };
  const type = String(captured.getHeader("content-type") ?? "text/html; charset=utf-8");
  const status = store.status ?? next;
  if (!type.startsWith("text/html")) {
    // Ours: canonical address, hub. Those of pages are Next's, and name scripts.
    const link = captured.getHeader("link");
    return made({ status, type, body: captured.body, ...(link !== undefined && { headers: { link: String(link) } }) });
  }
  const { html, visible } = strip(captured.body.toString());
  if (visible < leastVisible && ![...store.drawn.values()].some((markup) => shows(markup, leastVisible))) {
    log().error({ requestId, path: target.split("?")[0], visible }, "a page is blank without scripts");
    return { failure: 500, reference: requestId };
  }
  const whole = withDrawn(html, store);
  const written = isTraditional(target) ? inTraditional(whole, await traditional()) : whole;
  return made({ status, type, body: Buffer.from(written), headers: speculationHeader });
}

function withDrawn(html: string, { head, drawn }: RequestStore): string {
  const page = head === "" ? html : html.replace("</head>", () => `${head}</head>`);
  return [...drawn].reduce((all, [id, markup]) => all.replace(`<i id="${id}"></i>`, () => markup), page);
}
