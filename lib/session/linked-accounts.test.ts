import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "#db/client";
import { people, sessions } from "#db/schema/people";
import { audit } from "#db/schema/site";
import { identities, mails, passkeys } from "#db/schema/sign-in";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { newMark, valueOf } from "#lib/articles/testing";
import { adminActor, makeAccount, signedIn } from "#lib/people/testing";
import { confirmSignIn } from "./confirm.ts";
import { allowAccount, listLinkedAccounts, listLinkedAccountsOf, unlinkAccount } from "./linked-accounts.ts";
import { startProvider, testClient, type TestProvider } from "./provider.fixture.ts";
import { beginElsewhere, finishElsewhere } from "./sign-in-elsewhere.ts";
import { isOnlyWayIn } from "./ways-in.ts";

useDatabase();
let provider: TestProvider;
const named = { OUTGOING_LOOPBACK_FOR_TESTS: "1", OIDC_CLIENT_ID: testClient.id, OIDC_CLIENT_SECRET: testClient.secret, OIDC_NAME: "Hutong ID", SMTP_URL: "smtp://127.0.0.1:1" };
beforeEach(async () => {
  process.env.NEXTAUTH_SECRET ??= "a secret of these tests alone, long enough";
  provider = await startProvider({ subject: newMark(), email: "", verified: true });
  Object.assign(process.env, { LOG_LEVEL: "silent", OIDC_ISSUER: provider.issuer, ...named });
});
afterEach(async () => {
  for (const name of ["OIDC_ISSUER", ...Object.keys(named)]) delete process.env[name];
  await provider.stop();
});

async function comeBack() {
  const { address, token } = valueOf(await beginElsewhere(anonymous, { next: "/desk" }));
  const sent = await fetch(address, { redirect: "manual" });
  return finishElsewhere(anonymous, { token, query: new URL(sent.headers.get("location") ?? "").search.slice(1) });
}

/** Somebody with a linked account; signed in by password a moment ago. */
async function linked() {
  const account = await makeAccount("editor");
  Object.assign(provider.account, { subject: newMark(), email: account.email });
  const { ticket } = valueOf(await comeBack());
  const { actor } = await signedIn(account);
  const [row] = await db().select().from(identities).where(eq(identities.personId, account.id));
  return { account, actor, ticket, identityId: row?.id ?? 0 };
}
const letters = async (personId: number) => (await db().select({ text: mails.text, subject: mails.subject }).from(mails).where(eq(mails.personId, personId))).length;

test("a person sees what is linked, and so does an admin; nobody else does", async () => {
  const { account, actor, identityId } = await linked();
  const line = { id: identityId, provider: "Hutong ID", email: account.email, createdAt: expect.any(Date), lastUsedAt: expect.any(Date), opens: true };
  expect(await listLinkedAccounts(actor, account.id)).toEqual({ linked: [line], unlinked: [] });
  expect(await listLinkedAccountsOf(await adminActor(), account.id)).toEqual({ linked: [line], unlinked: [] });
  const { actor: another } = await signedIn(await makeAccount("chief"));
  await expect(listLinkedAccounts(another, account.id)).rejects.toMatchObject({ code: "access.denied" });
  await expect(listLinkedAccountsOf(another, account.id)).rejects.toMatchObject({ code: "access.denied" });
  delete process.env.OIDC_ISSUER;
  expect((await listLinkedAccounts(actor, account.id)).linked).toEqual([{ ...line, provider: "127.0.0.1", opens: false }]);
});

test("what is taken away opens nothing, not what was begun with it either, until it is allowed again", async () => {
  const { account, actor, ticket, identityId } = await linked();
  const before = await letters(account.id);
  valueOf(await unlinkAccount(actor, { identityId }));
  expect(await confirmSignIn(anonymous, { ticket })).toMatchObject({ ok: false, code: "session.ticketGone" });
  expect(await comeBack()).toMatchObject({ ok: false, code: "oidc.unknown" });
  expect(await unlinkAccount(actor, { identityId })).toMatchObject({ ok: false, code: "identity.unknown" });
  expect((await letters(account.id)) - before).toBe(1);
  const [entry] = await db().select().from(audit).where(sql`${audit.action} = 'identity.unlink' and ${audit.subjectId} = ${account.id}`);
  expect(entry).toMatchObject({ actorId: account.id, detail: { before: { issuer: provider.issuer, email: account.email } } });
  const { linked: none, unlinked } = await listLinkedAccounts(actor, account.id);
  expect([none, unlinked]).toEqual([[], [{ key: expect.any(String), provider: "Hutong ID", at: expect.any(String) }]]);
  expect(await allowAccount(actor, { personId: account.id, key: "another" })).toMatchObject({ ok: false, code: "identity.unknown" });
  valueOf(await allowAccount(actor, { personId: account.id, key: unlinked[0]?.key }));
  valueOf(await comeBack());
  expect((await listLinkedAccounts(actor, account.id)).linked).toHaveLength(1);
});

test("another account of the same address is not kept out by the one that was taken away", async () => {
  const { actor, identityId } = await linked();
  valueOf(await unlinkAccount(actor, { identityId }));
  provider.account.subject = newMark();
  expect((await comeBack()).ok).toBe(true);
});

test("the only way in stays; a passkey or a password beside it, and it goes", async () => {
  const { account, actor, identityId } = await linked();
  await db().update(people).set({ passwordHash: null }).where(eq(people.id, account.id));
  expect(await unlinkAccount(actor, { identityId })).toMatchObject({ ok: false, code: "identity.onlyWay" });
  await db().insert(passkeys).values({ personId: account.id, credentialId: newMark(), publicKey: Buffer.from("key") });
  valueOf(await unlinkAccount(actor, { identityId }));
});

test("nobody takes another's away, not even an admin; an open desk alone is not enough after a while", async () => {
  const { account, actor, identityId } = await linked();
  expect(await unlinkAccount(await adminActor(), { identityId })).toMatchObject({ ok: false, code: "access.denied" });
  await db().update(sessions).set({ createdAt: new Date(Date.now() - 3_600_000) }).where(eq(sessions.personId, account.id));
  expect(await unlinkAccount(actor, { identityId })).toMatchObject({ ok: false, code: "password.again" });
  expect(await unlinkAccount(actor, { identityId, password: "a guess" })).toMatchObject({ ok: false, code: "password.wrong" });
  valueOf(await unlinkAccount(actor, { identityId, password: account.password }));
});

test("of two windows that take one away, and a sign-in in the same moment, it is gone in the end", async () => {
  const { account, actor, identityId } = await linked();
  const outcomes = await Promise.all([unlinkAccount(actor, { identityId }), comeBack(), unlinkAccount(actor, { identityId }), comeBack()]);
  expect([outcomes[0]?.ok, outcomes[2]?.ok].filter(Boolean)).toHaveLength(1);
  expect((await listLinkedAccounts(actor, account.id)).linked).toEqual([]);
});

test.each([
  [{ opens: true, hasPassword: false, passkeys: 0, others: 0 }, true],
  [{ opens: true, hasPassword: true, passkeys: 0, others: 0 }, false],
  [{ opens: true, hasPassword: false, passkeys: 1, others: 0 }, false],
  [{ opens: true, hasPassword: false, passkeys: 0, others: 1 }, false],
  [{ opens: false, hasPassword: false, passkeys: 0, others: 0 }, false],
])("%j: the only way in? %j", (ways, only) => {
  expect(isOnlyWayIn(ways)).toBe(only);
});
