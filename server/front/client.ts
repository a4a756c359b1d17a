/** Who is asking, as far as a server can know. */
import type { IncomingMessage } from "node:http";

/** The client's address. `X-Forwarded-For` counts only behind a proxy of our own (TRUST_PROXY=1): anybody can write it. */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? String(request.headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim() : "";
  return forwarded || (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
}

/** Headers by which a request could speak to Next instead of to the site. */
const internal = /^(?:x-middleware-|x-next-|x-nextjs-|x-invoke-|x-matched-path|x-rewrite-url|x-original-url|x-forwarded-|forwarded$|next-url$|x-linjia-)/;
const flight = /^(?:rsc$|next-router-|next-action$|next-hmr)/;

/** Takes out what must not reach Next; readers' documents see neither cookies nor Next's own questions. */
export function cleanHeaders(request: IncomingMessage, forReaders: boolean): void {
  for (const name of Object.keys(request.headers)) {
    if (internal.test(name) || (forReaders && (flight.test(name) || name === "cookie" || name === "authorization"))) delete request.headers[name];
  }
}
