import { describe, expect, test } from "vitest";
import { conclude, judge, parsePidFile } from "./pid-file.ts";

const ready = parsePidFile("4711\n/data\n1795473326\n25999\n\n127.0.0.1\n 16039944        10\nready   \n");
const gone = { alive: false, command: null, inFolder: null };

describe("postmaster.pid", () => {
  test("of a running server gives process, port and state", () => {
    expect(ready).toEqual({ pid: 4711, port: 25999, status: "ready" });
  });
  test("of a starting server has no port yet", () => {
    expect(parsePidFile("4711\n/data\n1795473326\n")).toEqual({ pid: 4711, port: null, status: null });
  });
  test("of single-user mode has its process number negated", () => {
    expect(parsePidFile("-4711\n/data\n")?.pid).toBe(4711);
  });
  test.each(["", "\n", "nonsense", "0\n/data"])("that holds %j says nothing", (text) => {
    expect(parsePidFile(text)).toBeNull();
  });
});

describe("the process named in it", () => {
  test("is nobody when there is no file", () => {
    expect(judge(null, gone)).toBe("free");
  });
  test("may have ended", () => {
    expect(judge(ready, gone)).toBe("free");
  });
  test.each(["/usr/bin/node", "bash", "postgres-exporter", ""])("may be something else by now: %j", (command) => {
    expect(judge(ready, { alive: true, command, inFolder: null })).toBe("stale");
  });
  test("may be a PostgreSQL of another folder", () => {
    expect(judge(ready, { alive: true, command: "/x/bin/postgres", inFolder: false })).toBe("stale");
  });
  test.each(["/x/bin/postgres", "postgres.exe", "postgres: linjia linjia 127.0.0.1(5) idle"])("is asked when it is a PostgreSQL: %j", (command) => {
    expect(judge(ready, { alive: true, command, inFolder: true })).toBe("ask");
    expect(judge(ready, { alive: true, command, inFolder: null })).toBe("ask");
  });
  test("is asked when the system does not tell what it is", () => {
    expect(judge(ready, { alive: true, command: null, inFolder: null })).toBe("ask");
  });
});

describe("what it answers decides", () => {
  test("an orphan is stopped", () => expect(conclude("orphan")).toBe("stop"));
  test("another Linjia's database is left alone", () => expect(conclude("held")).toBe("in use"));
  test("a server of another folder is no obstacle", () => expect(conclude("other")).toBe("stale"));
  test("silence is not taken for death", () => expect(conclude("silent")).toBe("unclear"));
});
