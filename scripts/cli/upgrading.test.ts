import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { appliedMigrations, knownMigrations, migrateTo } from "#db/migrate";
import { writeOldRows } from "#lib/backup/testing";
import { verifyBackup } from "#lib/backup/verify";
import { projectFolder } from "#lib/kernel/env";
import { startEmbedded } from "#server/embedded-postgres/supervisor";

const all = knownMigrations();
const old = all.length - 1;
let folder = "";
let dataDir = "";

/** A site as the program before this one left it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "linjia-upgrading-"));
  dataDir = join(folder, "data");
  const running = await startEmbedded({ dataDir, log: () => {}, durable: false });
  await migrateTo(running.url, old);
  await writeOldRows(running.url);
  await running.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(args: readonly string[], given: Record<string, string>): { child: ChildProcess; ended: Promise<{ code: number | null; out: string; errors: string }>; output: () => string } {
  const { DATABASE_URL: _, LC_ALL: __, LC_MESSAGES: ___, ...inherited } = process.env;
  const env = { ...inherited, LANG: "en_US.UTF-8", DATA_DIR: dataDir, SITE_URL: "https://news.example.com", NODE_ENV: "production" as const, ...given };
  const child = spawn(process.execPath, [...args], { cwd: projectFolder, env, stdio: ["ignore", "pipe", "pipe"] });
  let [out, errors] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk));
  const ended = new Promise<{ code: number | null; out: string; errors: string }>((resolve) => child.once("close", (code) => resolve({ code, out: out.trim(), errors: errors.trim() })));
  return { child, ended, output: () => out + errors };
}
const linjia = (args: readonly string[], given: Record<string, string> = {}) => start([join(projectFolder, "scripts/cli/main.ts"), ...args], given).ended;

function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === "object" ? address?.port : 0)));
    });
  });
}

async function migrationsIn(data: string): Promise<number> {
  const running = await startEmbedded({ dataDir: data, log: () => {}, durable: false });
  try {
    return (await appliedMigrations(running.url)).length;
  } finally {
    await running.stop();
  }
}
const backups = async () => (await readdir(join(dataDir, "backups")).catch((): string[] => [])).map((name) => join(dataDir, "backups", name));

test("where the backup before an update cannot be made, nothing is updated, and one is told why", async () => {
  await writeFile(join(dataDir, "backups"), "");
  for (const args of [[join(projectFolder, "scripts/cli/main.ts"), "user", "list"], [join(projectFolder, "server/main.ts")]]) {
    const ended = await start(args, { HOST: "127.0.0.1", PORT: await freePort() }).ended;
    expect(ended.code).not.toBe(0);
    expect(ended.errors).toContain("nothing was updated");
  }
  expect(await migrationsIn(dataDir)).toBe(old);
  await rm(join(dataDir, "backups"));
}, 120_000);

test("a start with a data folder of the version before makes a backup of it by itself, whole and as it was, and then updates", async () => {
  const site = start([join(projectFolder, "server/main.ts")], { HOST: "127.0.0.1", PORT: await freePort() });
  // With pages that were never built it ends by itself after that.
  await Promise.race([site.ended, vi.waitFor(() => expect(site.output()).toContain("https://news.example.com"), { timeout: 90_000, interval: 100 }).catch(() => {})]);
  site.child.kill("SIGTERM");
  await site.ended;
  const [file = "", ...more] = await backups();
  expect([file, more]).toEqual([expect.stringMatching(/-before\.tar$/), []]);
  const manifest = await verifyBackup(file);
  expect([manifest.kind, manifest.migrations, manifest.tables.articles?.rows]).toEqual(["before", all.slice(0, old).map(({ hash }) => hash), 1]);
  expect(await migrationsIn(dataDir)).toBe(all.length);
  expect(JSON.parse((await linjia(["user", "list", "--json"])).out)).toMatchObject({ email: "old@example.com", owner: true });
  expect(await backups()).toEqual([file]);
}, 180_000);

test("of two restores into one folder at once one is a site of today, the other says that somebody is at it", async () => {
  const [file = ""] = await backups();
  const goal = join(folder, "restored");
  const restore = () => linjia(["restore", file, "--into", goal, "--json"]);
  const ended = await Promise.all([restore(), restore()]);
  expect(ended.map(({ code }) => code).toSorted()).toEqual([0, 1]);
  expect(JSON.parse(ended.find(({ code }) => code === 1)?.out ?? "")).toMatchObject({ error: expect.stringMatching(/^backup\.(restoring|notEmpty)$/) });
  expect((await readdir(folder)).toSorted()).toEqual(["data", "restored"]);
  expect(JSON.parse((await linjia(["user", "list", "--json"], { DATA_DIR: goal })).out)).toMatchObject({ email: "old@example.com", owner: true });
  expect(await migrationsIn(goal)).toBe(all.length);
  expect(JSON.parse((await restore()).out)).toMatchObject({ error: "backup.notEmpty" });
}, 180_000);

test("a restore into a folder with anything in it touches nothing, also into a site's own, and says where it may go", async () => {
  const [file = ""] = await backups();
  const goal = join(folder, "mine");
  await mkdir(goal);
  await writeFile(join(goal, ".hidden"), "mine");
  for (const into of [goal, dataDir]) {
    const before = await readdir(into);
    const ended = await linjia(["restore", file, "--into", into]);
    expect([ended.code, ended.out]).toEqual([1, ""]);
    expect(ended.errors).toContain("is not empty and was not touched");
    expect(await readdir(into)).toEqual(before);
  }
  expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
}, 60_000);
