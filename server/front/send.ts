/** Sends a whole document: its tag, its encoding, or only that it has not changed. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { chooseEncoding, compress, isCompressible, smallest } from "./encoding.ts";

export type Document = {
  status: number;
  type: string;
  body: Buffer;
  cacheControl: string;
  /** Where to go, for a status that sends elsewhere. */
  location?: string;
  headers?: Record<string, string>;
};

/** A browser asks each time whether its copy is still right: what is taken down is gone at once. */
export const askFirst = "public, max-age=0, must-revalidate";
export const never = "no-store";

export async function sendDocument(request: IncomingMessage, response: ServerResponse, document: Document): Promise<void> {
  const { status, body } = document;
  const encoding = body.length >= smallest && isCompressible(document.type) ? chooseEncoding(request.headers["accept-encoding"]) : null;
  for (const [name, value] of Object.entries(document.headers ?? {})) response.setHeader(name, value);
  response.setHeader("cache-control", document.cacheControl);
  response.setHeader("vary", "Accept-Encoding");
  if (document.location !== undefined) response.setHeader("location", document.location);
  const tag = entityTag(body, encoding);
  if (document.cacheControl !== never) response.setHeader("etag", tag);
  if (status === 200 && document.cacheControl !== never && isKnown(request, tag)) {
    response.writeHead(304).end();
    return;
  }
  const bytes = encoding ? await compress(body, encoding) : body;
  if (encoding) response.setHeader("content-encoding", encoding);
  if (body.length > 0) response.setHeader("content-type", document.type);
  response.setHeader("content-length", bytes.length);
  response.writeHead(status);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Strong: the same tag is the same bytes, so each encoding has its own. */
export function entityTag(body: Buffer, encoding: string | null): string {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 27);
  return `"${hash}${encoding ? `-${encoding}` : ""}"`;
}

function isKnown(request: IncomingMessage, tag: string): boolean {
  const known = request.headers["if-none-match"];
  if (known === undefined) return false;
  // RFC 9110, 13.1.2: compared weakly, because proxies put "W/" before a tag they did not change.
  return known.trim() === "*" || known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}
