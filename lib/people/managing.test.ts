import { and, eq, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { redirects } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { newMark, valueOf } from "#lib/articles/testing";
import { beginCeremony, openCeremony } from "#lib/factors/ceremonies";
import { endDevice, listDevices } from "#lib/session/devices";
import { signIn } from "#lib/session/sign-in";
import { changePassword } from "./change-password.ts";
import { changeRole } from "./change-role.ts";
import { endSessions } from "./end-sessions.ts";
import { invitePerson } from "./invite.ts";
import { removePerson } from "./leave.ts";
import { judgeLink } from "./links.ts";
import { listPeople } from "./list.ts";
import { openInvitation } from "./opened-link.ts";
import { chooseLanguage, openProfile, updateProfile } from "./profile.ts";
import { makeResetLink } from "./reset-link.ts";
import { resetPassword } from "./reset-password.ts";
import { restorePerson, suspendPerson } from "./suspend.ts";
import { adminActor, expire, makeAccount, rowOf, signedIn, someone, tokenOf } from "./testing.ts";

useDatabase();

const fresh = "一只猫走过旧书店门口";

test("a suspended person's sessions end at once, and they cannot sign in until restored", async () => {
  const [admin, person] = [await adminActor(), await makeAccount("editor")];
  const { again } = await signedIn(person);
  expect(valueOf(await suspendPerson(admin, { personId: person.id }))).toEqual({ endedSessions: 1 });
  expect((await again()).kind).toBe("anonymous");
  expect(await signIn(anonymous, person)).toMatchObject({ ok: false, code: "session.wrongCredentials" });
  valueOf(await restorePerson(admin, { personId: person.id }));
  expect((await again()).kind).toBe("anonymous");
  expect((await signedIn(person)).actor.id).toBe(person.id);
});

test("suspending ends links for a new password and invitations that person gave", async () => {
  const admin = await makeAccount("admin");
  const { actor } = await signedIn(admin);
  const invitation = tokenOf(valueOf(await invitePerson(actor, { email: `${newMark()}@example.com`, role: "admin" })).link);
  const reset = tokenOf(valueOf(await makeResetLink(someone, { personId: admin.id })).link);
  valueOf(await suspendPerson(await adminActor(), { personId: admin.id }));
  expect(await openInvitation(invitation)).toEqual({ state: "used" });
  expect(await resetPassword(anonymous, { token: reset, password: fresh })).toMatchObject({ ok: false, code: "link.used" });
  expect(await makeResetLink(someone, { personId: admin.id })).toMatchObject({ ok: false, code: "people.suspended" });
});

test("a lower role ends the sessions, a higher one counts at the next request", async () => {
  const [admin, person] = [await adminActor(), await makeAccount("editor")];
  const { again } = await signedIn(person);
  valueOf(await changeRole(admin, { personId: person.id, role: "chief" }));
  expect(await again()).toMatchObject({ role: "chief" });
  expect(valueOf(await changeRole(admin, { personId: person.id, role: "author" }))).toMatchObject({ endedSessions: 1 });
  expect((await again()).kind).toBe("anonymous");
});

test("the last admin stays, also when two are taken down at once", async () => {
  await db().update(people).set({ role: "chief" }).where(eq(people.role, "admin"));
  const [one, two] = [await makeAccount("admin"), await makeAccount("admin")];
  const outcomes = await Promise.all([one, two].map(({ id }) => changeRole(someone, { personId: id, role: "author" })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: "people.lastAdmin" });
  const left = (await rowOf(one.id)).role === "admin" ? one : two;
  expect(await suspendPerson(someone, { personId: left.id })).toMatchObject({ ok: false, code: "people.lastAdmin" });
});

test("nobody changes themselves, the owner, or anybody without being an admin", async () => {
  const admin = await adminActor();
  const [owner, chief] = [await makeAccount("admin"), await signedIn(await makeAccount("chief"))];
  await db().update(people).set({ owner: true }).where(eq(people.id, owner.id));
  for (const personId of [admin.id, owner.id]) {
    expect(await changeRole(admin, { personId, role: "author" })).toMatchObject({ ok: false, code: "access.denied" });
    expect(await suspendPerson(admin, { personId })).toMatchObject({ ok: false, code: "access.denied" });
  }
  expect(await makeResetLink(admin, { personId: owner.id })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await changeRole(chief.actor, { personId: chief.actor.id, role: "admin" })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await endSessions(chief.actor, { personId: admin.id })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await changeRole(admin, { personId: 999_999, role: "author" })).toMatchObject({ ok: false, code: "people.unknown" });
});

test("ending somebody's sessions says how many there were", async () => {
  const [admin, person] = [await adminActor(), await makeAccount()];
  const [first, second] = [await signedIn(person), await signedIn(person)];
  expect(valueOf(await endSessions(admin, { personId: person.id }))).toEqual({ endedSessions: 2 });
  expect([(await first.again()).kind, (await second.again()).kind]).toEqual(["anonymous", "anonymous"]);
});

test("a link for a new password works once, ends all sessions and lifts the limit of wrong tries", async () => {
  const person = await makeAccount();
  const { again } = await signedIn(person);
  for (let tries = 0; tries < 11; tries++) await signIn(anonymous, { email: person.email, password: "wrong" });
  const older = tokenOf(valueOf(await makeResetLink(someone, { personId: person.id })).link);
  const token = tokenOf(valueOf(await makeResetLink(someone, { personId: person.id })).link);
  expect(await resetPassword(anonymous, { token: older, password: fresh })).toMatchObject({ ok: false, code: "link.used" });
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => resetPassword(anonymous, { token, password: fresh })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect((await again()).kind).toBe("anonymous");
  expect(await signIn(anonymous, person)).toMatchObject({ ok: false, code: "session.wrongCredentials" });
  expect((await signedIn({ ...person, password: fresh })).actor.id).toBe(person.id);
});

test("an expired or wrong link for a new password changes nothing", async () => {
  const person = await makeAccount();
  const token = tokenOf(valueOf(await makeResetLink(someone, { personId: person.id })).link);
  await expire(token);
  expect(await resetPassword(anonymous, { token, password: fresh })).toMatchObject({ ok: false, code: "link.expired" });
  expect(await resetPassword(anonymous, { token: "wrong", password: fresh })).toMatchObject({ ok: false, code: "link.wrong" });
  expect((await signedIn(person)).actor.id).toBe(person.id);
});

test("a link of one kind is none of another", async () => {
  const person = await makeAccount();
  const reset = tokenOf(valueOf(await makeResetLink(someone, { personId: person.id })).link);
  expect(await openInvitation(reset)).toEqual({ state: "wrong" });
});

test("somebody who is only printed gets no link", async () => {
  const mark = newMark();
  const [row] = await db().insert(people).values({ name: mark, slug: mark }).returning({ id: people.id });
  expect(await makeResetLink(someone, { personId: row?.id })).toMatchObject({ ok: false, code: "people.noAccount" });
});

test("a new password asks for the present one, keeps this session and ends the others", async () => {
  const person = await makeAccount();
  const [here, there] = [await signedIn(person), await signedIn(person)];
  const change = (current: string, password: string) => changePassword(here.actor, { personId: person.id, current, password });
  expect(await change("wrong", fresh)).toMatchObject({ ok: false, code: "password.wrong" });
  expect(await change(person.password, "short")).toMatchObject({ ok: false, code: "password.tooShort" });
  expect(valueOf(await change(person.password, fresh))).toEqual({ endedSessions: 1 });
  expect([(await here.again()).kind, (await there.again()).kind]).toEqual(["person", "anonymous"]);
  expect((await signedIn({ ...person, password: fresh })).actor.id).toBe(person.id);
});

test("a new password ends what the old one had begun: an open link for another, and a second step", async () => {
  const person = await makeAccount();
  const { actor } = await signedIn(person);
  const { link } = valueOf(await makeResetLink(someone, { personId: person.id }));
  const ticket = await beginCeremony("secondFactor", { personId: person.id, detail: { way: "password", needs: "nothing" } });
  valueOf(await changePassword(actor, { personId: person.id, current: person.password, password: fresh }));
  expect(await judgeLink("reset", tokenOf(link))).toEqual({ state: "used" });
  expect(await openCeremony("secondFactor", ticket)).toBeNull();
});

test("the last admin is not removed", async () => {
  const [first, heir] = [await makeAccount("admin"), await makeAccount("author")];
  await db().update(people).set({ status: "suspended" }).where(and(eq(people.role, "admin"), ne(people.id, first.id)));
  expect(await removePerson(someone, { personId: first.id, toId: heir.id })).toMatchObject({ ok: false, code: "people.lastAdmin" });
});

test("guessing the present password is limited", async () => {
  const person = await makeAccount();
  const { actor } = await signedIn(person);
  const change = (current: string) => changePassword(actor, { personId: person.id, current, password: fresh });
  for (let tries = 0; tries < 10; tries++) await change("wrong");
  expect(await change(person.password)).toMatchObject({ ok: false, code: "limit.reached" });
});

test("one leaves single devices, and nobody leaves another's", async () => {
  const [person, stranger] = [await makeAccount(), await signedIn(await makeAccount())];
  const [here, there] = [await signedIn(person), await signedIn(person)];
  const devices = await listDevices(here.actor, null);
  expect(devices.map((device) => device.current).sort()).toEqual([false, true]);
  const key = devices.find((device) => !device.current)?.key;
  expect(await endDevice(stranger.actor, { key })).toMatchObject({ ok: false, code: "access.denied" });
  valueOf(await endDevice(here.actor, { key }));
  expect([(await here.again()).kind, (await there.again()).kind]).toEqual(["person", "anonymous"]);
});

test("people edit their own profile; the old address of their page leads to the new one, through every change", async () => {
  const { actor } = await signedIn(await makeAccount());
  const mark = newMark();
  const first = (await rowOf(actor.id)).slug;
  const change = (slug: string) => updateProfile(actor, { personId: actor.id, name: " 新\n名 ", bio: "写过<b>很多</b>。", language: "en", slug });
  valueOf(await change(`a-${mark}`));
  valueOf(await change(`b-${mark}`));
  expect(await openProfile(actor, actor.id)).toMatchObject({ name: "新 名", bio: "写过<b>很多</b>。", language: "en", slug: `b-${mark}` });
  const leadsTo = async (path: string) => (await db().select().from(redirects).where(eq(redirects.fromPath, path)))[0]?.toPath;
  expect([await leadsTo(`/by/${first}`), await leadsTo(`/by/a-${mark}`), await leadsTo(`/en/by/a-${mark}`)]).toEqual([`/by/b-${mark}`, `/by/b-${mark}`, `/en/by/b-${mark}`]);
  valueOf(await change(`a-${mark}`));
  expect([await leadsTo(`/by/a-${mark}`), await leadsTo(`/by/b-${mark}`), await leadsTo(`/by/${first}`)]).toEqual([undefined, `/by/a-${mark}`, `/by/a-${mark}`]);
});

test("nobody takes another's address, or edits another's profile", async () => {
  const [one, two] = [await makeAccount(), await signedIn(await makeAccount())];
  const given = { name: "甲", bio: "", language: "zh-CN" };
  const taken = (await rowOf(one.id)).slug;
  expect(await updateProfile(two.actor, { ...given, personId: two.actor.id, slug: taken })).toMatchObject({ ok: false, code: "people.slugTaken" });
  expect(await updateProfile(two.actor, { ...given, personId: one.id, slug: taken })).toMatchObject({ ok: false, code: "access.denied" });
  const [three, slug] = [await signedIn(await makeAccount()), newMark()];
  const outcomes = await Promise.all([two, three].map(({ actor }) => updateProfile(actor, { ...given, personId: actor.id, slug })));
  expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code)).toSorted()).toEqual(["ok", "people.slugTaken"]);
  expect(await chooseLanguage(two.actor, { personId: one.id, language: "en" })).toMatchObject({ ok: false, code: "access.denied" });
  await expect(openProfile(two.actor, one.id)).rejects.toMatchObject({ code: "access.denied" });
});

test("the list shows sessions and what may be done, finds by name and address, and pages", async () => {
  const [admin, mark] = [await adminActor(), newMark()];
  const names = Array.from({ length: 52 }, (_, index) => ({ name: `列${mark}`, slug: `${mark}-${index}`, email: `${mark}-${index}@example.com`, role: "editor" as const }));
  await db().insert(people).values(names);
  const first = await listPeople(admin, { q: mark });
  const second = await listPeople(admin, { q: mark, before: first.next ?? "" });
  expect([first.items.length, second.items.length, second.next]).toEqual([50, 2, null]);
  expect((await listPeople(admin, { q: `${mark}-51@` })).items).toHaveLength(1);
  expect((await listPeople(admin, { q: `${mark}%` })).items).toEqual([]);
  expect((await listPeople(admin, { q: mark, role: "admin" })).items).toEqual([]);
  // What is not shown cannot be felt for letter by letter either.
  const { passwordHash } = await rowOf(admin.id);
  for (const hidden of [passwordHash ?? "", "$argon2id", admin.sessionHash.slice(0, 8)]) expect((await listPeople(admin, { q: hidden })).items, hidden).toEqual([]);
  const me = (await listPeople(admin, { q: admin.name })).items[0];
  expect(me).toMatchObject({ sessions: 1, hasPassword: true, lastSeenAt: expect.any(Date), abilities: { suspend: false, changeRole: false, endSessions: true } });
});

test("the list is for admins", async () => {
  const { actor } = await signedIn(await makeAccount("chief"));
  await expect(listPeople(actor, {})).rejects.toMatchObject({ code: "access.denied" });
  await expect(listPeople(anonymous, {})).rejects.toMatchObject({ code: "access.signIn" });
});
