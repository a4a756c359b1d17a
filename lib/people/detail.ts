/** One person as an admin sees them. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { query } from "#lib/kernel/query";
import { personSubject } from "./store.ts";
import type { PersonDetail } from "./types.ts";

export const openPerson: (actor: Actor, personId: number) => Promise<PersonDetail> = query({
  can: "people.list",
  subject: async (_personId: number) => undefined,
  run: async ({ actor, input }) => {
    const subject = await personSubject(input, false);
    const { id, name, email, role, status, owner, removedAt } = subject.row;
    const removed = removedAt !== null;
    return { id, name, email, role, status, owner, removed, abilities: { dropFactors: can(actor, "factor.drop", subject), remove: !removed && can(actor, "people.remove", subject), endSessions: can(actor, "people.endSessions", subject) } };
  },
});
