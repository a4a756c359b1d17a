import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { db } from "#db/client";
import { sessions } from "#db/schema/people";
import { settings } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { hashToken } from "#lib/kernel/ids";
import { listPeople } from "#lib/people/list";
import { makeAccount, signedIn } from "#lib/people/testing";
import { actorOfSession } from "./cookie.ts";
import { listDevices } from "./devices.ts";
import { lookupActor } from "./lookup.ts";
import { signInRulesKey } from "./rules-key.ts";
import { changeSignInRules, openSignInRules, readSignInRules, signInRules } from "./rules.ts";
import { startSession } from "./start.ts";

useDatabase();

const day = 24 * 60;
let admin: Awaited<ReturnType<typeof signedIn>> | undefined;
afterEach(() => db().delete(settings).where(eq(settings.key, signInRulesKey)));

async function letThemStay(stayDays: number, idleMinutes: number) {
  admin ??= await signedIn(await makeAccount("admin"));
  const actor = await admin.again();
  const { version } = await openSignInRules(actor, null);
  return changeSignInRules(actor, { rules: { secondFactorFor: [], digestHour: 8, stayDays, idleMinutes }, basedOn: version });
}

async function session(): Promise<string> {
  const { id } = await makeAccount("editor");
  return (await startSession({ personId: id, way: "password", secondFactor: null, device: "" })).sessionId;
}

/** As if it had been begun and last used so many minutes ago. */
async function age(sessionId: string, { begun, used }: { begun: number; used: number }): Promise<void> {
  const past = (minutes: number) => sql`now() - ${minutes} * interval '1 minute'`;
  await db().update(sessions).set({ createdAt: past(begun), lastSeenAt: past(used) }).where(eq(sessions.hash, hashToken(sessionId)));
}

async function minutesLeft(sessionId: string): Promise<number> {
  const [row] = await db().select({ left: sql<number>`round(extract(epoch from ${sessions.expiresAt} - now()) / 60)::int` }).from(sessions).where(eq(sessions.hash, hashToken(sessionId)));
  return row?.left ?? 0;
}

const isIn = async (sessionId: string) => (await lookupActor(sessionId)).kind === "person";

test("nobody having said anything, one stays for thirty days, however rarely one comes", async () => {
  const id = await session();
  expect(await minutesLeft(id)).toBe(30 * day);
  await age(id, { begun: 29 * day, used: 29 * day });
  expect(await isIn(id)).toBe(true);
  expect(await minutesLeft(id)).toBe(day);
});

test("a session is over after its days, however busy it was, and no use makes it longer", async () => {
  const id = await session();
  await age(id, { begun: 2 * day - 5, used: 2 });
  expect(await letThemStay(2, 0)).toMatchObject({ ok: true });
  expect(await isIn(id)).toBe(true);
  expect(await minutesLeft(id)).toBe(5);
  await age(id, { begun: 2 * day + 5, used: 2 });
  expect(await letThemStay(2, 30)).toMatchObject({ ok: true });
  expect(await isIn(id)).toBe(false);
});

test("a session that nobody used for long enough is over, and each use counts anew", async () => {
  await letThemStay(30, 60);
  const [used, left] = [await session(), await session()];
  expect(await minutesLeft(used)).toBe(60);
  for (const id of [used, left]) await age(id, { begun: 50, used: 50 });
  expect(await isIn(used)).toBe(true);
  expect(await minutesLeft(used)).toBe(60);
  await age(left, { begun: 70, used: 61 });
  await letThemStay(30, 60);
  expect(await isIn(left)).toBe(false);
});

test("what an open page asks by itself is no use; what is written in it is", async () => {
  await letThemStay(30, 60);
  const id = await session();
  await age(id, { begun: 50, used: 50 });
  await db().update(sessions).set({ expiresAt: sql`now() + interval '10 minutes'` }).where(eq(sessions.hash, hashToken(id)));
  expect((await actorOfSession(id, false)).kind).toBe("person");
  expect(await minutesLeft(id)).toBe(10);
  expect((await actorOfSession(id, true)).kind).toBe("person");
  expect(await minutesLeft(id)).toBe(60);
});

test("a new rule counts at once for those who are in, brings nobody back, and lists say the same", async () => {
  const account = await makeAccount("editor");
  const [{ id }, { again }] = [account, await signedIn(account)];
  const other = (await startSession({ personId: id, way: "password", secondFactor: null, device: "" })).sessionId;
  await age(other, { begun: 3 * day, used: 3 * day });
  expect(await listDevices(await again(), null)).toHaveLength(2);
  await letThemStay(1, 0);
  expect(await isIn(other)).toBe(false);
  expect(await listDevices(await again(), null)).toHaveLength(1);
  const people = await listPeople((await admin?.again()) ?? anonymous, { q: account.name });
  expect(people.items.find((person) => person.id === id)?.sessions).toBe(1);
  await letThemStay(30, 0);
  expect(await isIn(other)).toBe(false);
});

test("a session that began while the rule changed is under the new one from its first use", async () => {
  const id = await session();
  await age(id, { begun: 2 * day, used: 2 });
  // Written past the command, as by a transaction that did not see this session yet.
  await db().insert(settings).values({ key: signInRulesKey, value: { secondFactorFor: [], digestHour: 8, stayDays: 1, idleMinutes: 0 } });
  expect(await isIn(id)).toBe(false);
});

test.each([[0, 0], [31, 0], [1.5, 0], [7, 29], [7, -1], [7, 30 * day + 1]])("%j days and %j idle minutes are refused", async (stayDays, idleMinutes) => {
  expect(await letThemStay(stayDays, idleMinutes)).toMatchObject({ ok: false });
});

test("rules from before keep what they said, and their sessions live as before", async () => {
  expect(readSignInRules({ secondFactorFor: ["chief"], digestHour: 7 })).toEqual({ secondFactorFor: ["chief"], digestHour: 7, stayDays: 30, idleMinutes: 0 });
  await db().insert(settings).values({ key: signInRulesKey, value: { secondFactorFor: ["admin"], digestHour: 7, stayDays: "soon" } });
  expect((await signInRules()).stayDays).toBe(30);
  const id = await session();
  expect(await minutesLeft(id)).toBe(30 * day);
});
