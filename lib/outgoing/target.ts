/** Which address we would go to at all, before anybody resolves its name. Pure. */
import { isIP } from "node:net";
import { isLoopback, isPublicAddress } from "./addresses.ts";
import { OutgoingRefused } from "./types.ts";

/** Where web servers listen; on others there are databases, mail and the machinery of a network. */
const ports = new Set(["", "80", "443", "8080", "8443"]);

/** @param loopback whether this machine may be asked too, on any port: in tests only. */
export type Allowed = { loopback: boolean };

/** @throws OutgoingRefused for everything that is not plainly an address of the web. */
export function readTarget(address: string, allowed: Allowed): URL {
  const url = address.length > 2_000 ? null : URL.parse(address);
  if (!url) throw new OutgoingRefused("address");
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new OutgoingRefused("protocol");
  if (url.username !== "" || url.password !== "") throw new OutgoingRefused("credentials");
  // URL has written 0x7f.1 and 2130706433 as 127.0.0.1 by now.
  const literal = hostOf(url);
  if (isIP(literal) && !mayReach(literal, allowed)) throw new OutgoingRefused("private");
  const tested = allowed.loopback && (literal === "localhost" || isLoopback(literal));
  if (!ports.has(url.port) && !tested) throw new OutgoingRefused("port");
  return url;
}

/** The host without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}

export function mayReach(address: string, { loopback }: Allowed): boolean {
  return isPublicAddress(address) || (loopback && isLoopback(address));
}
