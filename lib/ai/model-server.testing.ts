/** For tests: a server that speaks as OpenAI-compatible endpoints do, over loopback, and misbehaves in every way that was asked for. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { replies } from "./model-replies.testing.ts";
import { answer } from "./model-speech.testing.ts";

/** Of `POST /v1/chat/completions`, as far as anybody here looks. */
export type AskedBody = { model?: string; stream?: boolean; stream_options?: { include_usage?: boolean }; max_tokens?: number; messages?: { role: string; content: unknown }[] };

/** One answer; whatever is left out is as a well-behaved server does it. */
export type Reply = {
  /** The answer, or what makes it of the question. Comes in pieces of two characters. */
  text?: string | ((asked: AskedBody) => string);
  /** Pieces to be sent one after the other instead of `text`; `null` waits for `go`. */
  pieces?: readonly (string | null)[];
  /** Milliseconds between two pieces, as a model needs them. */
  every?: number;
  /** What a `null` among the pieces waits for. */
  go?: Promise<unknown>;
  /** Said before the text, as `reasoning_content`. */
  thinking?: string;
  /** Any other than 200 answers with an error of this `message`; `headers` go with it. */
  status?: number;
  message?: string | ((asked: { key: string }) => string);
  headers?: Record<string, string>;
  /** Milliseconds before the first token; Infinity never answers. */
  delay?: number;
  /** Milliseconds in the middle of the text; Infinity goes on never. */
  pause?: number;
  /** Sent instead of everything, with its content type. */
  document?: { type: string; body: string };
  /** After half of the text: the socket destroyed; the answer ended without a word; a line that is no JSON; an error as providers send it. */
  breaks?: "socket" | "end" | "line" | "error";
  /** Goes on until the connection ends: with words, or with signs of life that are no words. */
  endless?: "text" | "comments";
  /** `finish_reason`; null says none. */
  finish?: string | null;
  /** null: none, though it was asked for. */
  usage?: Record<string, unknown> | null;
  /** One JSON document, though a stream was asked for. */
  whole?: boolean;
};

/** What was asked, in order. `key`: of the bearer, "" without. `closed` comes true when everything was said, false when the connection ended before. */
export type Recorded = { path: string; headers: IncomingMessage["headers"]; key: string; body: AskedBody; closed: Promise<boolean> };

export type ModelServer = {
  /** "http://127.0.0.1:port/v1" */
  url: string;
  /** "127.0.0.1:port", for MODEL_HOSTS. */
  host: string;
  requests: Recorded[];
  /** Answers the next requests, one each, before anything is decided by the model that is asked for. */
  script: (...replies: Reply[]) => void;
  /** Ends every connection; the port is closed afterwards. */
  close: () => Promise<void>;
};

/**
 * Answers by what `script` has put in line, else by the model's id (`replies` names them), else "ok".
 * @param key the only one that is taken; without it, any and none.
 * @param models answers by model id, before those of `replies`.
 */
export async function startModelServer({ key = null, models = {} }: { key?: string | null; models?: Record<string, Reply> } = {}): Promise<ModelServer> {
  const requests: Recorded[] = [];
  const queue: Reply[] = [];
  const known: Record<string, Reply> = { ...replies, ...models };
  const server = createServer((request, response) => {
    // A connection that ends in between is what half of these tests are about.
    respond(request, response).catch(() => response.destroy());
  });
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = await recorded(request, response);
    requests.push(asked);
    if (key !== null && asked.key !== key) return answer(response, asked, replies["wrong-key"] ?? {});
    if (request.method === "GET" && asked.path === "/v1/models") return void json(response, { object: "list", data: Object.keys(known).map((id) => ({ id, object: "model" })) });
    if (request.method !== "POST" || asked.path !== "/v1/chat/completions") return answer(response, asked, replies["not-found"] ?? {});
    return answer(response, asked, queue.shift() ?? known[asked.body.model ?? ""] ?? {});
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return { url: `http://${host}/v1`, host, requests, script: (...more) => void queue.push(...more), close };
}

async function recorded(request: IncomingMessage, response: ServerResponse): Promise<Recorded> {
  const closed = new Promise<boolean>((resolve) => response.on("close", () => resolve(response.writableFinished)));
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString();
  const body: AskedBody = text === "" ? {} : JSON.parse(text);
  return { path: request.url ?? "", headers: request.headers, key: request.headers.authorization?.replace(/^Bearer /, "") ?? "", body, closed };
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}
