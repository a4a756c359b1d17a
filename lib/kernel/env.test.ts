import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { loadDotEnv, projectFolder, readEnvironment } from "./env.ts";
import { StartRefusal } from "./terminal.ts";

function refusalOf(env: Record<string, string>): string {
  try {
    readEnvironment(env);
  } catch (error) {
    if (error instanceof StartRefusal) return error.message;
    throw error;
  }
  return "";
}

describe("settings", () => {
  test.each([["0.0.0.0", "http://localhost:8080"], ["::", "http://localhost:8080"], ["192.168.1.5", "http://192.168.1.5:8080"], ["127.0.0.9", "http://127.0.0.9:8080"], ["fd00::7", "http://[fd00::7]:8080"], ["news.lan", "http://news.lan:8080"]])("listening on %s alone, the site is at %s", (HOST, siteUrl) => {
    expect(readEnvironment({ HOST, PORT: "8080" })).toMatchObject({ siteUrl, siteUrlGiven: false });
  });

  test("nothing set gives a site on this machine only, with everything in .data", () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: join(projectFolder, ".data"),
      databaseUrl: null,
      siteUrl: "http://localhost:3000",
      siteUrlGiven: false,
      authSecret: null,
      smtpUrl: null,
      redisUrl: null, oidc: false,
      modelHosts: [],
      trustProxy: false,
      cdn: false,
      cacheMegabytes: 256,
      staticDir: null,
    });
  });

});

describe("the folder for a file server", () => {
  test.each([["/srv/data", "/srv/data"], ["/srv/data", "/srv/data/static"], ["/srv/data", "/srv"]])("with DATA_DIR %s, pages for a file server are not taken to %s", (DATA_DIR, STATIC_DIR) => {
    expect(refusalOf({ DATA_DIR, STATIC_DIR })).toContain("STATIC_DIR");
  });

  test("pages for a file server may lie beside the data", () => {
    expect(readEnvironment({ DATA_DIR: "/srv/data", STATIC_DIR: "/srv/data-pages" }).staticDir).toBe("/srv/data-pages");
  });
});

describe("values", () => {
  test("an empty value counts as absent", () => {
    expect(readEnvironment({ PORT: "", SITE_URL: " ", AUTH_SECRET: "" })).toEqual(readEnvironment({}));
  });

  test("the site's address follows the port", () => {
    expect(readEnvironment({ PORT: "8080" }).siteUrl).toBe("http://localhost:8080");
  });

  test("the site's address loses its last slash", () => {
    expect(readEnvironment({ SITE_URL: "https://news.example.com/" }).siteUrl).toBe("https://news.example.com");
  });

  test("good values of every kind are taken", () => {
    const settings = readEnvironment({
      PORT: "80",
      HOST: "::1",
      DATA_DIR: "/srv/linjia",
      DATABASE_URL: "postgresql://me:p%40ss@db.example.com:5433/linjia?sslmode=require",
      AUTH_SECRET: "x".repeat(32),
      SMTP_URL: "smtps://me:secret@mail.example.com:465",
      REDIS_URL: "rediss://me:secret@redis.example.com:6380/1",
      TRUST_PROXY: "yes",
    });
    expect(settings).toMatchObject({ port: 80, host: "::1", dataDir: "/srv/linjia", trustProxy: true });
    expect(settings.databaseUrl).toContain("db.example.com");
  });
});

test.each([["1", true], ["yes", true], ["TRUE", true], ["0", false], ["no", false], ["", false]])("CDN=%s says whether a cache of somebody else stands in front: %s", (CDN, cdn) => {
  expect(readEnvironment({ CDN }).cdn).toBe(cdn);
});

test.each([
  ["127.0.0.1:11434", ["127.0.0.1:11434"]],
  [" LLM.internal:8000 , [::1]:11434,, vllm_1:80 ", ["llm.internal:8000", "[::1]:11434", "vllm_1:80"]],
  ["127.1:443,[0:0:0:0:0:0:0:1]:443", ["127.0.0.1:443", "[::1]:443"]],
])("MODEL_HOSTS=%s is read as addresses are written", (MODEL_HOSTS, modelHosts) => {
  expect(readEnvironment({ MODEL_HOSTS }).modelHosts).toEqual(modelHosts);
});

test.each(["http://127.0.0.1:11434", "127.0.0.1:11434/v1", "127.0.0.1:0", "127.0.0.1:65536", "::1:11434", "[::g]:11434", "me@127.0.0.1:80", "10.0.0.*:80", "127.0.0.1:11434;llm.internal:8000", "127.0.0.1:11434,llm.internal"])("MODEL_HOSTS=%s is refused", (MODEL_HOSTS) => {
  expect(refusalOf({ MODEL_HOSTS })).toContain("MODEL_HOSTS");
});

describe("wrong settings", () => {
  test.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["PORT", "-1"],
    ["HOST", "http://localhost"],
    ["HOST", "a b"],
    ["DATA_DIR", "a\0b"],
    ["DATABASE_URL", "mysql://a/b"],
    ["DATABASE_URL", "postgres://host"],
    ["DATABASE_URL", "nonsense"],
    ["SITE_URL", "news.example.com"],
    ["SITE_URL", "ftp://news.example.com"],
    ["SITE_URL", "https://news.example.com/path"],
    ["SITE_URL", "https://me:secret@news.example.com"],
    ["AUTH_SECRET", "short"],
    ["SMTP_URL", "https://mail.example.com"],
    ["REDIS_URL", "http://redis.example.com"],
    ["MODEL_HOSTS", "127.0.0.1"],
    ["TRUST_PROXY", "10.0.0.1"],
    ["CDN", "cloudflare"],
  ])("%s=%s is refused in one line per language that begins with its name", (name, value) => {
    const lines = refusalOf({ [name]: value }).split("\n");
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.startsWith(name)).toBe(true);
  });

  test("all wrong values are told at once", () => {
    const lines = refusalOf({ PORT: "x", SMTP_URL: "x" }).split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["PORT", "PORT", "SMTP_URL", "SMTP_URL"]);
  });

  test("secrets are never repeated", () => {
    const told = refusalOf({ DATABASE_URL: "mysql://me:hunter2@x/y", AUTH_SECRET: "hunter2", SMTP_URL: "x:hunter2" });
    expect(told).not.toContain("hunter2");
  });
});

describe("the file .env", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
    delete process.env.LINJIA_TEST_A;
    delete process.env.LINJIA_TEST_B;
  });

  test("fills what the environment leaves open, and no more", () => {
    const folder = mkdtempSync(join(tmpdir(), "linjia-env-"));
    folders.push(folder);
    writeFileSync(join(folder, ".env"), "LINJIA_TEST_A=file\nLINJIA_TEST_B='quoted # value'\n");
    process.env.LINJIA_TEST_A = "environment";
    loadDotEnv(folder);
    expect(process.env.LINJIA_TEST_A).toBe("environment");
    expect(process.env.LINJIA_TEST_B).toBe("quoted # value");
  });

  test("may begin as Windows editors begin a file: its first line counts", () => {
    const folder = mkdtempSync(join(tmpdir(), "linjia-env-"));
    folders.push(folder);
    writeFileSync(join(folder, ".env"), "\ufeffLINJIA_TEST_A=first\n");
    delete process.env.LINJIA_TEST_A;
    loadDotEnv(folder);
    expect(process.env.LINJIA_TEST_A).toBe("first");
  });

  test("may be absent", () => {
    const folder = mkdtempSync(join(tmpdir(), "linjia-env-"));
    folders.push(folder);
    expect(() => loadDotEnv(folder)).not.toThrow();
  });
});
