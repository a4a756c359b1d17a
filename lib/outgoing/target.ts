/** Which address we would go to at all, before anybody resolves its name. Pure. */
import { isIP } from "node:net";
import { isLoopback, isPublicAddress } from "./addresses.ts";
import { OutgoingRefused } from "./types.ts";

/** Where web servers listen; on others there are databases, mail and the machinery of a network. */
const ports = new Set(["", "80", "443", "8080", "8443"]);

/**
 * @param loopback whether this machine may be asked too, on any port: in tests only.
 * @param also "host:port" as `hostAndPort` writes it: may be asked whatever its port is and wherever its name leads.
 */
export type Allowed = { loopback: boolean; also?: readonly string[] };

/** @throws OutgoingRefused for everything that is not plainly an address of the web. */
export function readTarget(address: string, allowed: Allowed): URL {
  const url = address.length > 2_000 ? null : URL.parse(address);
  if (!url) throw new OutgoingRefused("address");
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new OutgoingRefused("protocol");
  if (url.username !== "" || url.password !== "") throw new OutgoingRefused("credentials");
  if (isAlsoAllowed(url, allowed)) return url;
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

/** Whether the operator of the machine has named this very host with this very port. */
export function isAlsoAllowed(url: URL, { also = [] }: Allowed): boolean {
  return also.includes(hostAndPort(url));
}

/** "127.0.0.1:11434", "[::1]:80": the port is always there. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`;
}

export function mayReach(address: string, { loopback }: Allowed): boolean {
  return isPublicAddress(address) || (loopback && isLoopback(address));
}
