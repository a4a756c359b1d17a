/** A reader's document: rendered by Next, taken out of the framework, sent whole. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Lang, isLang } from "#lib/i18n/languages";
import { log } from "#lib/kernel/log";
import { currentRequest } from "#lib/kernel/request-store";
import { type Captured, capture, type NextHandler } from "./capture.ts";
import { cleanHeaders } from "./client.ts";
import { readerHeaders } from "./headers.ts";
import { plainDocument, problemDocument } from "./problem.ts";
import { knownQuery } from "./routes.ts";
import { type Document, sendDocument } from "./send.ts";
import { stripFramework, visibleCharacters } from "./strip.ts";

/** A document with fewer visible characters than this is blank to a reader. */
const fewest = 20;
/** What a document may say about itself; everything else Next adds is about Next. */
const passed = ["content-type", "location", "retry-after", "link"];

export async function answerDocument(next: NextHandler, request: IncomingMessage, response: ServerResponse, asked: { pathname: string; search: string }): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return sendDocument(request, response, plainDocument(405, "Method not allowed"));
  const direct = /^\/zh-CN(\/|$)/.exec(asked.pathname);
  if (direct) {
    response.writeHead(308, { location: (asked.pathname.slice("/zh-CN".length) || "/") + knownQuery(asked.search), "cache-control": "no-store" }).end();
    return;
  }
  cleanHeaders(request, true);
  request.url = asked.pathname + knownQuery(asked.search);
  // A HEAD has the headers of its GET: the same document is rendered for both.
  const method = request.method;
  request.method = "GET";
  const captured = await capture(next, request);
  request.method = method;
  await sendDocument(request, response, documentOf(captured, languageOfPath(asked.pathname)));
}

function documentOf(captured: Captured, language: Lang): Document {
  const store = currentRequest();
  const status = store?.status ?? captured.status;
  const incident = store?.requestId ?? "";
  if (status >= 500) return fault(status === 503 ? 503 : 500, language, incident);
  const headers: Document["headers"] = { ...readerHeaders(), "cache-control": store?.keep === false ? "private, no-store" : "public, max-age=0, must-revalidate" };
  for (const name of passed) if (captured.headers[name] !== undefined) headers[name] = captured.headers[name];
  if (status >= 300 && status < 400) return { status, headers, body: Buffer.alloc(0) };
  if (!String(captured.headers["content-type"] ?? "").startsWith("text/html")) return { status, headers, body: captured.body };
  const html = stripFramework(captured.body.toString("utf8"));
  if (visibleCharacters(html) < fewest) {
    log().error({ incident, status }, "a document came out blank");
    return fault(500, language, incident);
  }
  return { status, headers, body: Buffer.from(html) };
}

function fault(status: 500 | 503, language: Lang, incident: string): Document {
  const document = problemDocument(status, language, incident);
  return { ...document, headers: { ...readerHeaders(), ...document.headers } };
}

function languageOfPath(pathname: string): Lang {
  const first = pathname.split("/")[1];
  return isLang(first) ? first : "zh-CN";
}
