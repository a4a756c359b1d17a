/** Sends a whole document: compressed as the client likes, or not at all when it has it already. */
import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Document = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** Nothing under a packet's size gains from compression. */
const smallest = 1_000;

export async function sendDocument(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Document): Promise<void> {
  const encoding = body.length < smallest ? null : encodingFor(request.headers["accept-encoding"]);
  const tag = etagOf(body, encoding);
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  response.setHeader("vary", "accept-encoding");
  if (status === 200) {
    response.setHeader("etag", tag);
    if (matches(request.headers["if-none-match"], tag)) {
      response.statusCode = 304;
      response.removeHeader("content-type");
      response.end();
      return;
    }
  }
  const sent = encoding === "br" ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : encoding === "gzip" ? await zip(body) : body;
  if (encoding) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", sent.length);
  response.end(request.method === "HEAD" ? undefined : sent);
}

/** Strong, and another one for each encoding: the bytes differ. */
function etagOf(body: Buffer, encoding: string | null): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}${encoding ? `-${encoding}` : ""}"`;
}

/** `If-None-Match` by weak comparison (RFC 9110, 13.1.2): a proxy may have weakened our tag. */
export function matches(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}

/** br before gzip; what the client gives q=0 is not taken. */
export function encodingFor(header: string | string[] | undefined): "br" | "gzip" | null {
  const offers = new Map<string, number>();
  for (const part of String(header ?? "").split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    offers.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const weightOf = (name: string) => offers.get(name) ?? offers.get("*") ?? 0;
  if (weightOf("br") > 0 && weightOf("br") >= weightOf("gzip")) return "br";
  return weightOf("gzip") > 0 ? "gzip" : null;
}
