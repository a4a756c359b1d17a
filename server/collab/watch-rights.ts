/** Those who only read or think are asked now and then as well: a session ends, a role changes, while a page is open. */
import type { Hocuspocus } from "@hocuspocus/server";
import { closing } from "#lib/collab/words";
import { endedAmong } from "#lib/session/lookup";
import { passOf, type Visitor } from "./context.ts";

/** Milliseconds between two rounds, and how old an answer of the policy may be in one. A session that has ended is seen in the next round: one question asks for all. */
const every = 300;
const oldest = 1_000;

/** Closes the connection of everybody who may do something else than before; the page connects anew and is told. Stop it with `clearInterval`. */
export function watchRights(hocuspocus: Hocuspocus<Visitor>): NodeJS.Timeout {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    void look(hocuspocus).finally(() => {
      running = false;
    });
  }, every);
  timer.unref();
  return timer;
}

async function look(hocuspocus: Hocuspocus<Visitor>): Promise<void> {
  const all = [...hocuspocus.documents.values()].flatMap((document) => document.getConnections());
  // The database is away: nobody is sent off for that, and nothing can be written meanwhile.
  const ended = await endedAmong(all.flatMap(({ context }) => context.sessionId ?? [])).catch(() => new Set<string>());
  const isEnded = ({ context: { sessionId } }: { context: Visitor }) => sessionId !== null && ended.has(sessionId);
  for (const connection of [...all.filter(isEnded), ...all.filter((each) => !isEnded(each))]) {
    const holds = await passOf(connection.context).stillHolds(isEnded(connection) ? 0 : oldest).catch((error: unknown) => isAway(error));
    if (!holds) connection.webSocket.close(closing.rights, "rights");
  }
}

function isAway(error: unknown): boolean {
  return !(typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && /^(?:access|article)\./.test(error.code));
}
