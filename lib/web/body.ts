/** Reads a request's body, never more of it than allowed. */
import type { Failure, Outcome } from "#lib/kernel/outcome";

/**
 * Stops at the first byte too many, before reading anything when the length is declared. What is not read is left to the
 * server: cancelling it would close the connection before the answer is out.
 * Failures: "request.tooLarge" (413), "request.cut" when the sender goes away.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body?.values({ preventCancel: true }) ?? []) {
      length += chunk.length;
      if (length > maxBytes) return tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch {
    return { ok: false, code: "request.cut", params: {} };
  }
  return { ok: true, value: joined(chunks, length) };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooLarge(maxBytes: number): Failure {
  const maximum = maxBytes < 1024 * 1024 ? `${Math.ceil(maxBytes / 1024)} kB` : `${Math.round((maxBytes / 1024 / 1024) * 10) / 10} MB`;
  return { ok: false, code: "request.tooLarge", params: { maximum } };
}
