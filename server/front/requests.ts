/** Everything that reaches the port: judged by the address alone, then answered by a file, by Next, or not at all. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { newIncidentId } from "#lib/kernel/ids";
import { log } from "#lib/kernel/log";
import { withRequestStore } from "#lib/kernel/request-store";
import type { NextHandler } from "./capture.ts";
import { cleanHeaders, clientAddress } from "./client.ts";
import { answerDocument } from "./document.ts";
import { assetHeaders, deskHeaders, newNonce } from "./headers.ts";
import { isTooLarge } from "./limits.ts";
import { answerMedia } from "./media.ts";
import { isForeignWrite } from "./origin.ts";
import { readPath } from "./path.ts";
import { plainDocument, problemDocument } from "./problem.ts";
import { routeKind } from "./routes.ts";
import { sendDocument } from "./send.ts";

export type FrontOptions = { siteUrl: string; trustProxy: boolean; dev: boolean };

/** @param next Next's request handler; `options` come from the settings. */
export function handleRequests(next: NextHandler, options: FrontOptions): RequestListener {
  return (request, response) => {
    const from = { requestId: newIncidentId(), address: clientAddress(request, options.trustProxy), userAgent: String(request.headers["user-agent"] ?? "") };
    withRequestStore(from, () => answer(next, options, request, response)).catch(async (error: unknown) => {
      log().error({ incident: from.requestId, path: request.url?.split("?")[0], err: error }, "a request failed");
      if (!response.headersSent) await sendDocument(request, response, problemDocument(500, "zh-CN", from.requestId));
      else response.destroy();
    });
  };
}

async function answer(next: NextHandler, options: FrontOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = readPath(request.url);
  if (asked.kind === "refused") return sendDocument(request, response, plainDocument(404, "Not found"));
  if (isForeignWrite(request.method, request.headers, options.siteUrl)) return refuse(request, response, 403, "This request did not come from this site.");
  if (isTooLarge(request, asked.kind === "ok" ? asked.pathname : "/")) return refuse(request, response, 413, "Too large.");
  if (asked.kind === "moved") {
    response.writeHead(308, { location: asked.to, "cache-control": "no-store" }).end();
    return;
  }
  switch (routeKind(asked.pathname)) {
    case "media":
      return answerMedia(request, response, asked.pathname);
    case "document":
      return options.dev ? answerPrivate(next, options, request, response, asked.pathname) : answerDocument(next, request, response, asked);
    case "asset":
      for (const [name, value] of Object.entries(assetHeaders())) response.setHeader(name, value);
      return next(request, response);
    case "private":
      return answerPrivate(next, options, request, response, asked.pathname);
  }
}

/** The desk and its doors: Next streams, nothing is kept, scripts need this answer's nonce. */
async function answerPrivate(next: NextHandler, { dev }: FrontOptions, request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  cleanHeaders(request, false);
  const headers = deskHeaders(newNonce(), dev);
  // Next reads the nonce for its own scripts from the request.
  request.headers["content-security-policy"] = headers["content-security-policy"];
  request.headers["x-linjia-path"] = pathname;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  await next(request, response);
}

async function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): Promise<void> {
  // What is still on its way is not read: the connection ends after the answer.
  response.setHeader("connection", "close");
  await sendDocument(request, response, plainDocument(status, text));
}
