/** A door in front of a database: its address stays while what is behind it goes away and comes back elsewhere. */
import { connect, createServer, type Socket } from "node:net";

export type DoorToDatabase = { url: string; leadTo: (url: string) => void; close: () => Promise<void> };

/** @param url of the database; the door's own address has the same user, password and name. */
export async function doorTo(url: string): Promise<DoorToDatabase> {
  let target = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((visitor) => {
    const inside = connect(Number(target.port), target.hostname);
    for (const [one, other] of [[visitor, inside], [inside, visitor]] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
    visitor.pipe(inside);
    inside.pipe(visitor);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  const own = new URL(url);
  own.port = String(address && typeof address === "object" ? address.port : 0);
  return {
    url: own.href,
    leadTo: (next) => {
      target = new URL(next);
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
