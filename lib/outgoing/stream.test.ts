import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { modelHosts } from "./model-hosts.ts";
import { mayGoTo } from "./send.ts";
import { streaming, streamOut } from "./stream.ts";
import type { Resolve, Sent } from "./types.ts";

const servers: Server[] = [];
afterEach(async () => {
  delete process.env.OUTGOING_LOOPBACK_FOR_TESTS;
  delete process.env.MODEL_HOSTS;
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve).closeAllConnections());
});

async function serve(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const post: Sent = { method: "POST", headers: { authorization: "Bearer k" }, body: "{}" };
const reason = (said: string) => expect.objectContaining({ name: "OutgoingRefused", reason: said });
const { signal } = new AbortController();

async function textOf(body: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString();
}

test("a private address is refused, by number and by name, unless the operator has named it", async () => {
  let asked = 0;
  const url = await serve((_, response) => response.end(String(++asked)));
  await expect(streamOut(url.href, post, { signal })).rejects.toEqual(reason("private"));
  const stream = streaming({ resolve: async () => ["127.0.0.1"] });
  await expect(stream("http://llm.internal/", post, { signal })).rejects.toEqual(reason("private"));
  await expect(stream(`http://llm.internal:${url.port}/`, post, { signal })).rejects.toEqual(reason("port"));
  expect(asked).toBe(0);
  const { status, body } = await streamOut(url.href, post, { signal, also: [url.host] });
  expect([status, await textOf(body)]).toEqual([200, "1"]);
  const named = await stream(`http://llm.internal:${url.port}/`, post, { signal, also: [`llm.internal:${url.port}`] });
  expect(await textOf(named.body)).toBe("2");
});

test("what the operator has named is that host with that port and nothing beside it", async () => {
  const resolve: Resolve = async () => ["127.0.0.1"];
  const also = ["127.0.0.1:11434", "llm.internal:8000", "[::1]:443"];
  const stream = streaming({ resolve, connect: () => Promise.reject(new Error("connected")) });
  for (const address of ["http://127.0.0.1:11434/v1", "https://127.0.0.1:11434/", "http://llm.internal:8000/", "https://[::1]/"]) await expect(stream(address, post, { signal, also }), address).rejects.toThrow("connected");
  for (const [address, why] of [
    ["http://127.0.0.1:11435/", "private"], ["http://127.0.0.2:11434/", "private"], ["http://localhost:11434/", "port"], ["http://llm.internal/", "private"], ["http://llm.internal:8001/", "port"],
    ["http://x.llm.internal:8000/", "port"], ["http://[::1]/", "private"], ["http://me:key@127.0.0.1:11434/", "credentials"], ["ftp://127.0.0.1:11434/", "protocol"],
  ] as const) await expect(stream(address, post, { signal, also }), address).rejects.toEqual(reason(why));
});

test("what the operator has named is read from MODEL_HOSTS, and a wrong value opens nothing", () => {
  expect(modelHosts()).toEqual([]);
  process.env.MODEL_HOSTS = "127.0.0.1:11434, LLM.internal:8000";
  expect(modelHosts()).toEqual(["127.0.0.1:11434", "llm.internal:8000"]);
  expect([mayGoTo("http://127.0.0.1:11434/v1", modelHosts()), mayGoTo("http://127.0.0.1:11434/v1")]).toEqual([true, false]);
  process.env.MODEL_HOSTS = "127.0.0.1:11434,*";
  expect(modelHosts()).toEqual([]);
});

test("tests may ask this machine itself, as for every other request", async () => {
  const url = await serve((_, response) => response.end("here"));
  process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";
  expect(await textOf((await streamOut(url.href, post, { signal })).body)).toBe("here");
});

test("a name is resolved once, and every address of it is judged", async () => {
  const url = await serve((_, response) => response.end());
  let questions = 0;
  const stream = streaming({ resolve: async () => (questions++ === 0 ? ["127.0.0.1"] : ["10.0.0.7"]), loopback: true });
  await expect(stream(`http://localhost:${url.port}/`, post, { signal })).resolves.toMatchObject({ status: 200 });
  await expect(stream(`http://localhost:${url.port}/`, post, { signal })).rejects.toEqual(reason("private"));
  await expect(streaming({ resolve: async () => ["93.184.216.34", "127.0.0.1"] })("http://both.example/", post, { signal })).rejects.toEqual(reason("private"));
});

test("a redirect is not followed, so that no key goes on to another host", async () => {
  const seen: (string | undefined)[] = [];
  const elsewhere = await serve((request, response) => response.end(seen.push(request.headers.authorization)));
  const url = await serve((_, response) => response.writeHead(307, { location: elsewhere.href }).end());
  const { status, headers } = await streamOut(url.href, post, { signal, also: [url.host, elsewhere.host] });
  expect([status, headers.location, seen]).toEqual([307, elsewhere.href, []]);
});

test("bytes are there as they come, and an abort ends the connection", async () => {
  const closed = Promise.withResolvers<boolean>();
  const url = await serve((_, response) => {
    response.on("close", () => closed.resolve(response.writableFinished)).write("first");
  });
  const own = new AbortController();
  const { body } = await streamOut(url.href, post, { signal: own.signal, also: [url.host] });
  const pieces = body[Symbol.asyncIterator]();
  expect(String((await pieces.next()).value)).toBe("first");
  own.abort(new Error("enough"));
  expect(await closed.promise).toBe(false);
  await expect(pieces.next()).rejects.toThrow();
  await expect(streamOut(url.href, post, { signal: own.signal, also: [url.host] })).rejects.toThrow("enough");
});

test("an abort ends the waiting for a name and for an answer, with its own reason", async () => {
  const own = new AbortController();
  const waiting = streaming({ resolve: () => new Promise(() => {}) })("http://slow.example/", post, { signal: own.signal });
  own.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  const again = new AbortController();
  const url = await serve(() => again.abort(new Error("enough")));
  await expect(streamOut(url.href, post, { signal: again.signal, also: [url.host] })).rejects.toThrow("enough");
});

test("a connection that fails says so as the network does, before the answer and in it", async () => {
  const before = await serve((request) => request.destroy());
  await expect(streamOut(before.href, post, { signal, also: [before.host] })).rejects.toMatchObject({ code: "ECONNRESET" });
  const within = await serve((request, response) => response.write("half", () => request.destroy()));
  const { body } = await streamOut(within.href, post, { signal, also: [within.host] });
  await expect(textOf(body)).rejects.toMatchObject({ code: "ECONNRESET" });
  await expect(streaming({ resolve: async () => [] })("http://none.example/", post, { signal })).rejects.toEqual(reason("unresolved"));
  const [gone] = servers.splice(0, 1);
  await new Promise((resolve) => gone?.close(resolve).closeAllConnections());
  await expect(streamOut(before.href, post, { signal, also: [before.host] })).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
