import { hash, verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { signIns } from "#db/schema/sign-in";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { newMark, valueOf } from "#lib/articles/testing";
import { forget, once } from "#lib/kernel/process";
import { Turns } from "#lib/kernel/turns";
import { changePassword } from "#lib/people/change-password";
import { makeAccount, signedIn } from "#lib/people/testing";
import { hashPassword, passwordMatches } from "./passwords.ts";
import { signIn } from "./sign-in.ts";

// The real thing, but counted: what takes the same time is what does the same work.
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<{ hash: typeof hash; verify: typeof verify }>();
  return { ...real, hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});
useDatabase();
afterEach(() => forget("hashing"));

async function peopleAtTheDoor() {
  const [known, suspended, without] = [await makeAccount(), await makeAccount(), await makeAccount()];
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, suspended.id));
  await db().update(people).set({ passwordHash: null }).where(eq(people.id, without.id));
  return { known, suspended, without };
}

test("unknown, wrong, suspended or without a password: one comparison of the same cost, one line of history, the same words", async () => {
  const { known, suspended, without } = await peopleAtTheDoor();
  const cases = [
    { email: `${newMark()}@example.com`, password: "a guess" },
    { email: known.email, password: "a guess" },
    { email: suspended.email, password: suspended.password },
    { email: suspended.email, password: "a guess" },
    { email: without.email, password: without.password },
  ];
  for (const given of cases) {
    vi.mocked(hash).mockClear();
    vi.mocked(verify).mockClear();
    const lines = await db().$count(signIns);
    expect(await signIn(anonymous, given)).toEqual({ ok: false, code: "session.wrongCredentials", params: {} });
    expect([vi.mocked(hash).mock.calls.length, vi.mocked(verify).mock.calls.length, (await db().$count(signIns)) - lines]).toEqual([0, 1, 1]);
    expect(String(vi.mocked(verify).mock.calls[0]?.[0])).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  }
});

test("what unknown people are compared with is no password's, and is compared in earnest", async () => {
  expect(await passwordMatches("", null)).toBe(false);
  expect(await vi.mocked(verify).mock.results.at(-1)?.value).toBe(false);
  const stored = await hashPassword("river stone lamp");
  expect([await passwordMatches("river stone lamp", stored), await passwordMatches("river stone lamb", stored)]).toEqual([true, false]);
});

/** As if others' passwords were being looked at, and as many waited as may. */
function keepBusy(): () => Promise<void> {
  forget("hashing");
  const turns = once("hashing", () => new Turns(1, 0));
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = turns.take(() => promise);
  return async () => {
    resolve();
    await held;
  };
}

test("a server that is busy with passwords says so, never that one is wrong, and counts no try", async () => {
  const account = await makeAccount();
  const { actor } = await signedIn(account);
  const release = keepBusy();
  for (let tries = 0; tries < 12; tries++) expect(await signIn(anonymous, account)).toEqual({ ok: false, code: "limit.busy", params: {} });
  expect(await changePassword(actor, { personId: account.id, current: account.password, password: "山高月小水落石出清风" })).toMatchObject({ ok: false, code: "limit.busy" });
  expect(await db().select({ outcome: signIns.outcome }).from(signIns).where(eq(signIns.personId, account.id))).toEqual([{ outcome: "in" }]);
  await release();
  for (let tries = 0; tries < 10; tries++) expect(await signIn(anonymous, { email: account.email, password: "a guess" })).toMatchObject({ code: "session.wrongCredentials" });
  expect(await signIn(anonymous, account)).toMatchObject({ ok: false, code: "limit.reached" });
});

test("of many passwords at once no more than two are looked at together", async () => {
  const stored = await hashPassword("river stone lamp");
  const real = vi.mocked(verify).getMockImplementation();
  let [running, most] = [0, 0];
  vi.mocked(verify).mockImplementation(async (...given) => {
    most = Math.max(most, ++running);
    const matched = await real?.(...given);
    running--;
    return matched ?? false;
  });
  expect(await Promise.all(Array.from({ length: 20 }, () => passwordMatches("river stone lamp", stored)))).toEqual(Array.from({ length: 20 }, () => true));
  vi.mocked(verify).mockImplementation(real ?? (async () => false));
  expect(most).toBe(2);
});

test("who signs in rightly is compared once, like everybody", async () => {
  const account = await makeAccount();
  vi.mocked(verify).mockClear();
  valueOf(await signIn(anonymous, account));
  expect(vi.mocked(verify)).toHaveBeenCalledTimes(1);
});
