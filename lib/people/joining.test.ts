import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { useDatabase } from "#db/testing";
import { anonymous, systemActor } from "#lib/access/actor";
import { newMark, valueOf } from "#lib/articles/testing";
import { acceptInvitation } from "./accept-invitation.ts";
import { createPerson } from "./create-person.ts";
import { invitePerson, revokeInvitation } from "./invite.ts";
import { listInvitations } from "./list.ts";
import { openInvitation } from "./opened-link.ts";
import { adminActor, expire, makeAccount, rowOf, signedIn, someone, tokenOf } from "./testing.ts";

useDatabase();

const password = "山高月小水落石出清风";
const address = () => `${newMark()}@example.com`;
const invite = async (email: string, role = "editor") => tokenOf(valueOf(await invitePerson(someone, { email, role })).link);
const accept = (token: string, name = "新同事") => acceptInvitation(anonymous, { token, name, password, language: "zh-CN" });

test("an invitation makes a person of its role and address, who can sign in", async () => {
  const email = address();
  const token = await invite(email);
  expect(await openInvitation(token)).toMatchObject({ state: "open", email, role: "editor" });
  const { personId } = valueOf(await accept(token, "单雄信"));
  expect(await rowOf(personId)).toMatchObject({ email, role: "editor", name: "单雄信", owner: false });
  expect((await signedIn({ email, password })).actor.id).toBe(personId);
  expect(await accept(token)).toMatchObject({ ok: false, code: "link.used" });
});

test("without a mail server the link is given to hand on, at the site's own address", async () => {
  const made = valueOf(await invitePerson(someone, { email: address(), role: "author", language: "en" }));
  expect(made.sent).toBe(false);
  expect(made.link).toMatch(/^http:\/\/localhost:3000\/invite\/[\w-]{43}\?lang=en$/);
});

test("an invitation works once, also for two who come at once", async () => {
  const email = address();
  const token = await invite(email);
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => accept(token)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await db().$count(people, eq(people.email, email))).toBe(1);
});

test("a second invitation to an address ends the first", async () => {
  const email = address();
  const [first, second] = [await invite(email, "admin"), await invite(email, "author")];
  expect(await accept(first)).toMatchObject({ ok: false, code: "link.used" });
  expect(await rowOf(valueOf(await accept(second)).personId)).toMatchObject({ role: "author" });
});

test("of several invitations sent to one address at once, one is open, and none after the person has joined", async () => {
  const email = address();
  const tokens = await Promise.all(Array.from({ length: 4 }, () => invite(email)));
  const states = await Promise.all(tokens.map(async (token) => (await openInvitation(token)).state));
  expect(states.filter((state) => state === "open")).toHaveLength(1);
  valueOf(await accept(tokens[states.indexOf("open")] ?? ""));
  for (const token of tokens) expect((await openInvitation(token)).state).toBe("used");
});

test("an expired or wrong invitation is refused in its own words", async () => {
  const token = await invite(address());
  await expire(token);
  expect(await accept(token)).toMatchObject({ ok: false, code: "link.expired" });
  expect(await accept("wrong")).toMatchObject({ ok: false, code: "link.wrong" });
  expect(await openInvitation("wrong")).toEqual({ state: "wrong" });
});

test("an invitation that was taken back is worthless and not listed", async () => {
  const admin = await adminActor();
  const email = address();
  const token = await invite(email);
  const line = (await listInvitations(admin, null)).find((each) => each.email === email);
  valueOf(await revokeInvitation(admin, { invitationId: line?.id }));
  expect(await accept(token)).toMatchObject({ ok: false, code: "link.used" });
  expect((await listInvitations(admin, null)).map((each) => each.email)).not.toContain(email);
  expect(await revokeInvitation(admin, { invitationId: line?.id })).toMatchObject({ ok: false, code: "invitation.unknown" });
});

test("an address that is taken is not invited, in whatever spelling", async () => {
  const { email } = await makeAccount();
  for (const spelling of [email, ` ${email.toUpperCase()} `, email.replace("@", "＠")]) {
    expect(await invitePerson(someone, { email: spelling, role: "author" })).toMatchObject({ ok: false, code: "people.emailTaken", params: { email } });
  }
});

test("an address taken while the invitation was open is refused, and the invitation stays open", async () => {
  const email = address();
  const token = await invite(email);
  valueOf(await createPerson(someone, { email, name: "先来的" }));
  expect(await accept(token)).toMatchObject({ ok: false, code: "people.emailTaken" });
  expect(await openInvitation(token)).toMatchObject({ state: "open" });
});

test("of many people made at once with one address one is made, the others are told", async () => {
  const email = address();
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => createPerson(someone, { email, name: "同名" })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("people.emailTaken");
});

test("people of one name get pages of their own", async () => {
  const name = `同名${newMark()}`;
  const made = await Promise.all(Array.from({ length: 5 }, () => createPerson(someone, { email: address(), name })));
  const slugs = await Promise.all(made.map(async (outcome) => (await rowOf(valueOf(outcome).personId)).slug));
  expect(new Set(slugs).size).toBe(5);
  for (const slug of slugs) expect(slug).toMatch(/^tongming[a-z0-9-]*$/);
});

test("somebody made without a password gets a link to choose one", async () => {
  const made = valueOf(await createPerson(systemActor("command line"), { email: address(), name: "Ann", role: "chief" }));
  expect(made.link).toContain("/reset/");
  expect((await rowOf(made.personId)).passwordHash).toBeNull();
});

test("only admins invite, and nobody joins while signed in as somebody", async () => {
  const chief = (await signedIn(await makeAccount("chief"))).actor;
  expect(await invitePerson(chief, { email: address(), role: "author" })).toMatchObject({ ok: false, code: "access.denied" });
  const token = await invite(address());
  expect(await acceptInvitation(chief, { token, name: "甲", password, language: "zh-CN" })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await openInvitation(token)).toMatchObject({ state: "open" });
});
