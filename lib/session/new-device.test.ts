import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { mails, signIns } from "#db/schema/sign-in";
import { notices } from "#db/schema/talk";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { valueOf } from "#lib/articles/testing";
import { newToken } from "#lib/kernel/ids";
import { makeAccount } from "#lib/people/testing";
import { signIn } from "./sign-in.ts";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= "a secret of these tests alone, long enough";
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
});
afterAll(() => {
  delete process.env.SMTP_URL;
});
useDatabase();

const noticesOf = (personId: number) => db().select({ kind: notices.kind }).from(notices).where(eq(notices.personId, personId));
const mailsOf = (personId: number) => db().select({ purpose: mails.purpose, recipient: mails.recipient }).from(mails).where(eq(mails.personId, personId));

test("a second browser is told in the desk and by mail; the first one, and one that is known, are not", async () => {
  const account = await makeAccount();
  const [first, second] = [newToken(), newToken()];
  const enter = async (device: string) => valueOf(await signIn(anonymous, { email: account.email, password: account.password, device }));
  await enter(first);
  await enter(first);
  expect([await noticesOf(account.id), await mailsOf(account.id)]).toEqual([[], []]);
  await enter(second);
  await enter(second);
  await enter(first);
  expect(await noticesOf(account.id)).toEqual([{ kind: "newDevice" }]);
  expect(await mailsOf(account.id)).toEqual([{ purpose: "account", recipient: account.email }]);
  expect(await db().select({ isNew: signIns.newDevice }).from(signIns).where(eq(signIns.personId, account.id)).orderBy(signIns.id)).toEqual([true, false, true, false, false].map((isNew) => ({ isNew })));
});

test("one browser that two people share is new to each of them", async () => {
  const [one, other] = [await makeAccount(), await makeAccount()];
  const [own, shared] = [newToken(), newToken()];
  for (const [person, device] of [[one, shared], [other, own], [other, shared]] as const) valueOf(await signIn(anonymous, { email: person.email, password: person.password, device }));
  expect([await noticesOf(one.id), await noticesOf(other.id)]).toEqual([[], [{ kind: "newDevice" }]]);
});

test("a wrong password makes no browser known", async () => {
  const account = await makeAccount();
  const [own, thief] = [newToken(), newToken()];
  valueOf(await signIn(anonymous, { email: account.email, password: account.password, device: own }));
  await signIn(anonymous, { email: account.email, password: "a guess", device: thief });
  expect(await noticesOf(account.id)).toEqual([]);
  valueOf(await signIn(anonymous, { email: account.email, password: account.password, device: thief }));
  expect(await noticesOf(account.id)).toEqual([{ kind: "newDevice" }]);
});
