/** Next: its request handler, and in development its hot reloading. */
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import next from "next";
import { projectFolder } from "#lib/kernel/env";
import { StartRefusal } from "#lib/kernel/terminal";

export type Pages = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Null outside of development. */
  upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => void) | null;
  close: () => Promise<void>;
};

/** @throws StartRefusal when the pages have not been built. */
export async function preparePages(given: { dev: boolean; host: string; port: number }): Promise<Pages> {
  if (!given.dev && !existsSync(join(projectFolder, ".next/BUILD_ID"))) throw new StartRefusal((t) => t.notBuilt);
  // Next listens for upgrades on the server it is given and ends those it does not know: it gets one that never
  // listens, and hears of hot reloading only. (Its `getUpgradeHandler` leads nowhere.)
  const decoy = createServer();
  const app = next({ dev: given.dev, dir: projectFolder, hostname: given.host, port: given.port, httpServer: decoy, quiet: true });
  await app.prepare();
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void decoy.emit("upgrade", request, socket, head);
  return { handle: app.getRequestHandler(), upgrade: given.dev ? upgrade : null, close: () => app.close() };
}
