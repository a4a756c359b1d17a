/** From a name to addresses that have been judged, and to the first of them that can be connected to. */
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { type Allowed, hostOf, isAlsoAllowed, mayReach } from "./target.ts";
import { OutgoingRefused, type Resolve } from "./types.ts";

const mostAddresses = 4;

/** Whether this process may ask its own machine: for tests; no setting of the site can. */
export const isTested = () => process.env.OUTGOING_LOOPBACK_FOR_TESTS === "1";

/** Addresses to connect to, at least one. Resolves the name once. @throws OutgoingRefused, when `signal` aborts with "time". */
export async function judged(url: URL, { resolve, allowed, signal }: { resolve: Resolve; allowed: Allowed; signal: AbortSignal }): Promise<readonly string[]> {
  const host = hostOf(url);
  const addresses = isIP(host) ? [host] : await inTime(resolve(host).catch(() => []), signal);
  if (addresses.length === 0) throw new OutgoingRefused("unresolved");
  if (!isAlsoAllowed(url, allowed) && !addresses.every((address) => mayReach(address, allowed))) throw new OutgoingRefused("private");
  return addresses.slice(0, mostAddresses);
}

/** Many servers have no IPv6, and many names have two kinds of addresses: the next one is tried where no connection came about. */
export async function firstReached<T>([address = "", ...others]: readonly string[], connect: (address: string) => Promise<T>): Promise<T> {
  try {
    return await connect(address);
  } catch (error) {
    const unconnected = error instanceof Error && "syscall" in error && error.syscall === "connect";
    if (!unconnected || others.length === 0) throw error;
    return firstReached(others, connect);
  }
}

/** Looking a name up cannot be broken off, but nobody has to wait for it. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new OutgoingRefused("time"));
    if (signal.aborted) return late();
    signal.addEventListener("abort", late, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", late));
  });
}

/** As the machine resolves names, IPv4 first. */
export async function resolveName(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, order: "ipv4first" })).map(({ address }) => address);
}
