/** What a command or query answers: a value, or a failure that a person can be told. */
import { newIncidentId } from "./ids.ts";
import { log } from "./log.ts";
import { currentRequest } from "./request-store.ts";
import { Refusal, type RefusalParams } from "./refusal.ts";

export type Failure = { ok: false; code: string; params: RefusalParams; incident?: string };
export type Outcome<T> = { ok: true; value: T } | Failure;

const away = new Set(["ECONNREFUSED", "ECONNRESET", "CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED", "CONNECT_TIMEOUT", "57P01", "57P02", "57P03", "08006", "08001", "53300"]);

/** Whether an error means that the database cannot be reached just now. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && away.has(at.code)) return true;
  }
  return false;
}

/** Turns anything thrown into a failure: refusals as they are, the rest logged under an incident id. */
export function failureOf(error: unknown, where: string): Failure {
  if (error instanceof Refusal || isRefusalOfAnotherCopy(error)) return { ok: false, code: error.code, params: error.params };
  if (isDatabaseAway(error)) {
    // Refused, reset, too many connections, too slow: whoever mends it must know which.
    log().warn({ where, requestId: currentRequest()?.requestId, err: error }, "the database cannot be reached");
    return { ok: false, code: "database.away", params: {} };
  }
  if (isUnprintable(error)) return { ok: false, code: "input.unprintable", params: {} };
  const incident = newIncidentId();
  log().error({ incident, where, requestId: currentRequest()?.requestId, err: error }, "unexpected failure");
  return { ok: false, code: "unexpected", params: { incident }, incident };
}

/** PostgreSQL's words for a character that its text cannot hold: U+0000, or half of a pair (SQLSTATE 22021, 22P05; 22P02 of JSON). */
function isUnprintable(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && (at.code === "22021" || at.code === "22P05")) return true;
    // What we send as JSON is JSON: only half of a pair in it is not.
    if ("code" in at && at.code === "22P02" && at.message.endsWith("for type json")) return true;
  }
  return false;
}

// The server, pages and route handlers each load their own Refusal class.
function isRefusalOfAnotherCopy(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal" && "code" in error && "params" in error;
}

/** The HTTP status that says the same as a failure's code. */
export function statusOf(code: string): number {
  if (code === "access.signIn") return 401;
  if (code === "access.denied") return 403;
  if (code === "database.away") return 503;
  if (code === "media.storageAway" || code === "maintenance.on") return 503;
  if (code === "unexpected") return 500;
  if (code.startsWith("limit.")) return 429;
  if (code.endsWith(".unknown")) return 404;
  if (code.endsWith(".stale") || code.endsWith(".taken")) return 409;
  if (code.endsWith(".tooLarge")) return 413;
  if (code.startsWith("request.")) return 400;
  return 422;
}
