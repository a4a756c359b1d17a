/** Outcomes as HTTP answers. */
import { failureSentence } from "#lib/i18n/failure";
import type { Lang } from "#lib/i18n/languages";
import { type Failure, type Outcome, statusOf } from "#lib/kernel/outcome";

const secondsWhileAway = 5;
/** Nobody ends maintenance within seconds. */
const secondsInMaintenance = 60;

/**
 * A value becomes 200 with the value as JSON ({} for none); a failure its status with `{ ...params, code, message }` and the
 * incident's number if there is one. Never kept by a cache.
 * @param more further keys for either, e.g. the other text of a conflict.
 */
export function answerJson<T extends object | undefined | null>(outcome: Outcome<T>, language: Lang, more: object = {}): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (outcome.ok) return Response.json({ ...outcome.value, ...more }, { headers });
  const { code, params, incident } = outcome;
  const status = statusOf(code);
  const seconds = retryAfter(status, params, code);
  if (seconds !== null) headers.set("retry-after", String(seconds));
  const body = { ...params, ...more, code, message: failureSentence(outcome, language), ...(incident === undefined ? {} : { incident }) };
  return Response.json(body, { status, headers });
}

function retryAfter(status: number, params: Failure["params"], code: string): number | null {
  if (code === "maintenance.on") return secondsInMaintenance;
  if (status === 503) return secondsWhileAway;
  return status === 429 && typeof params.minutes === "number" ? params.minutes * 60 : null;
}
