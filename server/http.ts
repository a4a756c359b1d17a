/** The one HTTP server of the process. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { portRefusal } from "./port.ts";
import { cutSlowBodies, type Pace } from "./slow-bodies.ts";

/** In milliseconds, as Node has them; `pace`: what a body has to keep to. */
export type SenderLimits = { headersTimeout: number; requestTimeout: number; keepAliveTimeout: number; connectionsCheckingInterval: number; pace: Pace };

/**
 * Headers have 15 s, which also holds for who opens a connection and says nothing; a proxy's idle connection 65 s (most proxies keep theirs for 60).
 * A body has as long as it needs while it keeps the pace: 51 MB, the largest there is, take 53 minutes at 16 kB/s, so a request is over within an hour whatever it does.
 */
const usualLimits: SenderLimits = { headersTimeout: 15_000, requestTimeout: 3_600_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000, pace: { grace: 20_000, bytesPerSecond: 16_000 } };

/** Slow senders are cut, within seconds where they hold a connection and send next to nothing. */
export function createHttpServer(listener: RequestListener, { pace, ...times }: SenderLimits = usualLimits): Server {
  // Clients that offer HTTP/2 on the way ("Upgrade: h2c") are answered as if they had not.
  const shouldUpgradeCallback = (request: IncomingMessage) => request.headers.upgrade?.toLowerCase() === "websocket";
  // Requests without a body come ended: the stream of nothing had its share of each kept document, 0.066 to 0.101 ms of CPU against 0.059 to 0.074 (three of each in turns).
  const server = createServer({ ...times, shouldUpgradeCallback, optimizeEmptyRequests: true }, listener);
  cutSlowBodies(server, pace, times.connectionsCheckingInterval);
  const open = new Set<Duplex>();
  webSockets.set(server, open);
  server.on("upgrade", (_request, socket) => {
    // Node takes its own listener off before: a client that is gone at this moment would end the process.
    socket.on("error", () => socket.destroy());
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return server;
}

/** Node forgets an upgraded connection, and then waits for it for ever when the server closes. */
const webSockets = new WeakMap<Server, Set<Duplex>>();

/** @throws StartRefusal */
export function listen(server: Server, host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const failed = (error: Error) => reject(portRefusal(error, host, port));
  server.once("error", failed);
  server.listen({ host, port }, () => {
    server.off("error", failed);
    resolve();
  });
  return promise;
}

/** Takes no new connections, lets running requests finish for `seconds`, then cuts them; WebSockets are cut at once. */
export async function close(server: Server, seconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of webSockets.get(server) ?? []) socket.destroy();
  // A connection whose last request has just ended would stay open for the next one.
  const sweep = setInterval(() => server.closeIdleConnections(), 25);
  const cut = setTimeout(() => server.closeAllConnections(), seconds * 1000);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
