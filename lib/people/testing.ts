/** For tests: people with accounts, and the tokens of links. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { invitations, people } from "#db/schema/people";
import { type Actor, anonymous, systemActor } from "#lib/access/actor";
import type { Role } from "#lib/access/roles";
import { newMark, valueOf } from "#lib/articles/testing";
import { hashToken } from "#lib/kernel/ids";
import { lookupActor } from "#lib/session/lookup";
import { signIn } from "#lib/session/sign-in";
import { createPerson } from "./create-person.ts";

export type Account = { id: number; email: string; name: string; password: string };
export const someone = systemActor("test");

/** An account with a password that works. */
export async function makeAccount(role: Role = "author"): Promise<Account> {
  const mark = newMark();
  const [email, name, password] = [`${mark}@example.com`, `某${mark}`, `river stone ${mark} lamp`];
  const { personId } = valueOf(await createPerson(someone, { email, name, role, password }));
  return { id: personId, email, name, password };
}

/** Opens a session; the actor behind it and how to look again. */
export async function signedIn(account: Pick<Account, "email" | "password">): Promise<{ actor: Actor & { kind: "person" }; again: () => Promise<Actor> }> {
  const { sessionId } = valueOf(await signIn(anonymous, { email: account.email, password: account.password }));
  const actor = await lookupActor(sessionId);
  if (actor.kind !== "person") throw new Error("no session");
  return { actor, again: () => lookupActor(sessionId) };
}

export async function adminActor(): Promise<Actor & { kind: "person" }> {
  return (await signedIn(await makeAccount("admin"))).actor;
}

export function tokenOf(link: string): string {
  const url = new URL(link);
  return url.searchParams.get("token") ?? url.pathname.split("/").at(-1) ?? "";
}

/** Lets a link's time run out. */
export async function expire(token: string): Promise<void> {
  await db().update(invitations).set({ expiresAt: new Date(0) }).where(eq(invitations.tokenHash, hashToken(token)));
}

export async function rowOf(id: number) {
  const [row] = await db().select().from(people).where(eq(people.id, id));
  if (!row) throw new Error("no person");
  return row;
}
