import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { disown } from "./leftover.ts";
import { openEmbedded } from "./open.ts";
import { isAlive } from "./process-facts.ts";
import { type Embedded, startEmbedded } from "./supervisor.ts";

let dataDir = "";
let lines: string[] = [];
const open: Embedded[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "linjia-pg-"));
  lines = [];
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const database of open.splice(0)) await database.stop();
  const left = postmaster(dataDir);
  if (left && (await isAlive(left))) {
    process.kill(left, "SIGQUIT");
    await vi.waitFor(async () => expect(await isAlive(left)).toBe(false), { timeout: 5_000 });
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

async function start(folder = dataDir): Promise<Embedded> {
  const database = await startEmbedded({ dataDir: folder, log: (line) => lines.push(line), durable: false });
  open.push(database);
  return database;
}

async function stop(database: Embedded): Promise<void> {
  open.splice(open.indexOf(database), 1);
  await database.stop();
}

/** Another process that keeps the database open; resolves with what it prints first. */
async function startElsewhere(): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "owner.fixture.ts"), dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const line = await new Promise<string>((resolve) => child.stdout?.once("data", (data) => resolve(String(data).trim())));
  return { child, line };
}

/** Four commands at the same moment, each in its own process; resolves with what went wrong. */
async function visitAtOnce(): Promise<string> {
  const visits = ["a", "b", "c", "d"].map(async (word) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "visitor.fixture.ts"), dataDir, word], { stdio: ["ignore", "pipe", "inherit"] });
    children.push(child);
    return (await child.stdout?.toArray())?.join("") ?? "";
  });
  return (await Promise.all(visits)).join("");
}

async function ask<T extends postgres.Row>(database: { url: string }, query: string): Promise<T | undefined> {
  const sql = postgres(database.url, { max: 1, onnotice: () => {}, connect_timeout: 2 });
  try {
    return (await sql.unsafe<T[]>(query))[0];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function postmaster(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]) || null;
  } catch {
    return null;
  }
}

async function keep(database: { url: string }, word: string): Promise<void> {
  await ask(database, "create table if not exists kept (word text)");
  await ask(database, `insert into kept values ('${word}')`);
}
const kept = async (database: { url: string }) => (await ask<{ words: string }>(database, "select string_agg(word, ',' order by word) as words from kept"))?.words;

describe("the built-in database", () => {
  test("treats Chinese as words, in UTF-8, and keeps what it was given over a restart", async () => {
    // The other tests' folders are closed to PostgreSQL's account when root runs them.
    chmodSync(dataDir, 0o711);
    const first = await start();
    await ask(first, "create extension pg_trgm");
    expect(await ask(first, "select '邻家' ~ '^\\w+$' as word, lower('Ä') as lower, cardinality(show_trgm('新闻')) as trigrams, current_setting('server_encoding') as encoding")).toEqual({
      word: true,
      lower: "ä",
      trigrams: 3,
      encoding: "UTF8",
    });
    await keep(first, "北京");
    await stop(first);
    expect(await kept(await start())).toBe("北京");
    expect(lines).toEqual([]);
  });

  test("is used by a role that is no superuser, owns its database and may make others", async () => {
    const database = await start();
    expect(await ask(database, "select rolname, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user")).toEqual({
      rolname: "linjia",
      rolsuper: false,
      rolcreatedb: true,
      rolcreaterole: false,
    });
    await ask(database, "create database another template linjia");
    const wrong = database.url.replace(/:[^:@/]+@/, ":wrong@");
    await expect(ask({ url: wrong }, "select 1")).rejects.toMatchObject({ code: "28P01" });
  });

  test("comes back at the same address when it dies", async () => {
    const database = await start();
    await keep(database, "a");
    process.kill(postmaster(dataDir) ?? 0, "SIGKILL");
    await vi.waitFor(async () => expect(await kept(database)).toBe("a"), { timeout: 20_000, interval: 100 });
    await vi.waitFor(() => expect(lines).toHaveLength(2));
    await expect(startEmbedded({ dataDir, log: () => {} })).rejects.toThrow("in use by another Linjia");
  });

  test("gets new passwords when its secret was lost", async () => {
    const first = await start();
    await keep(first, "a");
    await stop(first);
    unlinkSync(join(dataDir, "database-secret"));
    expect(await kept(await start())).toBe("a");
  });
});

test("a server that takes its file along while it is looked at leaves nothing to be disowned", async () => {
  const folder = join(dataDir, "ended");
  mkdirSync(folder);
  await disown(folder);
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, "postmaster.pid"), "999999\n/data\n");
  await disown(folder);
  expect(readFileSync(join(folder, "postmaster.pid"), "utf8")).toBe(`${process.pid}\n/data\n`);
});

test("commands that come at once where nothing runs share one server, and the last leaves none behind", async () => {
  chmodSync(dataDir, 0o711);
  expect(await visitAtOnce()).toBe("");
  expect(postmaster(dataDir)).toBe(null);
  expect(await kept(await start())).toBe("A,B,C,D");
});

test("whoever comes while a server for the moment ends waits, and gets one of their own", async () => {
  const options = { dataDir, log: () => {}, durable: false };
  let last = await openEmbedded(options);
  await keep(last, "a");
  for (let turn = 0; turn < 3; turn += 1) {
    const [, next] = await Promise.all([last.stop(), openEmbedded(options)]);
    expect(await kept(next)).toBe("a");
    last = next;
  }
  await last.stop();
  expect(postmaster(dataDir)).toBe(null);
});

describe("a folder that is in use", () => {
  test("is refused to a second opener, and left running for the first", async () => {
    const { line } = await startElsewhere();
    await expect(start()).rejects.toThrow(/^数据文件夹 .* 正被另一个邻家使用.*\nThe data folder .* is in use by another Linjia/);
    expect(await ask({ url: line }, "select 1 as one")).toEqual({ one: 1 });
  });

  test("is shared with the command line", async () => {
    const { line } = await startElsewhere();
    const shared = await openEmbedded({ dataDir, log: () => {} });
    expect(shared.url).toBe(line);
    await shared.stop();
    expect(await ask({ url: line }, "select 1 as one")).toEqual({ one: 1 });
  });

  test("is shared with commands that come at once, and stays the first one's", async () => {
    const { line } = await startElsewhere();
    const server = postmaster(dataDir);
    expect(await visitAtOnce()).toBe("");
    expect(await kept({ url: line })).toBe("A,B,C,D");
    expect(postmaster(dataDir)).toBe(server);
  });

  test("is no obstacle for a copy of it", async () => {
    const { line } = await startElsewhere();
    const copy = mkdtempSync(join(tmpdir(), "linjia-pg-copy-"));
    try {
      cpSync(dataDir, copy, { recursive: true });
      await stop(await start(copy));
      expect(await ask({ url: line }, "select 1 as one")).toEqual({ one: 1 });
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

describe("after kill -9", () => {
  test("of the parent the orphan is replaced, with nothing lost", async () => {
    const { child, line } = await startElsewhere();
    await keep({ url: line }, "a");
    child.kill("SIGKILL");
    const orphan = postmaster(dataDir);
    const database = await start();
    expect(await kept(database)).toBe("a");
    expect(postmaster(dataDir)).not.toBe(orphan);
    expect(lines.join()).toContain(`(${orphan})`);
  });

  test("of everything, a pid file that now names an unrelated process does not block", async () => {
    const { child, line } = await startElsewhere();
    await keep({ url: line }, "a");
    child.kill("SIGKILL");
    const pid = postmaster(dataDir) ?? 0;
    process.kill(pid, "SIGKILL");
    await vi.waitFor(async () => expect(await isAlive(pid)).toBe(false));
    const unrelated = spawn("sleep", ["60"], { stdio: "ignore" });
    children.push(unrelated);
    const file = join(dataDir, "postgres/postmaster.pid");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^\d+/, String(unrelated.pid)));
    expect(await kept(await start())).toBe("a");
    expect(await isAlive(unrelated.pid ?? 0)).toBe(true);
  });
});

describe("a folder that is not ours to open", () => {
  test("of another PostgreSQL version is refused in one line per language", async () => {
    await stop(await start());
    writeFileSync(join(dataDir, "postgres/PG_VERSION"), "13\n");
    await expect(start()).rejects.toThrow(/^数据文件夹 .* PostgreSQL 13 .*\nThe data folder .* belongs to PostgreSQL 13; this Linjia brings 18 .*$/);
  });

  test("that holds something else is refused, and nothing in it is touched", async () => {
    cpSync(import.meta.dirname, join(dataDir, "postgres"), { recursive: true });
    await expect(start()).rejects.toThrow("holds something that is not a database");
    expect(readFileSync(join(dataDir, "postgres/supervisor.ts"), "utf8")).toContain("startEmbedded");
  });
});
