import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { valueOf } from "#lib/articles/testing";
import { withRequestStore } from "#lib/kernel/request-store";
import { adminActor, makeAccount, signedIn } from "#lib/people/testing";
import { suspendPerson } from "#lib/people/suspend";
import { historyPlace, listOwnSignIns, listSignInsOf } from "./history.ts";
import { signIn } from "./sign-in.ts";

useDatabase();

const place = historyPlace.parse({});
const from = <T>(address: string, userAgent: string, work: () => Promise<T>) => withRequestStore({ requestId: "", address, userAgent }, work);

test("who came in and who tried to stands there with place and browser, the newest first; for the person and for admins", async () => {
  const account = await makeAccount("editor");
  await from("203.0.113.5", "Thief/1.0", () => signIn(anonymous, { email: account.email, password: "a guess" }));
  const { actor } = await from("198.51.100.7", "Firefox/150", () => signedIn(account));
  const told = (await listOwnSignIns(actor, { place })).items.map(({ outcome, way, address, userAgent }) => [outcome, way, address, userAgent]);
  expect(told).toEqual([["in", "password", "198.51.100.7", "Firefox/150"], ["wrong", "password", "203.0.113.5", "Thief/1.0"]]);
  const admin = await adminActor();
  expect((await listSignInsOf(admin, { place, personId: account.id })).items).toHaveLength(2);
  await expect(listSignInsOf(actor, { place, personId: admin.id })).rejects.toMatchObject({ code: "access.denied" });
  await expect(listOwnSignIns(anonymous, { place })).rejects.toMatchObject({ code: "access.signIn" });
  valueOf(await suspendPerson(admin, { personId: account.id }));
  await signIn(anonymous, { email: account.email, password: account.password });
  expect((await listSignInsOf(admin, { place, personId: account.id })).items[0]).toMatchObject({ outcome: "suspended" });
});

test("pages follow one another, each line once; what is no place in the address is left out", async () => {
  const account = await makeAccount();
  const { actor } = await signedIn(account);
  for (let times = 0; times < 24; times++) await signedIn(account);
  const first = await listOwnSignIns(actor, { place });
  const second = await listOwnSignIns(actor, { place: historyPlace.parse({ before: first.next }) });
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
  for (const before of ["-1", "x", "0", "99999999999999999999"]) expect(historyPlace.parse({ before })).toEqual({ before: undefined });
});
