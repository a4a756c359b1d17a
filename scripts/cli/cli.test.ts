import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFolder } from "#lib/kernel/env";
import { type Embedded, startEmbedded } from "#server/embedded-postgres/supervisor";
import { languageOf } from "./terminal.ts";

type Ended = { code: number | null; out: string; errors: string };

let dataDir = "";
let running: Embedded | null = null;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "linjia-cli-"));
});
afterAll(async () => {
  await running?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

function linjia(args: readonly string[], given: { stdin?: string; env?: Record<string, string> } = {}): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const { DATABASE_URL: _, LC_ALL: __, LC_MESSAGES: ___, ...inherited } = process.env;
  const env = { ...inherited, LANG: "en_US.UTF-8", DATA_DIR: dataDir, SITE_URL: "https://news.example.com", NODE_ENV: "production" as const, ...given.env };
  const child = spawn(process.execPath, [join(projectFolder, "scripts/cli/main.ts"), ...args], { cwd: projectFolder, env });
  let [out, errors] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk));
  child.stdin.end(given.stdin ?? "");
  child.once("close", (code) => resolve({ code, out: out.trim(), errors: errors.trim() }));
  return promise;
}

const json = async (...args: string[]) => {
  const { out } = await linjia([...args, "--json"]);
  return out.split("\n").filter((line) => line !== "").map((line): Record<string, unknown> => JSON.parse(line));
};

/** As if somebody had used the set-up link. */
async function makeOwner(): Promise<void> {
  const sql = postgres(running?.url ?? "", { max: 1, onnotice: () => {} });
  await sql`update people set owner = true, role = 'admin' where email = 'owner@example.com'`;
  await sql.end();
}

async function page(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(dataDir, name);
  await writeFile(path, text);
  return path;
}

test("help tells every verb, also when nothing was asked", async () => {
  const asked = await linjia(["help"]);
  expect(asked).toMatchObject({ code: 0, errors: "" });
  for (const verb of ["setup-link", "user create", "user list", "user role", "user suspend", "user reset-link", "user drop-second-factor", "import", "seed", "doctor"]) expect(asked.out).toContain(verb);
  expect((await linjia([])).code).toBe(2);
});

test("wrong use ends with 2 and says how it is used", async () => {
  const wrong = ["nonsense", "user", "user create a@example.com", "user list --unknown", "user role a@example.com king", "seed --articles -3", "import"];
  for (const ended of await Promise.all(wrong.map((line) => linjia(line.split(" "))))) {
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.errors).toMatch(/npx linjia|author, editor, chief, admin/);
  }
});

test("it speaks the language of the terminal", async () => {
  expect((await linjia(["nonsense"], { env: { LANG: "zh_CN.UTF-8" } })).errors).toContain("没有");
  expect(languageOf({ LANG: "zh_TW.UTF-8" })).toBe("zh-CN");
  expect(languageOf({ LC_ALL: "C.UTF-8", LANG: "zh_CN.UTF-8" })).toBe("en");
});

test("a wrong setting is refused by name", async () => {
  const ended = await linjia(["user", "list"], { env: { DATABASE_URL: "mysql://x" } });
  expect(ended.code).toBe(1);
  expect(ended.errors).toContain("DATABASE_URL");
});

test("without a running site the database is started for the moment, and stopped again", async () => {
  const [first, second] = [await json("setup-link"), await json("setup-link")];
  expect(first[0]?.link).toMatch(/^https:\/\/news\.example\.com\/setup\?token=.{43}$/);
  expect(second[0]?.link).not.toBe(first[0]?.link);
  // Nobody holds the folder any more: it can be opened as a site opens it.
  running = await startEmbedded({ dataDir, log: () => {}, durable: false });
});

test("people are made, listed, given roles, suspended and restored while the site runs", async () => {
  const [made] = await json("user", "create", " Owner@Example.COM", "站长", "--role", "admin");
  expect(made).toMatchObject({ email: "owner@example.com", role: "admin", link: expect.stringMatching(/^https:\/\/news\.example\.com\/reset\//) });
  await makeOwner();
  const withPassword = await linjia(["user", "create", "b@example.com", "乙", "--password-stdin", "--json"], { stdin: "a long sentence 7\n" });
  expect(JSON.parse(withPassword.out)).toMatchObject({ email: "b@example.com", link: null });
  expect(await json("user", "role", "B@example.com", "editor")).toMatchObject([{ role: "editor" }]);
  expect(await json("user", "suspend", "b@example.com")).toMatchObject([{ status: "suspended" }]);
  expect(await json("user", "list")).toMatchObject([{ email: "owner@example.com", owner: true, status: "active" }, { email: "b@example.com", role: "editor", status: "suspended" }]);
  expect(await json("user", "restore", "b@example.com")).toMatchObject([{ status: "active" }]);
  expect(await json("user", "reset-link", "b@example.com")).toMatchObject([{ link: expect.stringContaining("/reset/") }]);
});

test("a lost second factor is taken away from the owner, whom no admin can help", async () => {
  expect(await json("user", "drop-second-factor", "owner@example.com")).toMatchObject([{ error: "secondFactor.off" }]);
  const sql = postgres(running?.url ?? "", { max: 1, onnotice: () => {} });
  await sql`insert into totp_secrets (person_id, sealed, confirmed_at) select id, 'x', now() from people where owner`;
  expect(await json("user", "drop-second-factor", "owner@example.com")).toMatchObject([{ email: "owner@example.com", endedSessions: 0 }]);
  const [left] = await sql`select count(*)::int as count from totp_secrets`;
  const [told] = await sql`select actor_kind from audit where action = 'factor.drop'`;
  await sql.end();
  expect([left?.count, told?.actor_kind]).toEqual([0, "system"]);
});

test("what is refused ends with 1 and says why", async () => {
  const refused = ["user create b@example.com 又一个乙", "user suspend owner@example.com", "user role nobody@example.com editor"];
  const [link, ...ended] = await Promise.all([json("setup-link"), ...refused.map((line) => linjia(line.split(" ")))]);
  expect(link).toMatchObject([{ error: "site.ownerExists" }]);
  for (const one of ended) {
    expect(one).toMatchObject({ code: 1, out: "" });
    expect(one.errors).not.toBe("");
  }
});

test("each file is imported by itself, as the owner, one line of JSON each", async () => {
  const good = await page("good.md", "# 县里的账本\n\n时间：2024-11-18 18:26:20 来源：示例报 作者：甲\n\n第一段话，写得够长，好让人看出这是正文。\n\n## 小标题\n\n第二段话，也写得够长，好让人看出这是正文。\n");
  const binary = await page("binary.html", Uint8Array.from({ length: 4_000 }, (_, index) => (index * 37) % 251));
  const ended = await linjia(["import", good, binary, join(dataDir, "missing.txt"), "--json"]);
  expect(ended.code).toBe(1);
  const [draft, refused, missing] = ended.out.split("\n").map((line): Record<string, unknown> => JSON.parse(line));
  expect(draft).toEqual({ id: expect.any(Number), url: `https://news.example.com/desk/articles/${draft?.id}`, warnings: expect.any(Array) });
  expect(refused).toMatchObject({ file: binary, error: expect.stringMatching(/^import\./), message: expect.any(String) });
  expect(missing).toMatchObject({ file: join(dataDir, "missing.txt"), error: "file.unreadable" });
});

test("published from the command line, what the checklist misses is recorded as overridden", async () => {
  const file = await page("bare.md", "# 没有栏目的一篇\n\n一段话，写得够长，好让人看出这是正文，而不是别的什么东西。\n");
  const [made] = await json("import", file, "--publish");
  expect(made?.url).toMatch(/^https:\/\/news\.example\.com\/a\/\d+-/);
  const sql = postgres(running?.url ?? "", { max: 1, onnotice: () => {} });
  const [row] = await sql`select actor_kind, actor_id, detail from audit where action = 'article.publish' and subject_id = ${Number(made?.id)}`;
  const [owner] = await sql`select id from people where owner`;
  await sql.end();
  expect(row).toMatchObject({ actor_kind: "system", actor_id: owner?.id, detail: { by: "command line", overridden: expect.arrayContaining(["section"]), override: expect.any(String) } });
});

test("seed tells how many and how fast", async () => {
  expect(await json("seed", "--articles", "60", "--seed", "4")).toMatchObject([{ articles: 60, seed: 4, perSecond: expect.any(Number) }]);
});

test("doctor looks at the source, the database and the folder", async () => {
  const [report] = await json("doctor");
  expect(report).toMatchObject({ checks: expect.arrayContaining([expect.objectContaining({ name: "migrations", state: "ok" }), expect.objectContaining({ name: "environment", state: "ok" })]) });
});
