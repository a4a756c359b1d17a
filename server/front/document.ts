/** A reader's public document: rendered by Next, taken out of its framework, sent by us. */
import type { IncomingMessage } from "node:http";
import { log } from "#lib/kernel/log";
import { type RequestStore, withRequestStore } from "#lib/kernel/request-store";
import { CapturedResponse } from "./captured.ts";
import type { FailureStatus } from "./failure-pages.ts";
import type { Asked, Front } from "./front.ts";
import { answerFailure } from "./refuse.ts";
import type { Route } from "./routes.ts";
import { protect, readerPolicy } from "./security-headers.ts";
import { askFirst, type Document, never, sendDocument } from "./send.ts";
import { strip } from "./strip.ts";

/** A page with fewer visible characters is one that only scripts would have shown. */
export const leastVisible = 20;

type Rendered = { document: Document } | { failure: FailureStatus };

export async function answerDocument(front: Front, asked: Asked, route: Route & { kind: "document" }): Promise<void> {
  const { request, response, requestId } = asked;
  protect(response, readerPolicy, front.siteUrl.startsWith("https:"));
  if (request.method !== "GET" && request.method !== "HEAD") {
    return answerFailure(request, response, { status: 405, who: route.language, headers: { allow: "GET, HEAD" } });
  }
  const rendered = await render(front, asked, route);
  if ("document" in rendered) return sendDocument(request, response, rendered.document);
  const { failure } = rendered;
  return answerFailure(request, response, { status: failure, who: route.language, ...(failure === 500 && { reference: requestId }) });
}

/** Exactly the same for everybody: nothing of the client but the address reaches the page. */
async function render(front: Front, { request, requestId, address }: Asked, { target }: { target: string }): Promise<Rendered> {
  forget(request, front, target);
  const captured = new CapturedResponse(request);
  try {
    return await withRequestStore({ requestId, address, userAgent: "" }, async (store) => {
      await Promise.all([front.pages(request, captured), captured.done]);
      return judge(captured, store, target, requestId);
    });
  } catch (error) {
    log().error({ requestId, path: target, err: error }, "a page was not rendered");
    return { failure: 500 };
  }
}

/** Cookies, forwarded hosts and Next's own headers could only make one reader's document another's. */
function forget(request: IncomingMessage, front: Front, target: string): void {
  const conditions = { "if-none-match": request.headers["if-none-match"], "accept-encoding": request.headers["accept-encoding"] };
  request.headers = { host: new URL(front.siteUrl).host, accept: "text/html", "user-agent": "linjia" };
  request.url = target;
  const { method } = request;
  request.method = "GET";
  // Next has read what it needs when it calls back; the answer is for the client, as it asked.
  queueMicrotask(() => {});
  Object.assign(request, { asked: { method, ...conditions } });
}

function judge(captured: CapturedResponse, store: RequestStore, target: string, requestId: string): Rendered {
  const next = captured.statusCode;
  if (next >= 500) {
    log().error({ requestId, path: target, away: store.status === 503 }, "a page failed");
    return { failure: store.status === 503 ? 503 : 500 };
  }
  const cacheControl = store.keep ? askFirst : never;
  const location = captured.getHeader("location");
  if (next >= 300 && next < 400 && typeof location === "string") return { document: { status: next, type: "text/plain", body: Buffer.alloc(0), cacheControl, location } };
  if (next === 404 && store.status === null) return { failure: 404 };
  const type = String(captured.getHeader("content-type") ?? "text/html; charset=utf-8");
  const status = store.status ?? next;
  if (!type.startsWith("text/html")) return captured.body.length === 0 ? { failure: 404 } : { document: { status, type, body: captured.body, cacheControl } };
  const { html, visible } = strip(captured.body.toString());
  if (visible < leastVisible) {
    log().error({ requestId, path: target, visible }, "a page is blank without scripts");
    return { failure: 500 };
  }
  return { document: { status, type, body: Buffer.from(html), cacheControl } };
}
