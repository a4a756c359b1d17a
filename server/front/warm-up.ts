/** Makes what readers will ask for first, one document at a time, and only while nobody waits for one. */
import { setTimeout as pause } from "node:timers/promises";
import { firstAsked } from "#lib/reading/first-asked";
import { log } from "#lib/kernel/log";
import { render } from "./document.ts";
import type { Front } from "./front.ts";
import { routeOf } from "./routes.ts";

const articles = 200;
/** Milliseconds between two documents: requests that have come meanwhile go first. */
const gap = 20;

/** Resolves when everything is there, or `signal` ends it. Never rejects: what is not ready is made when it is asked for. */
export async function warmUp(front: Front, signal: AbortSignal): Promise<void> {
  try {
    for (const path of await firstAsked(articles)) {
      while (front.keeper.busy && !signal.aborted) await pause(gap);
      if (signal.aborted) return;
      const route = routeOf(path, new URLSearchParams(), front.publicFiles);
      if (route.kind !== "document" || front.keeper.has(route.target)) continue;
      await front.keeper.make(route.target, () => render(front, "warm-up", route));
      await pause(gap);
    }
  } catch (error) {
    log().warn({ err: error }, "the first documents were not made beforehand");
  }
}
