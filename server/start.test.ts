import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { terminal } from "#messages/en/terminal";
import { faultIn } from "./external-database.ts";
import { answerHealth, ask } from "./health.ts";
import { close, createHttpServer, listen } from "./http.ts";
import { checkPort } from "./port.ts";
import { closeAll } from "./shutdown.ts";
import { prepareStaticDir } from "./static-folder.ts";

describe("a database of one's own", () => {
  const good = { version: 150_004, versionName: "15.4", characterType: "C.UTF-8", encoding: "UTF8" };
  const told = (changed: Partial<typeof good>) => faultIn({ ...good, ...changed })?.(terminal);

  test("from PostgreSQL 15 on, in UTF-8, with a real locale is taken", () => expect(told({})).toBeUndefined());
  test("older than 15 is refused with its version", () => expect(told({ version: 140_011, versionName: "14.11" })).toContain("PostgreSQL 14.11"));
  test.each(["C", "POSIX"])("with locale %s is refused", (characterType) => expect(told({ characterType })).toContain(`locale ${characterType}`));
  test("in another encoding is refused", () => expect(told({ encoding: "SQL_ASCII" })).toContain("SQL_ASCII"));
});

describe("a folder for a file server", () => {
  const folder = mkdtempSync(join(tmpdir(), "linjia-static-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is made, and taken again at the next start", () => {
    for (const _start of [1, 2]) prepareStaticDir(join(folder, "new"));
    expect(readdirSync(join(folder, "new"))).toEqual(["linjia-static"]);
  });
  test("that holds anything of somebody else's is refused and stays as it is", () => {
    mkdirSync(join(folder, "theirs/pages"), { recursive: true });
    expect(() => prepareStaticDir(join(folder, "theirs"))).toThrow("holds other files already");
    expect(readdirSync(join(folder, "theirs"))).toEqual(["pages"]);
  });
  test("that cannot be made is refused with the reason", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => prepareStaticDir(join(folder, "file/below"))).toThrow("cannot be written to: ENOTDIR");
  });
});

describe("the port", () => {
  test("in use is refused by name, after a server that is just closing had its time", async () => {
    const other = createServer();
    await listen(other, "127.0.0.1", 0);
    const { port } = other.address() as AddressInfo;
    await expect(checkPort("127.0.0.1", port, 100)).rejects.toThrow(`PORT ${port} is in use`);
    const waiting = checkPort("127.0.0.1", port);
    await close(other, 1);
    await expect(waiting).resolves.toBeUndefined();
  });
  test("on an address of another machine is refused by the name of HOST", async () => {
    await expect(checkPort("203.0.113.7", 3999)).rejects.toThrow("HOST 203.0.113.7");
  });
});

describe("health", () => {
  test("a check that fails or hangs counts as no", async () => {
    const never = new Promise<boolean>(() => {});
    expect(await ask({ good: async () => true, bad: () => Promise.reject(new Error("away")), slow: () => never }, 50)).toEqual({ good: true, bad: false, slow: false });
  });

  test("is answered without the application: alive always, ready only when every check says so", async () => {
    let ready = true;
    const server = createHttpServer((request, response) => {
      if (!answerHealth(request, response, { database: async () => ready })) response.end("application");
    });
    await listen(server, "127.0.0.1", 0);
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const status = async (path: string) => (await fetch(site + path)).status;
    expect([await status("/healthz"), await status("/readyz?x=1")]).toEqual([200, 200]);
    ready = false;
    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 503]);
    expect(await (await fetch(`${site}/healthzz`)).text()).toBe("application");
    await close(server, 1);
  });
});

describe("stopping", () => {
  test("goes on with the next when one fails or hangs", async () => {
    const closed: string[] = [];
    await closeAll([
      { name: "one", seconds: 1, close: async () => closed.push("one") },
      { name: "two", seconds: 1, close: () => Promise.reject(new Error("broken")) },
      { name: "three", seconds: 0.05, close: () => new Promise(() => {}) },
      { name: "four", seconds: 1, close: async () => closed.push("four") },
    ]);
    expect(closed).toEqual(["one", "four"]);
  });

  test("lets a running request finish and takes no new one", async () => {
    const release = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    const server = createHttpServer((_request, response) => {
      entered.resolve();
      void release.promise.then(() => response.end("whole"));
    });
    await listen(server, "127.0.0.1", 0);
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const answer = fetch(site).then((response) => response.text());
    await entered.promise;
    const closing = close(server, 5);
    await expect(fetch(site)).rejects.toThrow();
    release.resolve();
    expect(await answer).toBe("whole");
    await closing;
  });

  test("cuts a request that does not end", async () => {
    const entered = Promise.withResolvers<void>();
    const server = createHttpServer(() => entered.resolve());
    await listen(server, "127.0.0.1", 0);
    const answer = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const cut = expect(answer).rejects.toThrow();
    await entered.promise;
    await close(server, 0.1);
    await cut;
  });
});
