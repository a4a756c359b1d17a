/** Where a request comes from. */
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * @param trustProxy whether a proxy of ours stands in front: it adds the address it saw to the end of `X-Forwarded-For`,
 * and what stands before that was written by strangers. Otherwise the header is not believed at all.
 */
export function clientAddress(request: Pick<IncomingMessage, "headers" | "socket">, trustProxy: boolean): string {
  const peer = plain(request.socket.remoteAddress ?? "");
  if (!trustProxy) return peer;
  const seen = plain(String(request.headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim() ?? "");
  return isIP(seen) ? seen : peer;
}

/** IPv4 inside IPv6 is the same machine: limits must count it once. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").slice(0, 64);
}
