/** Where a request comes from. */
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * @param proxies how many proxies of ours stand in front: each adds the address it saw to the end of `X-Forwarded-For`,
 * and what stands before those is written by strangers. 0: the header is not believed at all.
 */
export function clientAddress(request: Pick<IncomingMessage, "headers" | "socket">, proxies: number): string {
  const peer = plain(request.socket.remoteAddress ?? "");
  if (proxies === 0) return peer;
  const told = String(request.headers["x-forwarded-for"] ?? "").split(",").map((part) => plain(part.trim()));
  const seen = told.at(-proxies) ?? "";
  return isIP(seen) ? seen : peer;
}

/** `TRUST_PROXY`: how many proxies stand in front; "true" is one, anything else none. */
export function trustedProxies(value: string | undefined): number {
  if (value?.trim().toLowerCase() === "true") return 1;
  return /^\d$/.test(value?.trim() ?? "") ? Number(value) : 0;
}

/** IPv4 inside IPv6 is the same machine: limits must count it once. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").slice(0, 64);
}
