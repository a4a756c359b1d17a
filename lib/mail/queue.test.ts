import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "#db/client";
import { mails } from "#db/schema/sign-in";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { forgotPassword } from "#lib/people/forgot-password";
import { makeAccount } from "#lib/people/testing";
import { pauseAfter, isOver } from "./backoff.ts";
import { deliverDue } from "./deliver.ts";
import { queueMail } from "./queue.ts";
import { type MailServer, startMailServer } from "./server.fixture.ts";

useDatabase();
let server: MailServer;
beforeEach(async () => {
  process.env.LOG_LEVEL = "silent";
  process.env.NEXTAUTH_SECRET ??= "a secret of these tests alone, long enough";
  await db().delete(mails).where(sql`true`);
  server = await startMailServer({ refuses: ["gone@example.com"] });
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
});
afterEach(async () => {
  delete process.env.SMTP_URL;
  await server.stop();
});
const letter = (to: string) => ({ to, subject: "s", text: "https://site.example/reset/token" });
const rowOf = async (id: number | null) => (await db().select().from(mails).where(eq(mails.id, id ?? 0)))[0];

test("twenty mails and four who send at once: each goes out once, and nothing of its text is left", async () => {
  for (let at = 0; at < 20; at++) await queueMail(letter(`p${at}@example.com`), "reset");
  expect(JSON.stringify(await db().select().from(mails))).not.toContain("reset/token");
  await Promise.all(Array.from({ length: 4 }, deliverDue));
  expect(server.delivered.map(({ to }) => to[0]).sort()).toEqual(Array.from({ length: 20 }, (_, at) => `p${at}@example.com`).sort());
  expect((await db().select().from(mails)).every(({ text, sentAt }) => text === "" && sentAt !== null)).toBe(true);
});

test("while the server is away mail is kept, tried again later, and given up after days with its text gone", async () => {
  const port = server.port;
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  const id = await queueMail(letter("a@example.com"), "account");
  expect(await deliverDue()).toBe(0);
  expect(await rowOf(id)).toMatchObject({ tries: 1, sentAt: null, givenUpAt: null, lastError: expect.stringContaining("ECONNREFUSED") });
  expect(await deliverDue()).toBe(0);
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  await db().update(mails).set({ notBefore: new Date(0) }).where(eq(mails.id, id ?? 0));
  expect(await deliverDue()).toBe(1);
  const old = await queueMail(letter("a@example.com"), "reset");
  await db().update(mails).set({ createdAt: new Date(Date.now() - 25 * 3_600_000) }).where(eq(mails.id, old ?? 0));
  await deliverDue();
  expect(await rowOf(old)).toMatchObject({ sentAt: null, givenUpAt: expect.any(Date), text: "" });
});

test("a mailbox that is not there is not tried again; pauses grow to an hour", async () => {
  const id = await queueMail(letter("gone@example.com"), "account");
  await deliverDue();
  expect(await rowOf(id)).toMatchObject({ tries: 1, givenUpAt: expect.any(Date), text: "" });
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([60, 120, 240, 3_600]);
  expect([isOver("reset", 23), isOver("reset", 24), isOver("digest", 95), isOver("digest", 96)]).toEqual([false, true, false, true]);
});

test("a forgotten password is answered alike for known and unknown people; only the known get a letter", async () => {
  const { email } = await makeAccount();
  expect(await forgotPassword(anonymous, { email: email.toUpperCase() })).toEqual(await forgotPassword(anonymous, { email: "nobody@example.com" }));
  expect((await db().select().from(mails)).map(({ recipient, purpose }) => [recipient, purpose])).toEqual([[email, "reset"]]);
  delete process.env.SMTP_URL;
  expect(await forgotPassword(anonymous, { email })).toMatchObject({ ok: false, code: "mail.off" });
});
