/** The list of people and of open invitations, for admins. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { roles } from "#lib/access/roles";
import { cleanText } from "#lib/content/clean";
import { query } from "#lib/kernel/query";
import { findOpenInvitations } from "./link-store.ts";
import { findPeople } from "./store.ts";
import type { InvitationLine, ListedPerson, PeopleFilters, PersonLine } from "./types.ts";

/** Filters as they stand in the address; what is not understood is left out. */
export const peopleFilters: z.ZodType<PeopleFilters> = z.object({
  q: z.string().transform(cleanText).pipe(z.string().trim().max(100)).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  status: z.enum(["active", "suspended"]).optional().catch(undefined),
  before: z.string().max(20).optional().catch(undefined),
});

const pageSize = 50;

/** In the order they came. `next` goes into `?before=`; null on the last page. */
export const listPeople: (actor: Actor, filters: PeopleFilters) => Promise<{ items: ListedPerson[]; next: string | null }> = query({
  can: "people.list",
  subject: async () => undefined,
  run: async ({ actor, input }: { actor: Actor; input: PeopleFilters }) => {
    const after = /^[1-9]\d{0,14}$/.test(input.before ?? "") ? Number(input.before) : 0;
    const rows = await findPeople(input, after, pageSize + 1);
    const items = rows.slice(0, pageSize);
    return { items: items.map((person) => ({ ...person, abilities: abilitiesOver(actor, person) })), next: rows.length > pageSize ? String(items.at(-1)?.id) : null };
  },
});

function abilitiesOver(actor: Actor, person: PersonLine): ListedPerson["abilities"] {
  const account = person.email !== null;
  return {
    changeRole: can(actor, "people.changeRole", { ...person, to: "author" }),
    suspend: account && can(actor, "people.suspend", person),
    endSessions: person.sessions > 0 && can(actor, "people.endSessions", person),
    resetLink: account && person.status === "active" && can(actor, "people.resetLink", person),
    remove: !person.removed && can(actor, "people.remove", person),
  };
}

/** The newest two hundred; an older one ends by itself within the week. */
export const listInvitations: (actor: Actor, input: null) => Promise<InvitationLine[]> = query({
  can: "people.list",
  subject: async () => undefined,
  run: () => findOpenInvitations(200),
});
