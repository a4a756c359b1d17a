/** For tests: the front before a stand-in for Next, on a real port. */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { type FrontOptions, newFront, type PageHandler } from "./front.ts";
import type { Keeper } from "./keeper.ts";
import { frontFor } from "./requests.ts";

export type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer; text: string };
export type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer | AsyncIterable<Buffer> };
export type RunningFront = {
  url: string;
  keeper: Keeper;
  pictures: Keeper;
  ask: (target: string, asking?: Asking) => Promise<Answer>;
  /** What Next was asked. */
  seen: { method: string | undefined; url: string | undefined; headers: IncomingMessage["headers"]; body: string }[];
};

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** @param pages gets the request with its body read. Defaults to the site's own address being that of the port. */
export async function startFront(pages: (request: IncomingMessage, response: ServerResponse, body: string) => unknown, options: Partial<FrontOptions> = {}): Promise<RunningFront> {
  const seen: RunningFront["seen"] = [];
  const handler: PageHandler = async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    seen.push({ method: incoming.method, url: incoming.url, headers: { ...incoming.headers }, body });
    await pages(incoming, response, body);
  };
  const server = createServer({ optimizeEmptyRequests: true });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  const front = newFront(handler, { siteUrl: url, trustProxy: false, dev: false, ...options });
  server.on("request", frontFor(front));
  open.push(() => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  }));
  return { url, seen, keeper: front.keeper, pictures: front.pictures, ask: (target, asking) => ask(port, target, asking) };
}

/** Sends the target as it stands: a client that cleans addresses could not ask the questions that matter. */
function ask(port: number, target: string, { method = "GET", headers = {}, body }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path: target, method, headers: { host: `localhost:${port}`, ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const whole = Buffer.concat(chunks);
        const told = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, value === undefined ? undefined : String(value)]));
        resolve({ status: response.statusCode ?? 0, headers: told, body: whole, text: whole.toString() });
      });
    });
    asking.on("error", reject);
    void send(asking, body);
  });
}

async function send(asking: ReturnType<typeof request>, body: Asking["body"]): Promise<void> {
  if (typeof body !== "object" || Buffer.isBuffer(body)) {
    asking.end(body);
    return;
  }
  for await (const chunk of body) if (!asking.write(chunk)) await Promise.race([new Promise((resolve) => asking.once("drain", resolve)), new Promise((resolve) => asking.once("close", resolve))]);
  asking.end();
}

/** Answers every question with this page. */
export function page(body: string, { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {}) {
  return (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store", ...headers });
    response.end(`<!DOCTYPE html><html><head><title>t</title></head><body>${body}</body></html>`);
  };
}
