/** Leaves a model alone for a while after it has failed again and again, so that nobody waits for it each time. */
import { once } from "#lib/kernel/process";
import type { CallFailure } from "./types.ts";

/** Milliseconds. */
type Rest = { failed: number; until: number };

const failuresUntilRest = 3;
const rest = { first: 15_000, longest: 300_000 };
/** What says something of the endpoint; all else says something of the question or of one answer. */
const telling: ReadonlySet<CallFailure> = new Set<CallFailure>(["key", "notFound", "busy", "down", "slow", "cut", "malformed", "address"]);

const states = () => once("model-breaker", () => new Map<number, Rest>());

/** Whether it may be asked. After its rest one call tries it; while that one fails, it rests twice as long. @param now milliseconds. */
export function isResting(modelId: number, now = Date.now()): boolean {
  return (states().get(modelId)?.until ?? 0) > now;
}

export function noteSuccess(modelId: number): void {
  states().delete(modelId);
}

/** @param retryAfter seconds, where the provider said how long it wants to be left alone: it rests at once. */
export function noteFailure(modelId: number, failure: CallFailure, retryAfter: number | null, now = Date.now()): void {
  if (!telling.has(failure)) return;
  const failed = (states().get(modelId)?.failed ?? 0) + 1;
  const asked = retryAfter === null ? 0 : Math.min(retryAfter * 1_000, rest.longest);
  const over = failed - failuresUntilRest;
  const own = over < 0 ? 0 : Math.min(rest.first * 2 ** over, rest.longest);
  states().set(modelId, { failed, until: now + Math.max(asked, own) });
}

/** A model that was changed is another one. */
export function forgetRest(modelId: number): void {
  states().delete(modelId);
}
