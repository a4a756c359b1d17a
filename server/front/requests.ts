/** The front: every request comes in here, and is a reader's document, a file, a picture, the newsroom's, or refused. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { log, loggablePath } from "#lib/kernel/log";
import { cleanAddress } from "./address.ts";
import { clientAddress } from "./client-address.ts";
import { answerDocument, sendKept } from "./document.ts";
import type { Asked, Front } from "./front.ts";
import { answerFile, answerInside } from "./inside.ts";
import type { Answer } from "./keeper.ts";
import { answerMedia } from "./media.ts";
import { mayChange } from "./origin.ts";
import { answerFailure } from "./refuse.ts";
import { type Route, routeOf } from "./routes.ts";
import { protect, readerPolicy } from "./security-headers.ts";
import { answerSocial } from "./social.ts";
import { answerSpeculation } from "./speculation.ts";
import { Targets } from "./targets.ts";
import { drain } from "./body-limit.ts";

export function frontFor(front: Front): RequestListener {
  const targets = new Targets();
  return (request, response) => {
    const kept = lyingReady(front, targets, request);
    if (kept) return sendAtOnce(front, request, response, kept);
    const asked: Asked = { request, response, requestId: randomUUID(), address: clientAddress(request, front.trustProxy) };
    answer(front, targets, asked).catch((error: unknown) => giveUp(asked, error));
  };
}

/** The short way: most questions are for a document that lies ready, under an address that was asked for before. */
function lyingReady({ keeper }: Front, targets: Targets, { method, url }: IncomingMessage): Answer | null {
  const target = method === "GET" || method === "HEAD" ? targets.get(url) : undefined;
  return target === undefined ? null : keeper.ready(target);
}

function sendAtOnce(front: Front, request: IncomingMessage, response: ServerResponse, kept: Answer): void {
  const failed = (error: unknown) => giveUp({ request, response, requestId: randomUUID() }, error);
  try {
    sendKept(front, { request, response }, kept)?.catch(failed);
  } catch (error) {
    failed(error);
  }
}

function giveUp({ request, response, requestId }: Pick<Asked, "request" | "response" | "requestId">, error: unknown): void {
  // A client that goes away in the middle is its own affair.
  const left = request.socket.destroyed || response.destroyed;
  log()[left ? "debug" : "error"]({ requestId, path: loggablePath(request.url ?? ""), err: error }, "a request was not answered");
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { "cache-control": "no-store" }).end();
}

async function answer(front: Front, targets: Targets, asked: Asked): Promise<void> {
  const { request, response } = asked;
  const cleaned = cleanAddress(request.url ?? "/");
  const secure = isSecure(front);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!cleaned.ok) {
    protect(response, readerPolicy, secure);
    if (cleaned.status === 308 && reads) return moveTo(asked, placeOf(front, cleaned.to));
    await answerFailure(request, response, { status: cleaned.status === 308 ? 404 : cleaned.status, who: "zh-CN" });
    return reads ? undefined : drain(request);
  }
  const { path, query } = cleaned;
  const route = routeOf(path, query, front.publicFiles, front.dev);
  if (!mayChange(request, path, front.siteUrl)) {
    protect(response, readerPolicy, secure);
    await answerFailure(request, response, { status: 403, who: "inside" });
    return drain(request);
  }
  if (route.kind === "document") targets.put(request.url, route.target);
  return follow(front, asked, route, path);
}

const isSecure = ({ siteUrl }: Front) => siteUrl.startsWith("https:");

/** Where a misspelt address leads in one step: the right spelling may have moved too. */
function placeOf(front: Front, to: string): string {
  const cleaned = cleanAddress(to);
  const route = cleaned.ok ? routeOf(cleaned.path, cleaned.query, front.publicFiles, front.dev) : null;
  return route?.kind === "moved" ? route.to : to;
}

function follow(front: Front, asked: Asked, route: Route, path: string): Promise<void> {
  switch (route.kind) {
    case "document":
      return answerDocument(front, asked, route);
    case "media":
      return answerMedia(front, asked, path);
    case "speculation":
      return answerSpeculation(front, asked);
    case "social":
      return answerSocial(front, asked, path, route.address);
    case "file":
      return answerFile(front, asked, path);
    case "inside":
      return answerInside(front, asked, path);
    case "moved":
      protect(asked.response, readerPolicy, isSecure(front));
      return moveTo(asked, route.to);
    case "nothing":
      protect(asked.response, readerPolicy, isSecure(front));
      return answerFailure(asked.request, asked.response, { status: 404, who: route.language });
  }
}

/** @param to site-relative; one slash at its start, or it would lead to another site. */
async function moveTo({ response }: Asked, to: string): Promise<void> {
  response.writeHead(308, { location: to, "cache-control": "public, max-age=0, must-revalidate", "content-length": 0 });
  response.end();
}
