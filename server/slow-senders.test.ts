import { once } from "node:events";
import { request, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { close, createHttpServer, listen, type SenderLimits } from "./http.ts";
import { isTooSlow } from "./slow-bodies.ts";

/** Everything in a tenth of a second or so; the whole request never. */
const short: SenderLimits = { headersTimeout: 150, requestTimeout: 3_600_000, keepAliveTimeout: 150, connectionsCheckingInterval: 20, pace: { grace: 150, bytesPerSecond: 1_000 } };
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await close(server, 0);
});

/** Answers with how much has come. */
async function start(limits = short): Promise<{ server: Server; port: number }> {
  const server = createHttpServer(async (asked, response) => {
    let bytes = 0;
    try {
      for await (const chunk of asked) bytes += chunk.length;
      response.end(String(bytes));
    } catch {
      response.destroy();
    }
  }, limits);
  servers.push(server);
  await listen(server, "127.0.0.1", 0);
  return { server, port: (server.address() as AddressInfo).port };
}

/** However it ends: `once` would take a reset for a failure. */
const closed = (socket: Socket) => new Promise<void>((done) => socket.once("close", () => done()));

function silentTo(port: number): Socket {
  return connect(port, "127.0.0.1").on("error", () => {}).resume();
}

/** Sends what is given, then a byte at a time for as long as the server lets it. */
function trickle(port: number, beginning: string, byte: string): Socket {
  const socket = silentTo(port);
  socket.write(beginning);
  const drops = setInterval(() => socket.write(byte), 10);
  socket.once("close", () => clearInterval(drops));
  return socket;
}

test("whoever opens a connection and says nothing is cut", async () => {
  const { port } = await start();
  await closed(silentTo(port));
});

test("headers that come one byte at a time are cut", async () => {
  const { port } = await start();
  await closed(trickle(port, "GET / HTTP/1.1\r\nHost: here\r\nX-Slow: ", "a"));
});

test.each(["Content-Length: 1000000", "Transfer-Encoding: chunked"])("a body that comes one byte at a time is cut (%s)", async (header) => {
  const { port } = await start();
  const byte = header.startsWith("T") ? "1\r\na\r\n" : "a";
  await closed(trickle(port, `POST / HTTP/1.1\r\nHost: here\r\n${header}\r\n\r\n`, byte));
});

test("a connection that has had its answer is kept for the next question, and not for ever", async () => {
  const { port } = await start();
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toContain("200 OK");
  socket.resume();
  await closed(socket);
});

test("while many hold slow connections, others are answered and a steady upload arrives whole", async () => {
  const { port } = await start();
  const upload = request({ host: "127.0.0.1", port, method: "POST", headers: { "content-length": 400_000 } });
  const answered = once(upload, "response");
  for (let part = 0; part < 4; part++) {
    upload.write(Buffer.alloc(100_000));
    // Each of these is longer than the grace: what has come before buys the time.
    const slow = Array.from({ length: 25 }, () => closed(trickle(port, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 99\r\n\r\n", "a")));
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("0");
    await Promise.all(slow);
  }
  upload.end();
  const [response] = await answered;
  expect(String(await once(response, "data"))).toBe("400000");
});

test("a WebSocket that is silent for longer than any request may take goes on", async () => {
  const { server, port } = await start();
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (asked, socket, head) => sockets.handleUpgrade(asked, socket, head, (opened) => opened.on("message", (said) => opened.send(String(said)))));
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
  await once(socket, "open");
  for (let rounds = 0; rounds < 2; rounds++) await closed(trickle(port, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 99\r\n\r\n", "a"));
  socket.send("still here");
  expect(String((await once(socket, "message"))[0])).toBe("still here");
  socket.terminate();
});

test("a server that reads nothing has no right to call its client slow", async () => {
  const server = createHttpServer((asked, response) => {
    // As if the database were away for longer than the grace.
    asked.pause();
    waiting.push(() => asked.resume().on("end", () => response.end("whole")));
  }, short);
  const waiting: (() => void)[] = [];
  servers.push(server);
  await listen(server, "127.0.0.1", 0);
  const { port } = server.address() as AddressInfo;
  const upload = request({ host: "127.0.0.1", port, method: "POST", headers: { "content-length": 3_000_000 } });
  const answered = once(upload, "response");
  upload.end(Buffer.alloc(3_000_000));
  await expect.poll(() => waiting.length).toBe(1);
  await closed(silentTo(port));
  waiting[0]?.();
  expect(String(await once((await answered)[0], "data"))).toBe("whole");
});

test("the pace: twenty seconds for everybody, and a second more for every 16 kB", () => {
  const pace = { grace: 20_000, bytesPerSecond: 16_000 };
  const slow = (seconds: number, bytes: number) => isTooSlow({ elapsed: seconds * 1_000, bytes }, pace);
  expect([slow(20, 0), slow(21, 0), slow(21, 16_000), slow(22, 16_000), slow(30, 30)]).toEqual([false, true, false, true, true]);
  // 50 MB over a line of 256 kbit/s, in the middle and at its end.
  expect([slow(800, 800 * 32_000), slow(1_562, 50_000_000)]).toEqual([false, false]);
});
