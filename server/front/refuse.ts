/** Answers a request that goes no further, in the form it can read. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Lang } from "#lib/i18n/languages";
import { acceptedLanguage } from "#lib/web/language";
import { type FailureStatus, failurePage, failureText } from "./failure-pages.ts";
import { readerPolicy } from "./security-headers.ts";
import { never, sendDocument } from "./send.ts";

const codes: Record<FailureStatus, string> = { 400: "request.bad", 403: "request.foreign", 404: "request.unknown", 405: "request.method", 413: "request.tooLarge", 500: "unexpected", 503: "database.away" };

export type Refused = { status: FailureStatus; who: Lang | "inside"; reference?: string; megabytes?: number; headers?: Record<string, string> };

/** People get a page, programs get JSON as the rest of the product writes it: `{code, message}`. */
export async function answerFailure(request: IncomingMessage, response: ServerResponse, { status, who, reference, megabytes = 0, headers = {} }: Refused): Promise<void> {
  if (status === 503) response.setHeader("retry-after", "5");
  response.setHeader("content-security-policy", readerPolicy);
  if (wantsPage(request)) {
    await sendDocument(request, response, { status, type: "text/html; charset=utf-8", body: failurePage(status, who, reference, megabytes), cacheControl: never, headers });
    return;
  }
  const message = failureText(status, who === "inside" ? acceptedLanguage(request.headers["accept-language"] ?? "") : who, megabytes);
  const body = Buffer.from(JSON.stringify({ code: codes[status], message, ...(reference && { incident: reference }) }));
  await sendDocument(request, response, { status, type: "application/json; charset=utf-8", body, cacheControl: never, headers });
}

function wantsPage({ headers, method }: IncomingMessage): boolean {
  if (method === "GET" || method === "HEAD") return !/\bjson\b/.test(headers.accept ?? "");
  return /\btext\/html\b/.test(headers.accept ?? "") && headers["next-action"] === undefined;
}
