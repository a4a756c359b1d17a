/** For tests: a real redis-server where this machine has one, and a stand-in that knows what presence needs. Both keep their port when they come back. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export type TestRedis = { url: string; stop: () => Promise<void>; start: () => Promise<void> };

export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

const password = "not-to-be-logged";

/** What is published goes to whoever has subscribed, in Redis' own protocol (RESP 3). */
export async function standIn(): Promise<TestRedis> {
  const open = new Set<Socket>();
  const hearing = new Map<Socket, Set<string>>();
  let server: Server | null = null;
  let port = 0;
  const publish = (channel: string, message: string) => {
    const told = [...hearing].filter(([, channels]) => channels.has(channel));
    for (const [socket] of told) socket.write(push("message", channel, message));
    return told.length;
  };
  const answer = (socket: Socket, [name = "", ...given]: string[]): string => {
    const verb = name.toUpperCase();
    if (verb === "HELLO") return "%1\r\n+proto\r\n:3\r\n";
    if (verb === "PING") return "+PONG\r\n";
    if (verb === "PUBLISH") return `:${publish(given[0] ?? "", given[1] ?? "")}\r\n`;
    if (verb !== "SUBSCRIBE") return "+OK\r\n";
    hearing.set(socket, new Set(given));
    return given.map((channel, at) => `>3\r\n${bulk("subscribe")}${bulk(channel)}:${at + 1}\r\n`).join("");
  };
  const start = async () => {
    server = createServer((socket) => {
      open.add(socket);
      let rest = "";
      socket.on("error", () => socket.destroy());
      socket.on("close", () => open.delete(socket) && hearing.delete(socket));
      socket.setEncoding("latin1").on("data", (chunk: string) => {
        const { commands, left } = read(rest + chunk);
        rest = left;
        for (const command of commands) socket.write(answer(socket, command));
      });
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(port, "127.0.0.1", resolve);
    await promise;
    port = (server.address() as AddressInfo).port;
  };
  const stop = async () => {
    for (const socket of open) socket.destroy();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  };
  await start();
  return { url: `redis://:${password}@127.0.0.1:${port}`, start, stop };
}

export async function realRedis(): Promise<TestRedis> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    child = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--requirepass", password], { stdio: ["ignore", "pipe", "ignore"] });
    child.stdout?.on("data", (chunk: Buffer) => String(chunk).includes("Ready to accept connections") && resolve());
    await promise;
  };
  const stop = async () => {
    const ended = new Promise<void>((resolve) => child?.once("exit", () => resolve()));
    child?.kill("SIGKILL");
    await ended;
  };
  await start();
  return { url: `redis://:${password}@127.0.0.1:${port}`, start, stop };
}

const bulk = (text: string) => `$${Buffer.byteLength(text, "latin1")}\r\n${text}\r\n`;
const push = (...parts: string[]) => `>${parts.length}\r\n${parts.map(bulk).join("")}`;

/** Commands come as arrays of texts with their lengths. */
function read(text: string): { commands: string[][]; left: string } {
  const commands: string[][] = [];
  let at = 0;
  for (;;) {
    const head = /^\*(\d+)\r\n/.exec(text.slice(at));
    if (!head) return { commands, left: text.slice(at) };
    let next = at + head[0].length;
    const parts: string[] = [];
    for (let part = 0; part < Number(head[1]); part++) {
      const size = /^\$(\d+)\r\n/.exec(text.slice(next));
      if (!size) return { commands, left: text.slice(at) };
      const start = next + size[0].length;
      const end = start + Number(size[1]);
      if (text.length < end + 2) return { commands, left: text.slice(at) };
      parts.push(text.slice(start, end));
      next = end + 2;
    }
    commands.push(parts);
    at = next;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  probe.listen(0, "127.0.0.1", resolve);
  await promise;
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((closed) => probe.close(() => closed()));
  return port;
}
