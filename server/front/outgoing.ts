/** Works on an answer while somebody else writes it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from "node:zlib";
import { mergeHeaders } from "./captured.ts";
import { chooseEncoding, isCompressible, smallest } from "./encoding.ts";

/** Calls `change` when the head is about to leave, the last moment at which headers can be set. */
export function onHead(response: ServerResponse, change: () => void): void {
  const writeHead = response.writeHead.bind(response);
  let left = false;
  // Node itself calls writeHead for a head that nobody wrote.
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (left) return writeHead(status);
    left = true;
    response.statusCode = status;
    mergeHeaders(response, rest.at(-1));
    change();
    return writeHead(response.statusCode);
  };
}

/** Compresses what is written, when client and content allow; every write is sent on at once, so that streams stay streams. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  let packer: BrotliCompress | Gzip | null = null;
  const plain = { write: response.write.bind(response), end: response.end.bind(response) };
  onHead(response, () => {
    if (isCompressible(String(response.getHeader("content-type") ?? ""))) response.appendHeader("vary", "Accept-Encoding");
    if (!encoding || !isWorthIt(request, response)) return;
    packer = newPacker(encoding);
    response.setHeader("content-encoding", encoding);
    response.removeHeader("content-length");
    weaken(response);
    connect(packer, response, plain);
  });
  response.write = (...given: unknown[]) => {
    sendHead(response);
    return packer ? pass(packer, "write", given) : Boolean(Reflect.apply(plain.write, response, given));
  };
  response.end = (...given: unknown[]) => {
    if (!response.headersSent) knowLength(response, given[0]);
    sendHead(response);
    if (packer) pass(packer, "end", given);
    else Reflect.apply(plain.end, response, given);
    return response;
  };
}

function sendHead(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(response.statusCode);
}

function knowLength(response: ServerResponse, chunk: unknown): void {
  if (response.hasHeader("content-length") || response.hasHeader("transfer-encoding")) return;
  if (typeof chunk === "string" || chunk instanceof Uint8Array) response.setHeader("content-length", Buffer.byteLength(chunk));
}

function isWorthIt(request: IncomingMessage, response: ServerResponse): boolean {
  const { statusCode } = response;
  if (request.method === "HEAD" || statusCode === 204 || statusCode === 206 || statusCode === 304 || response.hasHeader("content-encoding")) return false;
  const length = Number(response.getHeader("content-length") ?? smallest);
  return length >= smallest && isCompressible(String(response.getHeader("content-type") ?? ""));
}

/** The tag was made for other bytes. */
function weaken(response: ServerResponse): void {
  const tag = response.getHeader("etag");
  if (typeof tag === "string" && !tag.startsWith("W/")) response.setHeader("etag", `W/${tag}`);
}

function newPacker(encoding: "br" | "gzip"): BrotliCompress | Gzip {
  if (encoding === "gzip") return createGzip({ level: 6, flush: constants.Z_SYNC_FLUSH });
  return createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}

function connect(packer: BrotliCompress | Gzip, response: ServerResponse, plain: { write: ServerResponse["write"]; end: ServerResponse["end"] }): void {
  packer.on("data", (chunk: Buffer) => {
    if (!plain.write(chunk)) packer.pause();
  });
  packer.on("end", () => plain.end());
  packer.on("error", () => response.destroy());
  response.on("drain", () => packer.resume());
  response.on("close", () => packer.destroy());
  // Whoever waits for the answer to drain waits for what is before it.
  packer.on("drain", () => response.emit("drain"));
}

function pass(packer: BrotliCompress | Gzip, how: "write" | "end", given: unknown[]): boolean {
  if (packer.destroyed || packer.writableEnded) return false;
  return Boolean(Reflect.apply(packer[how], packer, given));
}
