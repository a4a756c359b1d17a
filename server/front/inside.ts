/** The newsroom and plain files: Next answers the client itself, the front sees to headers and size on the way. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { offlineWorker } from "#lib/collab/words";
import { log, loggablePath } from "#lib/kernel/log";
import { type RequestStore, withRequestStore } from "#lib/kernel/request-store";
import { withinLimit, drain, inMegabytes, limitOf } from "./body-limit.ts";
import type { Asked, Front } from "./front.ts";
import { answerFailure } from "./refuse.ts";
import { compressAnswer, onHead } from "./outgoing.ts";
import { buildScriptPolicy, deskPolicy, newNonce, protect, workerPolicy } from "./security-headers.ts";

/** Headers by which a client could speak to Next's insides, or lie about where it came from. */
const notForPages = /^(?:x-middleware-|x-invoke-|x-now-|x-vercel-|x-matched-path$|x-nextjs-data$|x-forwarded-|forwarded$|x-real-ip$|x-linjia-|content-security-policy)/;

export async function answerInside(front: Front, asked: Asked, path: string): Promise<void> {
  const { request, response, requestId, address } = asked;
  const nonce = newNonce();
  const content = deskPolicy(nonce, front.dev);
  protect(response, content, front.siteUrl.startsWith("https:"));
  response.setHeader("x-request-id", requestId);
  const limit = limitOf(path);
  const search = /\?.*$/.exec(request.url ?? "")?.[0] ?? "";
  const taken = await withinLimit(request, limit);
  if (!taken) {
    // No "connection: close": Node would cut a client that is still sending before it has read why.
    await answerFailure(request, response, { status: 413, who: "inside", megabytes: inMegabytes(limit) });
    return drain(request);
  }
  // Next reads the nonce for its own scripts from the policy; a page learns its address from the other.
  taken.headers = { ...cleanHeaders(taken, front.siteUrl), "content-security-policy": content, "x-linjia-path": path + search };
  onHead(response, () => {
    response.setHeader("cache-control", "no-store");
    forVisitors(response, path);
    response.setHeader("content-security-policy", content);
  });
  compressAnswer(request, response);
  await withRequestStore({ requestId, address, userAgent: String(request.headers["user-agent"] ?? "") }, (store) => {
    onHead(response, () => honour(response, store));
    return handOver(front, { ...asked, request: taken });
  });
}

/** A preview link is for whom it was given to: no cache, no search engine, and no site it leads to learns of it. */
function forVisitors(response: ServerResponse, path: string): void {
  if (!path.startsWith("/preview/")) return;
  response.setHeader("cache-control", "private, no-store");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("x-robots-tag", "noindex, nofollow");
}

/** What the page said of itself: nothing is here, or the database is away. Next has one status for the first and one for all failures. */
function honour(response: ServerResponse, { status }: RequestStore): void {
  if (status === 404 && response.statusCode === 200) response.statusCode = 404;
  if (status === 503 && response.statusCode >= 500) {
    response.statusCode = 503;
    response.setHeader("retry-after", "5");
  }
}

/** A file of the build or of `public/`: Next knows how long it may be kept. */
export async function answerFile(front: Front, asked: Asked, path: string): Promise<void> {
  const { request, response } = asked;
  // By its own name alone: with a query it would be another file to the browser.
  protect(response, policyOf(request.url ?? ""), front.siteUrl.startsWith("https:"));
  if (request.method !== "GET" && request.method !== "HEAD") return answerFailure(request, response, { status: 405, who: "zh-CN", headers: { allow: "GET, HEAD" } });
  // Next would make a whole page of it, with status 200: for each name that somebody makes up, and for a chunk of yesterday's build.
  if (!front.dev && path.startsWith("/_next/") && !front.builtFiles.has(decodeURIComponent(path))) return answerFailure(request, response, { status: 404, who: "zh-CN" });
  keepOwnScript(request.url ?? "", response);
  request.headers = cleanHeaders(request, front.siteUrl);
  compressAnswer(request, response);
  await handOver(front, asked);
}

/** A worker is held to what its own file says. Undefined: nothing runs. */
function policyOf(url: string): string | undefined {
  if (url === offlineWorker) return workerPolicy;
  return /^\/_next\/static\/[^?#]*\.js(?:\?|$)/.test(url) ? buildScriptPolicy : undefined;
}

/** The readers' script carries its hash in the address: what is asked for with one never changes. */
function keepOwnScript(url: string, response: ServerResponse): void {
  if (!/^\/reader\.js\?v=\w+$/.test(url)) return;
  onHead(response, () => {
    if (response.statusCode === 200 || response.statusCode === 304) response.setHeader("cache-control", "public, max-age=31536000, immutable");
  });
}

/** A database that hangs answers nothing: after this many milliseconds without a word a person is told. */
const patience = 12_000;

async function handOver(front: Front, { request, response, requestId }: Asked): Promise<void> {
  const since = performance.now();
  const watch = setInterval(() => {
    if (response.headersSent) return clearInterval(watch);
    if (front.keeper.told || performance.now() - since < patience) return;
    clearInterval(watch);
    void answerFailure(request, response, { status: 503, who: "inside" });
  }, 1_000);
  try {
    await front.pages(request, response);
  } catch (error) {
    log().error({ requestId, path: loggablePath(request.url ?? ""), err: error }, "Next gave up");
    if (response.headersSent) response.destroy();
    else await answerFailure(request, response, { status: 500, who: "inside", reference: requestId });
  } finally {
    clearInterval(watch);
  }
}

/** Without what could deceive, and with the site's own host: Next compares it with the origin of an action, which `mayChange` has judged. */
function cleanHeaders({ method, headers }: Pick<IncomingMessage, "method" | "headers">, siteUrl: string): IncomingHttpHeaders {
  const clean = Object.fromEntries(Object.entries(headers).filter(([name]) => !notForPages.test(name)));
  const reads = method === "GET" || method === "HEAD";
  const origin = URL.parse((reads ? null : headers.origin) ?? siteUrl);
  return { ...clean, host: origin?.host ?? headers.host };
}
