/** Looks at the port before anything else is started. */
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Pick, reasonOf, StartRefusal } from "#lib/kernel/terminal";

/** A server that was told to stop may still be closing: wait that long for it. */
const closingTime = 3_000;

/** @throws StartRefusal when we may not listen there, naming the setting to change. */
export async function checkPort(host: string, port: number, patience = closingTime): Promise<void> {
  for (const until = Date.now() + patience; ; ) {
    const error = await tryToListen(host, port);
    if (!error) return;
    if (codeOf(error) !== "EADDRINUSE" || Date.now() > until) throw portRefusal(error, host, port);
    await pause(100);
  }
}

/** The sentence for an error of `listen`. */
export function portRefusal(error: unknown, host: string, port: number): StartRefusal {
  const picks: Record<string, Pick> = {
    EADDRINUSE: (t) => t.portTaken(port),
    EACCES: (t) => t.portForbidden(port),
    EADDRNOTAVAIL: (t) => t.hostUnknown(host),
    ENOTFOUND: (t) => t.hostUnknown(host),
    EAI_AGAIN: (t) => t.hostUnknown(host),
    EINVAL: (t) => t.hostUnknown(host),
  };
  return new StartRefusal(picks[codeOf(error)] ?? ((t) => t.crashed(reasonOf(error))));
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "");

function tryToListen(host: string, port: number): Promise<Error | null> {
  const { promise, resolve } = Promise.withResolvers<Error | null>();
  const probe = createServer();
  probe.once("error", resolve);
  probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  return promise;
}
