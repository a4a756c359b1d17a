/** The fetch that models are asked with: through the guarded way out, and whatever is no answer to read becomes a failure before any library sees it. */
import type { IncomingMessage } from "node:http";
import { CallFailed } from "#lib/ai/types";
import { modelHosts } from "#lib/outgoing/model-hosts";
import { type Streamed, streamOut } from "#lib/outgoing/stream";
import { OutgoingRefused } from "#lib/outgoing/types";
import { failureInside, failureOfStatus, told } from "./failures.ts";

/** Of an answer that is none: enough for a sentence. */
const mostOfError = 16_000;

/** `most`: bytes of an answer, more is endless. `signal` ends everything. `fail` is told why a body has broken off. */
type Limits = { key: string | null; most: number; signal: AbortSignal; fail: (failure: unknown) => void };

/**
 * POSTs what it is given. Resolves with an event stream only: an answer that came as one JSON document is told as one.
 * @throws CallFailed, or the reason of `signal`. A body that breaks off just ends, after `fail`.
 */
export function guardedFetch(limits: Limits): typeof fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const streamed = await asked(address, { headers: Object.fromEntries(new Headers(init?.headers)), body: String(init?.body ?? "") }, limits);
    return new Response(await bodyOf(streamed, limits), { status: 200, headers: { "content-type": "text/event-stream" } });
  };
}

async function asked(address: string, { headers, body }: { headers: Record<string, string>; body: string }, { signal }: Limits): Promise<Streamed> {
  try {
    return await streamOut(address, { method: "POST", headers, body }, { signal, also: modelHosts() });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof OutgoingRefused) throw new CallFailed(error.reason === "unresolved" ? "down" : "address", { detail: error.reason });
    // Errors of sockets and certificates have a code; anything else is a fault of ours.
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const code = String(error.code);
    throw new CallFailed(code.startsWith("HPE_") ? "malformed" : "down", { detail: code });
  }
}

async function bodyOf({ status, headers, body }: Streamed, limits: Limits): Promise<ReadableStream<Uint8Array>> {
  const { key } = limits;
  if (status !== 200) {
    const text = status >= 300 && status < 400 ? `${status} ${headers.location ?? ""}` : await beginningOf(body);
    body.destroy();
    throw failureOfStatus(status, { text, retryAfter: headers["retry-after"] ?? null, key });
  }
  const type = headers["content-type"] ?? "";
  // Some servers forget to say what it is.
  if (type === "" || /^text\/event-stream\b/i.test(type)) return reading(body, limits);
  if (/^application\/(\S+\+)?json\b/i.test(type)) return asEvents(await wholeOf(body, limits), key);
  const text = await beginningOf(body);
  body.destroy();
  throw new CallFailed("malformed", { detail: told(`${type}: ${text}`, key) });
}

/**
 * The bytes as they come. Two things would lose text that is here already, when the connection breaks while somebody reads slowly: leaving it
 * in the socket's buffer, so nothing waits there; and a stream that fails, which drops what is on its way through the SDK, so this one just ends.
 */
function reading(body: IncomingMessage, limits: Limits): ReadableStream<Uint8Array> {
  let wanted = true;
  const take = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    try {
      for await (const piece of counted(body, limits)) if (wanted) controller.enqueue(piece);
    } catch (error) {
      if (wanted) limits.fail(error);
    }
    if (wanted) controller.close();
  };
  const cancel = () => {
    wanted = false;
    body.destroy();
  };
  return new ReadableStream<Uint8Array>({ start: (controller) => void take(controller), cancel });
}

async function* counted(body: IncomingMessage, { most, signal }: Limits): AsyncGenerator<Uint8Array, void> {
  let length = 0;
  try {
    for await (const piece of body) {
      length += piece.length;
      if (length > most) throw new CallFailed("endless");
      yield piece;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof CallFailed ? error : new CallFailed("cut");
  }
}

async function wholeOf(body: IncomingMessage, limits: Limits): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of counted(body, limits)) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** What can be read of an answer that is none: how much of it comes, and whether it ends well, changes nothing. */
async function beginningOf(body: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      length += part.length;
      parts.push(part);
      if (length >= mostOfError) break;
    }
  } catch {
    // What has come is enough.
  }
  return Buffer.concat(parts).toString();
}

/** One whole completion as the events of a stream: some servers do not know `stream`. */
function asEvents(text: string, key: string | null): ReadableStream<Uint8Array> {
  const completion = completionIn(text);
  if (completion === null) throw new CallFailed("malformed", { detail: told(text, key) });
  if ("error" in completion && completion.error) throw failureInside(completion.error, key);
  const [choice] = "choices" in completion && Array.isArray(completion.choices) ? completion.choices : [];
  if (!choice?.message) throw new CallFailed("malformed", { detail: told(text, key) });
  const event = { choices: [{ delta: choice.message, finish_reason: choice.finish_reason ?? "stop" }], usage: "usage" in completion ? completion.usage : null };
  return new Blob([`data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`]).stream();
}

function completionIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}
