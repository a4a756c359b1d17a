/** A free port for the built-in database. */
import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below the range from which systems number outgoing connections, so that it is still free after a crash. */
const lowest = 20_000;
const highest = 32_000;

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree("127.0.0.1", port)) return port;
  }
  throw new Error(`No free port between ${lowest} and ${highest}`);
}

function isFree(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const probe = createServer();
  probe.once("error", () => resolve(false));
  probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  return promise;
}
