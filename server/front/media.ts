/** Pictures: named by their content, so they may be kept for ever. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { openMediaFile } from "#lib/media/files";
import { assetHeaders } from "./headers.ts";
import { plainDocument } from "./problem.ts";
import { sendDocument } from "./send.ts";

export async function answerMedia(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return sendDocument(request, response, plainDocument(405, "Method not allowed"));
  const file = await openMediaFile(pathname);
  if (!file) return sendDocument(request, response, plainDocument(404, "Not found"));
  const tag = `"${pathname.slice("/media/".length)}"`;
  const headers = { ...assetHeaders(), "cache-control": "public, max-age=31536000, immutable", etag: tag };
  if (request.headers["if-none-match"]?.includes(tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, "content-type": file.type, "content-length": file.bytes });
  if (request.method === "HEAD") response.end();
  // A reader who goes away in the middle is no fault.
  else await pipeline(file.stream, response).catch(() => response.destroy());
}
