/** An answer that Next believes it is sending, and the front keeps to itself. */
import { type IncomingMessage, ServerResponse } from "node:http";

type Callback = (error?: Error | null) => void;

export class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly #ended = Promise.withResolvers<void>();

  constructor(request: IncomingMessage) {
    super(request);
    // A client that leaves does not stop a rendering that others may wait for; nothing here ever touches its socket.
    this.#ended.promise.catch(() => {});
  }

  /** Settles when the last byte was written. */
  get done(): Promise<void> {
    return this.#ended.promise;
  }

  get body(): Buffer {
    const [first, ...more] = this.#chunks;
    return first && more.length === 0 ? first : Buffer.concat(this.#chunks);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    mergeHeaders(this, rest.at(-1));
    return this;
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.#keep(chunk, encoding);
    later(callback ?? encoding);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (this.finished) return this;
    if (typeof chunk !== "function") this.#keep(chunk, encoding);
    this.finished = true;
    this.emit("prefinish");
    queueMicrotask(() => {
      this.emit("finish");
      this.emit("close");
    });
    later([chunk, encoding, callback].find((one) => typeof one === "function"));
    this.#ended.resolve();
    return this;
  }

  override destroy(error?: Error): this {
    this.#ended.reject(error ?? new Error("The rendering was given up."));
    return this;
  }

  #keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === "string") this.#chunks.push(Buffer.from(chunk, isEncoding(encoding) ? encoding : "utf8"));
    // Not copied: who has given a chunk to a response may not change it any more.
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  }
}

/** Sets headers as `writeHead` takes them: an object, pairs, or names and values in turn. */
export function mergeHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== "object" || headers === null) return;
  const pairs = Array.isArray(headers) ? (Array.isArray(headers[0]) ? headers : headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]]] : []))) : Object.entries(headers);
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(String(name), value);
}

function isEncoding(value: unknown): value is BufferEncoding {
  return typeof value === "string" && Buffer.isEncoding(value);
}

function later(callback: unknown): void {
  if (typeof callback === "function") queueMicrotask(() => (callback as Callback)());
}

