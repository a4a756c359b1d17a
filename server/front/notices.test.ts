import { connect, createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { databaseUrl, inTransaction, pool } from "#db/client";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { noticesOf, channel } from "#lib/cache/notice";
import { onPurge } from "#lib/cache/purge";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { Keeper } from "./keeper.ts";
import { hearNotices, type Notices, type Rhythm } from "./notices.ts";

useDatabase();
process.env.LOG_LEVEL = "silent";

const quick: Rhythm = { every: 50, patience: 300, again: 50 };
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

let url = "";
beforeAll(() => {
  url = databaseUrl();
});

/** A keeper with one document, as a server has it. */
async function server(address = url): Promise<{ keeper: Keeper; notices: Notices; has: () => boolean; fill: () => Promise<void> }> {
  const keeper = new Keeper();
  const notices = await hearNotices(address, keeper, quick);
  closing.push(notices.stop);
  const fill = async () => {
    await keeper.make("/", async () => ({ made: { document: { status: 200, type: "text/plain", body: Buffer.from("a"), cacheControl: "" }, tags: new Set(["front"]), keep: true, until: null } }));
  };
  await fill();
  return { keeper, notices, fill, has: () => keeper.ready("/") !== null };
}

const sayFromAnotherServer = async (tags: string[]) => {
  for (const notice of noticesOf("another server", 1, tags)) await pool()`select pg_notify(${channel}, ${notice})`;
};

/** A command that purges the front page; `fail` refuses after the change. */
const change = command({
  name: "test.notices",
  can: "settings.change",
  input: z.object({ fail: z.boolean() }),
  subject: async () => undefined,
  run: async ({ input }) => (input.fail ? refuse("test.no") : { value: undefined, tags: ["front"] }),
});
const actor = systemActor("a test");

test("what another server has changed is made anew here", async () => {
  const { has, keeper } = await server();
  await sayFromAnotherServer(["section:9"]);
  await vi.waitFor(() => expect(keeper.counts.purges).toBe(1));
  expect(has()).toBe(true);
  await sayFromAnotherServer(["front"]);
  await vi.waitFor(() => expect(has()).toBe(false));
});

test("a command is heard by other servers when it is committed, not before, and never when it is refused", async () => {
  const heard: string[][] = [];
  const listening = await pool().listen(channel, (payload) => heard.push(JSON.parse(payload).tags));
  closing.push(() => listening.unlisten());
  const local = vi.fn();
  closing.push(onPurge(local));
  await change(actor, { fail: true });
  await inTransaction(async () => {
    await change(actor, { fail: false });
    // The inner command has ended; what it did is not yet to be seen by anybody.
    await pool()`select pg_notify(${channel}, '{"tags":["end of the beginning"]}')`;
    await vi.waitFor(() => expect(heard).toEqual([["end of the beginning"]]));
    expect(local).not.toHaveBeenCalled();
  });
  expect(local).toHaveBeenCalledExactlyOnceWith(["front"]);
  await vi.waitFor(() => expect(heard).toEqual([["end of the beginning"], ["front"]]));
});

test("a thousand changes of another server within moments are all heard, and a reader who asks meanwhile never gets an older state after a newer one", async () => {
  const { keeper } = await server();
  let version = 0;
  const make = async () => ({ made: { document: { status: 200, type: "text/plain", body: Buffer.from(String(version)), cacheControl: "" }, tags: new Set(["section:1"]), keep: true, until: null } });
  const read = async () => {
    const answer = keeper.ready("/section/a") ?? (await keeper.make("/section/a", make));
    return "parcel" in answer ? Number(answer.parcel.document.body.toString()) : Number.NaN;
  };
  const seen: number[] = [];
  const change = async (number: number) => {
    version = number;
    await pool()`select pg_notify(${channel}, ${noticesOf("another server", number, [`article:${number}`, "front", "section:1"])[0] ?? ""})`;
    seen.push(await read());
  };
  for (let number = 1; number <= 1_000; number += 50) await Promise.all(Array.from({ length: 50 }, (_none, at) => change(number + at)));
  await vi.waitFor(() => expect(keeper.counts.purges).toBe(1_000), { timeout: 10_000 });
  expect(await read()).toBe(1_000);
  expect(seen.filter((one, at) => !(one >= (seen[at - 1] ?? 0)))).toEqual([]);
  expect(keeper.counts.misses).toBeLessThan(1_100);
});

test("a connection that is ended by the database is made again, and everything is doubted", async () => {
  const { has, fill, keeper } = await server();
  await pool()`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'linjia notices' and datname = current_database()`;
  await vi.waitFor(() => expect(has()).toBe(false), { timeout: 5_000 });
  await fill();
  await vi.waitFor(async () => {
    await sayFromAnotherServer(["front"]);
    expect(keeper.counts.purges).toBeGreaterThan(0);
  }, { timeout: 5_000, interval: 200 });
});

test("a line that is cut in silence is noticed, and heals with the line", async () => {
  const proxy = await startProxy();
  const { has, fill, notices } = await server(proxy.url);
  await vi.waitFor(() => expect(notices.lag()).not.toBeNull());
  proxy.silence();
  await sayFromAnotherServer(["front"]);
  await vi.waitFor(() => expect(notices.lag()).toBeNull(), { timeout: 5_000 });
  expect(has()).toBe(true);
  proxy.speak();
  await vi.waitFor(() => expect(has()).toBe(false), { timeout: 20_000 });
  await fill();
  await sayFromAnotherServer(["front"]);
  await vi.waitFor(() => expect(has()).toBe(false), { timeout: 5_000 });
}, 30_000);

/** Between a server and the database; silent, it keeps connections open and passes nothing on. */
async function startProxy() {
  const to = new URL(url);
  let silent = false;
  const sockets = new Set<Socket>();
  const proxy: Server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const [from, into] of [[near, far], [far, near]] as const) {
      sockets.add(from);
      from.on("data", (data: Buffer) => !silent && into.write(data));
      from.on("close", () => into.destroy());
      from.on("error", () => into.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = new URL(url);
  address.port = String((proxy.address() as AddressInfo).port);
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  return { url: address.href, silence: () => (silent = true), speak: () => (silent = false) };
}
