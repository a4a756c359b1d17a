import { Secret, TOTP } from "otpauth";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { totpSecrets } from "#db/schema/sign-in";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { valueOf } from "#lib/articles/testing";
import { seal, unseal } from "#lib/kernel/seal";
import { adminActor, makeAccount, signedIn, someone } from "#lib/people/testing";
import { confirmSignIn } from "#lib/session/confirm";
import { changeSignInRules } from "#lib/session/rules";
import { signIn } from "#lib/session/sign-in";
import { askPasskey, signInByPasskey } from "#lib/session/sign-in-passkey";
import { confirmCodes, offerCodes } from "./set-up-totp.ts";
import { dropSecondFactor, turnOffCodes } from "./turn-off.ts";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= "a secret of these tests alone, long enough";
});
useDatabase();

const codeOf = (secret: string, later = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 1_000 });

async function withCodes() {
  const account = await makeAccount("editor");
  const { actor, again } = await signedIn(account);
  const { secret } = valueOf(await offerCodes(actor, { personId: actor.id }));
  const { codes } = valueOf(await confirmCodes(actor, { personId: actor.id, code: codeOf(secret, -30) }));
  return { account, actor, again, secret, codes };
}
async function ticketOf(account: { email: string; password: string }): Promise<string> {
  const outcome = await signIn(anonymous, { email: account.email, password: account.password });
  if (outcome.ok || outcome.code !== "session.secondFactor") throw new Error("no second step");
  return String(outcome.params.ticket);
}

test("what is sealed for one opens for no other, and not when altered", () => {
  const sealed = seal("secret", "totp:1");
  expect(unseal(sealed, "totp:1")).toBe("secret");
  expect([unseal(sealed, "totp:2"), unseal(sealed.replace(/.(?=[^.]*$)/, (sign) => (sign === "A" ? "B" : "A")), "totp:1"), unseal("", "totp:1")]).toEqual([null, null, null]);
});

test("after the password a code is asked for; it works once, and so does the ticket", async () => {
  const { account, secret } = await withCodes();
  const ticket = await ticketOf(account);
  expect(await confirmSignIn(anonymous, { ticket, code: "000000" })).toMatchObject({ ok: false, code: "secondFactor.wrong" });
  const code = codeOf(secret);
  expect(valueOf(await confirmSignIn(anonymous, { ticket, code })).personId).toBe(account.id);
  expect(await confirmSignIn(anonymous, { ticket, code: codeOf(secret, 30) })).toMatchObject({ ok: false, code: "session.ticketGone" });
  expect(await confirmSignIn(anonymous, { ticket: await ticketOf(account), code })).toMatchObject({ ok: false, code: "secondFactor.used" });
});

test("of twenty who send one code at once, one gets in", async () => {
  const { account, secret } = await withCodes();
  const tickets = await Promise.all(Array.from({ length: 8 }, () => ticketOf(account)));
  const code = codeOf(secret);
  const outcomes = await Promise.all(tickets.map((ticket) => confirmSignIn(anonymous, { ticket, code })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("ten wrong codes, on whatever tickets, and the right one waits", async () => {
  const { account, secret } = await withCodes();
  for (let tries = 0; tries < 10; tries++) await confirmSignIn(anonymous, { ticket: await ticketOf(account), code: "12345" });
  expect(await confirmSignIn(anonymous, { ticket: await ticketOf(account), code: codeOf(secret) })).toMatchObject({ ok: false, code: "limit.reached" });
});

test("ten recovery codes are shown once, each works once, in any spelling", async () => {
  const { account, codes } = await withCodes();
  expect(new Set(codes).size).toBe(10);
  const typed = (codes[0] ?? "").toUpperCase().replaceAll("-", " ").replaceAll("0", "O");
  expect((await confirmSignIn(anonymous, { ticket: await ticketOf(account), code: typed })).ok).toBe(true);
  expect(await confirmSignIn(anonymous, { ticket: await ticketOf(account), code: codes[0] })).toMatchObject({ ok: false, code: "secondFactor.wrong" });
});

test("the secret lies sealed, and turning codes off wants the password", async () => {
  const { account, actor, secret } = await withCodes();
  expect(JSON.stringify(await db().select().from(totpSecrets))).not.toContain(secret);
  expect(await turnOffCodes(actor, { personId: actor.id, password: "wrong" })).toMatchObject({ ok: false, code: "password.wrong" });
  valueOf(await turnOffCodes(actor, { personId: actor.id, password: account.password }));
  expect((await signIn(anonymous, { email: account.email, password: account.password })).ok).toBe(true);
});

test("nobody sets up another's, an admin takes a lost one away, and sessions end with it", async () => {
  const [{ account, again }, admin] = [await withCodes(), await adminActor()];
  expect(await offerCodes(admin, { personId: account.id })).toMatchObject({ ok: false, code: "access.denied" });
  valueOf(await dropSecondFactor(admin, { personId: account.id }));
  expect((await again()).kind).toBe("anonymous");
  expect((await signIn(anonymous, { email: account.email, password: account.password })).ok).toBe(true);
});

test("a role that needs a second factor may do nothing but set one up, and then everything", async () => {
  const { actor, again } = await signedIn(await makeAccount("chief"));
  const { version } = valueOf(await changeSignInRules(someone, { rules: { secondFactorFor: ["chief"], digestHour: 8, stayDays: 30, idleMinutes: 0 }, basedOn: null }));
  const due = await again();
  expect([can(due, "desk.enter", undefined), can(due, "home.arrange", undefined), can(due, "factor.manage", actor)]).toEqual([false, false, true]);
  const { secret } = valueOf(await offerCodes(due, { personId: actor.id }));
  valueOf(await confirmCodes(due, { personId: actor.id, code: codeOf(secret) }));
  expect(can(await again(), "desk.enter", undefined)).toBe(true);
  valueOf(await changeSignInRules(someone, { rules: { secondFactorFor: [], digestHour: 8, stayDays: 30, idleMinutes: 0 }, basedOn: version }));
});

test("a passkey nobody here has is refused, and its challenge is used up by that", async () => {
  const { ceremony } = valueOf(await askPasskey(anonymous, {}));
  const response = { id: "unknown", rawId: "unknown", type: "public-key", response: {}, clientExtensionResults: {} };
  expect(await signInByPasskey(anonymous, { ceremony, response })).toMatchObject({ ok: false, code: "passkey.wrong" });
  expect(await signInByPasskey(anonymous, { ceremony, response })).toMatchObject({ ok: false, code: "passkey.late" });
});
