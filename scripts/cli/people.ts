/** Finds people for the command line, which knows them by their addresses. */
import { type Actor, systemActor } from "#lib/access/actor";
import { type Role, roles } from "#lib/access/roles";
import { normaliseEmail } from "#lib/people/email";
import { listPeople } from "#lib/people/list";
import type { PeopleFilters, PersonLine } from "#lib/people/types";

const looking = systemActor("command line");

/** Everybody with an account, in the order they came. */
export async function* accounts(filters: PeopleFilters = {}): AsyncGenerator<PersonLine & { email: string }> {
  for (let before: string | undefined; ; ) {
    const page = await listPeople(looking, { ...filters, before });
    for (const person of page.items) if (person.email !== null) yield { ...person, email: person.email };
    if (page.next === null) return;
    before = page.next;
  }
}

export async function accountOf(email: string): Promise<(PersonLine & { email: string }) | null> {
  const wanted = normaliseEmail(email);
  for await (const person of accounts({ q: wanted.slice(0, 100) })) if (person.email === wanted) return person;
  return null;
}

/** The command line, acting for the owner; null while there is none. */
export async function ownerActor(): Promise<Actor | null> {
  for await (const person of accounts({ role: "admin" })) if (person.owner) return systemActor("command line", person.id);
  return null;
}

/** For what can be done before there is an owner, too. */
export async function commandLineActor(): Promise<Actor> {
  return (await ownerActor()) ?? looking;
}

/** Null for a word that is no role. */
export function readRole(text: unknown): Role | null {
  return roles.find((role) => role === text) ?? null;
}
