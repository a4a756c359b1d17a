/** Bodies that come so slowly that nobody can mean it are cut; whoever sends steadily over a thin line is not. */
import type { IncomingMessage, Server } from "node:http";

/** `grace`: milliseconds that every body has; each byte that has come buys more, at `bytesPerSecond`. */
export type Pace = { grace: number; bytesPerSecond: number };

/** Pure. `elapsed`: milliseconds since the request began; `bytes`: what has come of it. */
export function isTooSlow({ elapsed, bytes }: { elapsed: number; bytes: number }, { grace, bytesPerSecond }: Pace): boolean {
  return elapsed > grace + (bytes / bytesPerSecond) * 1_000;
}

type Sending = { since: number; from: number };

/** Looks every `interval` milliseconds, until the server is closed. */
export function cutSlowBodies(server: Server, pace: Pace, interval: number): void {
  const sending = new Map<IncomingMessage, Sending>();
  server.on("request", (request) => {
    if (request.complete || !hasBody(request)) return;
    sending.set(request, { since: performance.now(), from: request.socket.bytesRead });
    request.once("close", () => sending.delete(request));
  });
  const look = setInterval(() => {
    for (const [request, begun] of sending) judge(request, begun, pace);
  }, interval);
  look.unref();
  server.once("close", () => clearInterval(look));
}

/** RFC 9112, 6.3: without either there is none. Most requests are a reader's, and watching each of them costs a tenth of its answer. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}

function judge(request: IncomingMessage, begun: Sending, pace: Pace): void {
  if (request.complete) return;
  // Nobody here reads what has come: that is our slowness, and the client's time stands still.
  if (request.readableLength >= request.readableHighWaterMark) begun.since = performance.now();
  else if (isTooSlow({ elapsed: performance.now() - begun.since, bytes: request.socket.bytesRead - begun.from }, pace)) request.socket.destroy();
}
