/** Refuses writes that another site sent in somebody's name. Next takes a request without Origin; we do not. */
import type { IncomingHttpHeaders } from "node:http";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** @param siteUrl the configured address; the host the request came to counts too, so that 127.0.0.1 and localhost both work. */
export function isForeignWrite(method: string | undefined, headers: IncomingHttpHeaders, siteUrl: string): boolean {
  if (reading.has(method ?? "GET")) return false;
  const { origin, host } = headers;
  if (!origin || origin === "null") return true;
  if (origin === new URL(siteUrl).origin) return false;
  return !isLoopbackOf(origin, host ?? "");
}

// Only names of this very machine: a Host header is whatever the sender wrote.
function isLoopbackOf(origin: string, host: string): boolean {
  const url = URL.parse(origin);
  return url !== null && url.protocol === "http:" && url.host === host && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
}
