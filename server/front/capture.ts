/** Runs Next's handler into memory, so that the whole document can be judged and changed before a byte is sent. */
import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";

export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A response without a socket: what is written is kept. */
class KeptResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];
  #ended = false;

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((value) => typeof value === "object" && value !== null);
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#keep(chunk, rest);
    callbackIn(rest)?.();
    return true;
  }

  override end(...given: unknown[]): this {
    if (this.#ended) return this;
    this.#ended = true;
    if (typeof given[0] !== "function" && given[0] != null) this.#keep(given[0], given);
    this.finished = true;
    const done = callbackIn(given);
    process.nextTick(() => {
      done?.();
      this.emit("finish");
      this.emit("close");
    });
    return this;
  }

  #keep(chunk: unknown, rest: readonly unknown[]): void {
    if (typeof chunk === "string") this.chunks.push(Buffer.from(chunk, encodingIn(rest)));
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
  }
}

function callbackIn(given: readonly unknown[]): (() => void) | undefined {
  const found = given.find((value) => typeof value === "function");
  return found ? () => Reflect.apply(found, undefined, []) : undefined;
}

function encodingIn(given: readonly unknown[]): BufferEncoding {
  const found = given.slice(1).find((value) => typeof value === "string");
  return typeof found === "string" && Buffer.isEncoding(found) ? found : "utf8";
}

/** Resolves when Next has ended its answer; rejects when the handler throws before. */
export function capture(handler: NextHandler, request: IncomingMessage): Promise<Captured> {
  const response = new KeptResponse(request);
  return new Promise((resolve, reject) => {
    response.once("finish", () => resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(response.chunks) }));
    handler(request, response).catch(reject);
  });
}
