/** How much may be sent to an address, enforced before anybody reads it. */
import { IncomingMessage } from "node:http";

const megabyte = 1024 * 1024;
/** Files that people choose. */
const files = /^\/(?:api\/(?:uploads|import)|desk\/import)(?:\/|$)/;
/** Files that articles rest on: 50 MB, and the form around them. */
const sourceFiles = /^\/api\/sources\/\d+\/file$/;
/** Whole texts: the document model takes 2,000,000 characters, a Chinese one has three bytes. Next's limit for actions is the same. */
const texts = /^\/(?:api\/(?:drafts|sources)|desk\/(?:articles|sources))(?:\/|$)/;

/** The most bytes of a body that an address takes. */
export function limitOf(path: string): number {
  return (sourceFiles.test(path) ? 51 : files.test(path) ? 25 : texts.test(path) ? 8 : 1) * megabyte;
}

export const inMegabytes = (bytes: number) => Math.floor(bytes / megabyte);

/** What a client says it is going to send; null when it does not say. */
export function announced({ headers }: IncomingMessage): number | null {
  const length = headers["content-length"];
  return length === undefined ? null : Number(length);
}

/**
 * The request itself when its length is announced within the limit: Node reads no byte beyond. A body of unknown length is read here first,
 * and comes back as a request with the same head; so does one that is not there. Null: too large.
 */
export async function withinLimit(request: IncomingMessage, limit: number): Promise<IncomingMessage | null> {
  const length = announced(request);
  if (length !== null) return length <= limit ? request : null;
  // Node has ended a request that announces no body before anybody could listen (`optimizeEmptyRequests`): whoever changes something waits for its end.
  if (request.headers["transfer-encoding"] === undefined) return request.method === "GET" || request.method === "HEAD" ? request : replay(request, Buffer.alloc(0));
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > limit) return null;
    chunks.push(chunk);
  }
  return replay(request, Buffer.concat(chunks));
}

function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { "transfer-encoding": _, ...headers } = request.headers;
  Object.assign(again, { method: request.method, url: request.url, httpVersion: request.httpVersion, httpVersionMajor: 1, httpVersionMinor: 1, complete: true });
  again.headers = { ...headers, "content-length": String(body.length) };
  if (body.length > 0) again.push(body);
  again.push(null);
  return again;
}

/** Lets a client finish sending what nobody wants, so that it reads the answer; not for longer than it takes to be polite. */
export function drain(request: IncomingMessage): void {
  const most = 64 * megabyte;
  let bytes = 0;
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > most) request.destroy();
  });
  request.resume();
  setTimeout(() => request.destroy(), 10_000).unref();
}
