import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { signIns } from "#db/schema/sign-in";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { newMark, valueOf } from "#lib/articles/testing";
import { makeAccount } from "#lib/people/testing";
import { confirmSignIn } from "./confirm.ts";
import { lookupActor } from "./lookup.ts";
import { type Fault, startProvider, testClient, type TestProvider } from "./provider.fixture.ts";
import { beginElsewhere, finishElsewhere, languageLeft } from "./sign-in-elsewhere.ts";

useDatabase();
let provider: TestProvider;
beforeEach(async () => {
  process.env.NEXTAUTH_SECRET ??= "a secret of these tests alone, long enough";
  provider = await startProvider({ subject: newMark(), email: "", verified: true });
  Object.assign(process.env, { LOG_LEVEL: "silent", OUTGOING_LOOPBACK_FOR_TESTS: "1", OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: testClient.id, OIDC_CLIENT_SECRET: testClient.secret });
});
afterEach(async () => {
  for (const name of ["OUTGOING_LOOPBACK_FOR_TESTS", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]) delete process.env[name];
  await provider.stop();
});

/** As a browser does: to the provider, and back with what it says. */
async function goThere(): Promise<{ token: string; query: string }> {
  const { address, token } = valueOf(await beginElsewhere(anonymous, { next: "/desk/tags" }));
  const sent = await fetch(address, { redirect: "manual" });
  return { token, query: new URL(sent.headers.get("location") ?? "").search.slice(1) };
}
const comeBack = async () => finishElsewhere(anonymous, await goThere());

test("a verified address of somebody who is here signs them in, and the account itself from then on", async () => {
  const account = await makeAccount("editor");
  provider.account.email = account.email.toUpperCase();
  const { ticket, ways, next } = valueOf(await comeBack());
  expect([ways, next]).toEqual([[], "/desk/tags"]);
  const { sessionId } = valueOf(await confirmSignIn(anonymous, { ticket }));
  expect(await lookupActor(sessionId)).toMatchObject({ kind: "person", id: account.id });
  expect(await confirmSignIn(anonymous, { ticket })).toMatchObject({ ok: false, code: "session.ticketGone" });
  provider.account.email = "changed@example.com";
  valueOf(await comeBack());
  expect(await db().select({ way: signIns.way, outcome: signIns.outcome }).from(signIns).where(eq(signIns.personId, account.id))).toEqual([{ way: "oidc", outcome: "in" }]);
});

test("an address that is not verified, of nobody here, of somebody suspended, or linked to another account opens nothing", async () => {
  const account = await makeAccount("editor");
  Object.assign(provider.account, { email: account.email, verified: false });
  const refused = { ok: false, code: "oidc.unknown" };
  expect(await comeBack()).toMatchObject(refused);
  Object.assign(provider.account, { email: `${newMark()}@example.com`, verified: true });
  expect(await comeBack()).toMatchObject(refused);
  provider.account.email = account.email;
  valueOf(await comeBack());
  provider.account.subject = newMark();
  expect(await comeBack()).toMatchObject(refused);
  const suspended = await makeAccount("editor");
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, suspended.id));
  provider.account.email = suspended.email;
  expect(await comeBack()).toMatchObject(refused);
});

test.each<NonNullable<Fault>>(["nonce", "audience", "issuer", "expired", "signature", "unsigned", "deny"])("what the provider says is not believed when something is wrong with it: %s", async (fault) => {
  provider.account.email = (await makeAccount("editor")).email;
  provider.fault = fault;
  expect(await comeBack()).toMatchObject({ ok: false, code: "oidc.wrong" });
});

test("the language in which somebody left is known while they are away, and not after", async () => {
  provider.account.email = (await makeAccount("editor")).email;
  const { address, token } = valueOf(await beginElsewhere(anonymous, { next: "/desk", language: "en" }));
  expect([await languageLeft(anonymous, token), await languageLeft(anonymous, "")]).toEqual(["en", null]);
  const query = new URL((await fetch(address, { redirect: "manual" })).headers.get("location") ?? "").search.slice(1);
  valueOf(await finishElsewhere(anonymous, { token, query }));
  expect(await languageLeft(anonymous, token)).toBeNull();
});

test("an answer serves once, and only the browser that asked", async () => {
  provider.account.email = (await makeAccount("editor")).email;
  const [mine, theirs] = [await goThere(), await goThere()];
  expect(await finishElsewhere(anonymous, { token: mine.token, query: theirs.query })).toMatchObject({ ok: false, code: "oidc.wrong" });
  expect(await finishElsewhere(anonymous, mine)).toMatchObject({ ok: false, code: "oidc.late" });
  expect(await finishElsewhere(anonymous, { token: "", query: theirs.query })).toMatchObject({ ok: false, code: "oidc.late" });
  valueOf(await finishElsewhere(anonymous, theirs));
  expect(await finishElsewhere(anonymous, theirs)).toMatchObject({ ok: false, code: "oidc.late" });
});

test("a provider that is away is said to be, and without one there is no way", async () => {
  await provider.stop();
  expect(await beginElsewhere(anonymous, { next: "/desk" })).toMatchObject({ ok: false, code: "oidc.away" });
  delete process.env.OIDC_ISSUER;
  expect(await beginElsewhere(anonymous, { next: "/desk" })).toMatchObject({ ok: false, code: "oidc.off" });
});

test("in earnest a provider inside of the house's own network is not reached", async () => {
  delete process.env.OUTGOING_LOOPBACK_FOR_TESTS;
  expect(await beginElsewhere(anonymous, { next: "/desk" })).toMatchObject({ ok: false, code: "oidc.away" });
  expect(provider.asked).toEqual([]);
});
