import { desc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { db } from "#db/client";
import { audit, settings } from "#db/schema/site";
import { rolledBack, useDatabase } from "#db/testing";
import { anonymous, systemActor } from "#lib/access/actor";
import { onPurge } from "#lib/cache/purge";
import { command } from "./command.ts";
import { refuse } from "./refusal.ts";

useDatabase();

const key = "command-test";
/** Writes a row, then fails in the way asked for. */
const write = command({
  name: "test.write",
  can: "settings.change",
  input: z.object({ value: z.string().max(5), fail: z.enum(["refusal", "error"]).optional() }),
  subject: async () => undefined,
  run: async ({ input }) => {
    await db().insert(settings).values({ key, value: input.value });
    if (input.fail === "refusal") refuse("test.no", { why: "because" });
    if (input.fail === "error") throw new Error("a fault with a secret in it");
    return { value: input.value, about: { kind: "setting", id: 3 }, detail: { value: input.value }, tags: ["site"] };
  },
});
const rows = async () => db().select().from(settings).where(eq(settings.key, key));

test("a command that succeeds leaves its change and its audit row", () =>
  rolledBack(async () => {
    expect(await write(systemActor("a test"), { value: "a" })).toEqual({ ok: true, value: "a" });
    expect(await rows()).toHaveLength(1);
    const [entry] = await db().select().from(audit).orderBy(desc(audit.id)).limit(1);
    expect(entry).toMatchObject({ actorKind: "system", action: "test.write", subjectKind: "setting", subjectId: 3, detail: { value: "a", by: "a test" } });
  }));

test("a refusal takes the change and the audit row back", () =>
  rolledBack(async () => {
    const before = await db().$count(audit);
    expect(await write(systemActor("a test"), { value: "a", fail: "refusal" })).toEqual({ ok: false, code: "test.no", params: { why: "because" } });
    expect(await rows()).toHaveLength(0);
    expect(await db().$count(audit)).toBe(before);
  }));

test("an unexpected error is told as an incident, never in its own words", () =>
  rolledBack(async () => {
    const outcome = await write(systemActor("a test"), { value: "a", fail: "error" });
    expect(outcome).toMatchObject({ ok: false, code: "unexpected" });
    expect(JSON.stringify(outcome)).not.toContain("secret");
    expect(await rows()).toHaveLength(0);
  }));

test.each(["a\u0000", "a\ud800"])("what no text can hold, %j, is told as that, and nothing of it is kept", (value) =>
  rolledBack(async () => {
    expect(await write(systemActor("a test"), { value })).toEqual({ ok: false, code: "input.unprintable", params: {} });
    expect(await rows()).toHaveLength(0);
  }));

test("who may not is refused before anything is written", () =>
  rolledBack(async () => {
    expect(await write(anonymous, { value: "a" })).toMatchObject({ ok: false, code: "access.signIn" });
    expect(await rows()).toHaveLength(0);
  }));

test("input that does not fit names its field", async () => {
  expect(await write(systemActor("a test"), { value: "too long" })).toEqual({ ok: false, code: "input.tooLong", params: { field: "value", maximum: 5 } });
  expect(await write(systemActor("a test"), { value: 1 })).toMatchObject({ ok: false, code: "input.invalid", params: { field: "value" } });
});

test("tags are purged after the commit, and only then", () =>
  rolledBack(async () => {
    const heard: string[] = [];
    const leave = onPurge((tags) => heard.push(...tags));
    await write(systemActor("a test"), { value: "a", fail: "refusal" });
    expect(heard).toEqual([]);
    await write(systemActor("a test"), { value: "a" });
    expect(heard).toEqual(["site"]);
    leave();
  }));

test("the audit log cannot be rewritten, whoever asks", () =>
  rolledBack(async () => {
    await write(systemActor("a test"), { value: "a" });
    for (const statement of [sql`update audit set action = 'x'`, sql`delete from audit`, sql`truncate audit`]) {
      await expect(db().transaction((tx) => tx.execute(statement))).rejects.toThrow();
    }
  }));
