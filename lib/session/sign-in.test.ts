import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { people, sessions } from "#db/schema/people";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { withRequestStore } from "#lib/kernel/request-store";
import { lookupActor } from "./lookup.ts";
import { hashPassword } from "./passwords.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { endSessionsOf } from "./store.ts";

useDatabase();

let count = 0;
async function person(status: "active" | "suspended" = "active") {
  count++;
  const email = `person${count}@example.com`;
  const password = `a long password ${count}`;
  const [row] = await db().insert(people).values({ name: "甲", email, slug: `p-${count}`, role: "editor", status, passwordHash: await hashPassword(password) }).returning({ id: people.id });
  return { id: row?.id ?? 0, email, password };
}
async function sessionOf(given: { email: string; password: string }): Promise<string> {
  const outcome = await signIn(anonymous, given);
  return outcome.ok ? outcome.value.sessionId : "";
}

test("the right password opens a session, in whatever spelling the address is typed", async () => {
  const { id, email, password } = await person();
  const sessionId = await sessionOf({ email: ` ${email.toUpperCase().replace("@", "＠")} `, password });
  expect(await lookupActor(sessionId)).toMatchObject({ kind: "person", id, role: "editor" });
});

test("unknown people, wrong passwords and suspended accounts are told the same", async () => {
  const known = await person();
  const suspended = await person("suspended");
  const told = [await signIn(anonymous, { email: "nobody@example.com", password: "x" }), await signIn(anonymous, { ...known, password: "wrong" }), await signIn(anonymous, suspended)];
  for (const outcome of told) expect(outcome).toEqual({ ok: false, code: "session.wrongCredentials", params: {} });
});

test("after ten wrong passwords even the right one must wait", async () => {
  const { email, password } = await person();
  for (let tries = 0; tries < 10; tries++) expect(await signIn(anonymous, { email, password: "wrong" })).toMatchObject({ code: "session.wrongCredentials" });
  expect(await signIn(anonymous, { email, password })).toMatchObject({ ok: false, code: "limit.reached", params: { minutes: 15 } });
});

test("of two hundred wrong passwords at once, ten are looked at", async () => {
  const { email } = await person();
  const told = await Promise.all(Array.from({ length: 200 }, () => signIn(anonymous, { email, password: "wrong" })));
  expect(told.filter((outcome) => !outcome.ok && outcome.code === "session.wrongCredentials")).toHaveLength(10);
});

test("one address trying many accounts is stopped", async () => {
  const one = { requestId: "r", address: "203.0.113.9", userAgent: "" };
  const told = await Promise.all(Array.from({ length: 120 }, (_, index) => withRequestStore(one, () => signIn(anonymous, { email: `guess${index}@example.com`, password: "x" }))));
  expect(told.filter((outcome) => !outcome.ok && outcome.code === "limit.reached")).toHaveLength(20);
});

test("a session that ended, expired or belongs to a suspended person is nobody's", async () => {
  const [left, expired, suspended] = [await person(), await person(), await person()];
  const leftSession = await sessionOf(left);
  await signOut(await lookupActor(leftSession), { sessionId: leftSession });
  expect((await lookupActor(leftSession)).kind).toBe("anonymous");
  const expiredSession = await sessionOf(expired);
  await db().update(sessions).set({ expiresAt: new Date(0) }).where(eq(sessions.personId, expired.id));
  expect((await lookupActor(expiredSession)).kind).toBe("anonymous");
  const suspendedSession = await sessionOf(suspended);
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, suspended.id));
  expect((await lookupActor(suspendedSession)).kind).toBe("anonymous");
});

test("ending someone's sessions ends all of them at once", async () => {
  const someone = await person();
  const [first, second] = [await sessionOf(someone), await sessionOf(someone)];
  expect(await endSessionsOf(someone.id)).toBe(2);
  expect((await lookupActor(first)).kind).toBe("anonymous");
  expect((await lookupActor(second)).kind).toBe("anonymous");
});

test("the database holds no session id, only its hash", async () => {
  const someone = await person();
  const sessionId = await sessionOf(someone);
  const rows = await db().select().from(sessions).where(eq(sessions.personId, someone.id));
  expect(JSON.stringify(rows)).not.toContain(sessionId);
});
