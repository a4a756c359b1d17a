import { and, eq, ne } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { audit } from "#db/schema/site";
import { mails } from "#db/schema/sign-in";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { newMark, valueOf } from "#lib/articles/testing";
import { unseal } from "#lib/kernel/seal";
import { mailPurpose } from "#lib/mail/queue";
import { type MailServer, startMailServer } from "#lib/mail/server.fixture";
import { hashPassword, passwordMatches } from "#lib/session/passwords";
import { forgotPassword } from "./forgot-password.ts";
import { resetPassword } from "./reset-password.ts";
import { makeAccount, rowOf, signedIn, someone, tokenOf } from "./testing.ts";
import { makeResetLink } from "./reset-link.ts";

vi.mock("#lib/session/passwords", { spy: true });
useDatabase();
let server: MailServer;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= "a secret of these tests alone, long enough";
  server = await startMailServer();
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  await server.stop();
});

test("known, unknown, suspended or without a password: the same answer, nothing hashed, and the letter goes out after it", async () => {
  const [known, suspended, without] = [await makeAccount(), await makeAccount(), await makeAccount()];
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, suspended.id));
  await db().update(people).set({ passwordHash: null }).where(eq(people.id, without.id));
  vi.mocked(hashPassword).mockClear();
  vi.mocked(passwordMatches).mockClear();
  const told = [];
  for (const email of [known.email, suspended.email, without.email, `${newMark()}@example.com`]) {
    const before = await db().$count(audit, eq(audit.action, "people.forgotPassword"));
    told.push(await forgotPassword(anonymous, { email }));
    expect((await db().$count(audit, eq(audit.action, "people.forgotPassword"))) - before).toBe(1);
  }
  expect(new Set(told.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect([vi.mocked(hashPassword).mock.calls, vi.mocked(passwordMatches).mock.calls, server.delivered]).toEqual([[], [], []]);
  expect((await db().select({ to: mails.recipient, sent: mails.sentAt }).from(mails)).map(({ to, sent }) => [to, sent])).toEqual([[known.email, null], [without.email, null]]);
});

test("who asked twice has two letters; once one of them was used the other opens nothing, and what an admin handed over does not either", async () => {
  const account = await makeAccount();
  const handed = tokenOf(valueOf(await makeResetLink(someone, { personId: account.id })).link);
  for (let times = 0; times < 2; times++) valueOf(await forgotPassword(anonymous, { email: account.email }));
  const letters = await db().select({ text: mails.text }).from(mails).where(and(eq(mails.recipient, account.email), ne(mails.text, ""))).orderBy(mails.id);
  const [first, second] = letters.map(({ text }) => tokenOf(/https?:\S+/.exec(unseal(text, mailPurpose) ?? "")?.[0] ?? ""));
  valueOf(await resetPassword(anonymous, { token: first, password: "山高月小水落石出清风" }));
  for (const token of [second, handed]) expect(await resetPassword(anonymous, { token, password: "江流有声断岸千尺清风" })).toMatchObject({ ok: false, code: "link.used" });
});

test("a link opened in two windows: the second is told that it was used, also where the first has signed in, and changes nothing", async () => {
  const account = await makeAccount();
  const token = tokenOf(valueOf(await makeResetLink(someone, { personId: account.id })).link);
  valueOf(await resetPassword(anonymous, { token, password: "山高月小水落石出清风" }));
  const { actor } = await signedIn({ email: account.email, password: "山高月小水落石出清风" });
  const { passwordHash } = await rowOf(account.id);
  for (const second of [anonymous, actor]) expect(await resetPassword(second, { token, password: "江流有声断岸千尺清风" })).toMatchObject({ ok: false, code: "link.used" });
  expect((await rowOf(account.id)).passwordHash).toBe(passwordHash);
});
