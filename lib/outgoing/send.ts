/** The only way out: requests to addresses that people or other sites have given us, which may try to lead into our own network. */
import { exchange } from "./exchange.ts";
import { firstReached, isTested, judged, resolveName } from "./judged.ts";
import { type Allowed, readTarget } from "./target.ts";
import { type Limits, OutgoingRefused, type Received, type Resolve, type Sent } from "./types.ts";

const usual: Limits = { time: 10_000, size: 1_000_000, redirects: 3 };
const redirecting = new Set([301, 302, 303, 307, 308]);

export type Outgoing = (address: string, sent?: Sent, limits?: Partial<Limits>) => Promise<Received>;

/**
 * Sends with the real names of the world.
 * OUTGOING_LOOPBACK_FOR_TESTS=1 lets requests reach this machine itself, so that tests can start a server to be asked. No setting of the site can.
 */
export const sendOut: Outgoing = (address, sent, limits) => outgoing({ resolve: resolveName, loopback: isTested() })(address, sent, limits);

/** Whether `sendOut` (with `also`, `streamOut`) would go to an address as it is written; where its name leads shows only then. */
export function mayGoTo(address: string, also: readonly string[] = []): boolean {
  try {
    return readTarget(address, { loopback: isTested(), also }) !== null;
  } catch {
    return false;
  }
}

/**
 * A client that resolves each name once, refuses it when any of its addresses is not public, and connects to the address it has judged:
 * a name that answers differently the next time changes nothing. Every redirect is judged as if it were the first address.
 * @returns the answer, whatever its status. @throws OutgoingRefused, or the error of the network.
 */
export function outgoing({ resolve, loopback = false, connect = exchange }: { resolve: Resolve; loopback?: boolean; connect?: typeof exchange }): Outgoing {
  const allowed: Allowed = { loopback };
  return async (address, sent = { method: "GET" }, given = {}) => {
    const limits = { ...usual, ...given };
    const signal = AbortSignal.timeout(limits.time);
    try {
      return await follow(address, sent, { resolve, connect, allowed, limits, signal });
    } catch (error) {
      throw signal.aborted ? new OutgoingRefused("time") : error;
    }
  };
}

type Way = { resolve: Resolve; connect: typeof exchange; allowed: Allowed; limits: Limits; signal: AbortSignal };

async function follow(address: string, first: Sent, way: Way): Promise<Received> {
  let url = readTarget(address, way.allowed);
  let sent = first;
  for (let left = way.limits.redirects; ; left--) {
    const [from, asked] = [url, sent];
    const received = await firstReached(await judged(url, way), (one) => way.connect(from, one, asked, { size: way.limits.size, signal: way.signal }));
    const { location } = received.headers;
    if (!redirecting.has(received.status) || typeof location !== "string") return received;
    if (left === 0) throw new OutgoingRefused("redirects");
    const next = readTarget(URL.parse(location, url)?.href ?? "", way.allowed);
    if (url.protocol === "https:" && next.protocol === "http:") throw new OutgoingRefused("downgrade");
    sent = redirected(sent, received.status);
    url = next;
  }
}

/** 307 and 308 keep what was asked; the others send on to something to be read (RFC 9110, 15.4). */
function redirected(sent: Sent, status: number): Sent {
  return status === 307 || status === 308 ? sent : { method: "GET" };
}
