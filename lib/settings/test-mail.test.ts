import { afterEach, beforeEach, expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { makeActor } from "#lib/articles/testing";
import { makeAccount, signedIn } from "#lib/people/testing";
import { type MailServer, startMailServer } from "#lib/mail/server.fixture";
import { valueOf } from "#lib/articles/testing";
import { sendTestMail } from "./test-mail.ts";

useDatabase();

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
});
afterEach(async () => {
  delete process.env.SMTP_URL;
  await server.stop();
});

test("an admin gets the letter at their own address, and is told why where it does not go", async () => {
  const account = await makeAccount("admin");
  const { actor } = await signedIn(account);
  expect(valueOf(await sendTestMail(actor, {}))).toEqual({ to: account.email, reason: null });
  expect(server.delivered.map(({ to }) => to)).toEqual([[account.email]]);
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  const away = valueOf(await sendTestMail(actor, {}));
  expect(away.reason).toBeTruthy();
  expect(JSON.stringify(away)).not.toContain("127.0.0.1:1/");
});

test("nobody but admins asks for one", async () => {
  expect(await sendTestMail(await makeActor("chief"), {})).toMatchObject({ ok: false, code: "access.denied" });
});
