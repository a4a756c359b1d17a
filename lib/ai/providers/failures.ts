/** What a model's endpoint says when it does not answer, as one of our failures; never with the key in it. Pure. */
import { CallFailed, type CallFailure } from "#lib/ai/types";

const mostDetail = 300;

/** Endpoints tell a text that is too long for the model as any wrong request, each in words of its own. */
const tooLong = /context.{0,12}(length|window|size)|context_length|maximum context|(prompt|input|messages?) (is|are|was) too long|range of input length|exceed\w* .{0,40}\bcontext\b|input tokens? .{0,30}exceed|上下文.{0,8}(超|过长)|超.{0,10}上下文|输入.{0,6}过长/i;

/** A key may stand in what an endpoint answers, as it is or as an address writes it. */
export function withoutKey(text: string, key: string | null): string {
  return key ? text.replaceAll(key, "…").replaceAll(encodeURIComponent(key), "…") : text;
}

/** What the endpoint says, out of its JSON where that is what it is: one line, at most 300 characters, without the key. */
export function told(text: string, key: string | null): string {
  return withoutKey(messageIn(text), key).replace(/\s+/g, " ").trim().slice(0, mostDetail);
}

function messageIn(text: string): string {
  try {
    return messageOf(JSON.parse(text)) ?? text;
  } catch {
    return text;
  }
}

/** {"error":{"message"}}, {"error":"…"}, {"message"} and {"detail"} are all in use. */
function messageOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return null;
  const inner = "error" in value ? value.error : "message" in value ? value.message : "detail" in value ? value.detail : null;
  return messageOf(inner);
}

/** @param text what came with the status. @param retryAfter the header of that name. */
export function failureOfStatus(status: number, { text, retryAfter = null, key }: { text: string; retryAfter?: string | null; key: string | null }): CallFailed {
  const detail = told(text, key);
  const failure = byStatus(status);
  const seconds = failure === "busy" || failure === "down" ? secondsOf(retryAfter) : null;
  return new CallFailed(failure === "refused" && tooLong.test(detail) ? "tooLong" : failure, { detail, retryAfter: seconds });
}

function byStatus(status: number): CallFailure {
  const known: Record<number, CallFailure> = { 401: "key", 403: "key", 404: "notFound", 408: "down", 410: "notFound", 413: "tooLong", 429: "busy" };
  return known[status] ?? (status >= 500 ? "down" : status >= 300 ? "refused" : "malformed");
}

/** Seconds of a Retry-After, which may be a date; null where it is neither. */
function secondsOf(header: string | null): number | null {
  const text = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text));
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - Date.now()) / 1_000));
}

/** An error that came inside of an answer that had begun well: `{ message, type, code }`, of which nothing is sure. */
export function failureInside(error: unknown, key: string | null): CallFailed {
  const text = JSON.stringify(error) ?? "";
  const detail = told(text, key);
  const code = typeof error === "object" && error !== null && "code" in error ? Number(error.code) : Number.NaN;
  if (Number.isInteger(code) && code >= 400 && code <= 599) return failureOfStatus(code, { text, key });
  if (tooLong.test(text)) return new CallFailed("tooLong", { detail });
  if (/rate.?limit|too many requests/i.test(text)) return new CallFailed("busy", { detail });
  return new CallFailed(/content.?filter|data_inspection|sensitive/i.test(text) ? "filtered" : "down", { detail });
}
