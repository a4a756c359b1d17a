/** Reads JSON from a request without trusting its size, its depth or that it is JSON. */
import type { Failure, Outcome } from "#lib/kernel/outcome";
import { readBytes } from "./body.ts";

const usualBytes = 1024 * 1024;
const usualDepth = 100;

/**
 * The depth is counted before anything is parsed: what reads the value afterwards may recurse.
 * Failures: "request.tooLarge" (413), "request.notJson", "request.tooDeep", "request.cut" (400); give them to `answerJson`.
 */
export async function readJson(request: Request, { maxBytes = usualBytes, maxDepth = usualDepth }: { maxBytes?: number; maxDepth?: number } = {}): Promise<Outcome<unknown>> {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(request.headers.get("content-type") ?? "")) return notJson;
  const body = await readBytes(request, maxBytes);
  if (!body.ok) return body;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body.value);
    if (isDeeper(text, maxDepth)) return { ok: false, code: "request.tooDeep", params: { maximum: maxDepth } };
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return notJson;
  }
}

const notJson: Failure = { ok: false, code: "request.notJson", params: {} };

/** Whether objects and lists stand in each other more than `limit` deep; brackets inside strings do not count. */
export function isDeeper(json: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (quoted) {
      if (sign === backslash) at++;
      else if (sign === quote) quoted = false;
    } else if (sign === quote) quoted = true;
    else if (sign === openList || sign === openObject) {
      if (++depth > limit) return true;
    } else if (sign === closeList || sign === closeObject) depth--;
  }
  return false;
}

const [quote, backslash, openList, closeList, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];
