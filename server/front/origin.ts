/** Keeps other sites from acting with a signed-in person's browser. */
import type { IncomingMessage } from "node:http";

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Whether a request may change something: it only reads, it comes from a page of this site, or it is the API with a token of its own.
 * @param siteUrl as readers see it; while it is the default (http://localhost:<port>) every loopback spelling of it counts.
 */
export function mayChange(request: Pick<IncomingMessage, "method" | "headers">, path: string, siteUrl: string): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const { origin, host = "", authorization = "" } = request.headers;
  if (/^\/api\/v1(?:\/|$)/.test(path) && /^bearer \S+$/i.test(authorization) && !request.headers.cookie) return true;
  if (typeof origin !== "string" || origin === "" || origin === "null") return false;
  if (origin === siteUrl) return true;
  return isDefault(siteUrl) && loopback.test(host) && origin === `http://${host}`;
}

function isDefault(siteUrl: string): boolean {
  return /^http:\/\/localhost(?::\d+)?$/.test(siteUrl);
}
