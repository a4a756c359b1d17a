/** An answer read while it is being written: judged as every request that leaves us, but never sent on to another place. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { open } from "./exchange.ts";
import { firstReached, isTested, judged, resolveName } from "./judged.ts";
import { readTarget } from "./target.ts";
import type { Resolve, Sent } from "./types.ts";

/** `body`: its bytes as they come; whoever does not read it to the end destroys it, or the connection stays. */
export type Streamed = { status: number; headers: IncomingHttpHeaders; body: IncomingMessage };

/** `signal` ends everything at once, the connection too. `also`: what `modelHosts()` says. */
export type Streaming = (address: string, sent: Sent, options: { signal: AbortSignal; also?: readonly string[] }) => Promise<Streamed>;

/** Sends with the real names of the world; for tests, as `sendOut` does. */
export const streamOut: Streaming = (address, sent, options) => streaming({ resolve: resolveName, loopback: isTested() })(address, sent, options);

/**
 * Resolves the name once, judges every address and connects to one of those. A redirect comes back as it is: what was sent may hold a key,
 * which is for this host only. There is no limit of time or size: those are the caller's, by `signal`.
 * @returns the answer when its headers are there, whatever its status. @throws OutgoingRefused, the error of the network, or the reason of `signal`.
 */
export function streaming({ resolve, loopback = false, connect = open }: { resolve: Resolve; loopback?: boolean; connect?: typeof open }): Streaming {
  return async (address, sent, { signal, also = [] }) => {
    const allowed = { loopback, also };
    try {
      const url = readTarget(address, allowed);
      const addresses = await judged(url, { resolve, allowed, signal });
      const body = await firstReached(addresses, (one) => connect(url, one, sent, signal));
      return { status: body.statusCode ?? 0, headers: body.headers, body };
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  };
}
