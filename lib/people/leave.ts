/** Somebody leaves: the work goes to a colleague, the account goes, the name stays where it was printed. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { atLeast } from "#lib/access/roles";
import { articleScope } from "#lib/access/scope";
import { dropFactorsOf } from "#lib/factors/turn-off";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { dropMailsOf } from "#lib/mail/queue";
import { colleagues } from "#lib/session/colleagues";
import { endSessionsOf } from "#lib/session/end";
import { forgetWaysIn } from "#lib/session/forget-ways-in";
import { keepAnAdmin } from "./last-admin.ts";
import { countInHand, handAssigned, handOver, handSectionsOver } from "./leaving-store.ts";
import { closeLinks } from "./link-store.ts";
import { personSubject, updatePerson } from "./store.ts";
import type { Leaving } from "./types.ts";

/** What there is to hand over, and to whom it may go. */
export const openLeaving: (actor: Actor, personId: number) => Promise<Leaving> = query({
  can: "people.remove",
  subject: (personId: number) => personSubject(personId, false),
  run: async ({ subject: { id } }) => {
    const inHand = await countInHand(id);
    const everybody = await colleagues(null);
    const fit = everybody.filter(({ actor }) => actor.id !== id && (atLeast(actor.role, "editor") || !needsEditor(inHand)));
    return { inHand, heirs: fit.map(({ actor: { id: number, name, role } }) => ({ id: number, name, role })) };
  },
});

const needsEditor = ({ sections, responsible }: Leaving["inHand"]) => sections > 0 || responsible > 0;

/** Sessions end with the transaction. An article that the heir may not read is given to nobody (`unassigned`: how many). Failures: "people.lastAdmin", "people.heirUnfit", "people.heirRole", "people.removed". */
export const removePerson = command({
  name: "people.remove",
  can: "people.remove",
  input: z.object({ personId: z.int().positive(), toId: z.int().positive() }),
  subject: async ({ personId }, lock) => {
    if (lock) await keepAnAdmin(personId, false);
    return personSubject(personId, lock);
  },
  run: async ({ input: { personId, toId }, subject: { row } }) => {
    if (row.removedAt !== null) refuse("people.removed");
    const heir = toId === personId ? undefined : (await colleagues([toId]))[0]?.actor;
    if (!heir) return refuse("people.heirUnfit");
    const inHand = await countInHand(personId);
    if (needsEditor(inHand) && !atLeast(heir.role, "editor")) refuse("people.heirRole");
    await handOver(personId, heir.id);
    await handSectionsOver(personId, heir.role === "editor" ? heir.id : null);
    // Asked anew: they have the sections and drafts of who leaves by now.
    const [reader] = await colleagues([heir.id]);
    const unassigned = await handAssigned(personId, heir.id, articleScope(reader?.actor ?? heir));
    await dropFactorsOf(personId);
    await forgetWaysIn(personId);
    await closeLinks("reset", { personId });
    await closeLinks("invite", { invitedBy: personId });
    if (row.email !== null) await dropMailsOf(personId, row.email);
    await updatePerson(personId, { email: null, passwordHash: null, role: "author", status: "suspended", removedAt: new Date() });
    const endedSessions = await endSessionsOf(personId);
    return { value: { endedSessions, inHand, unassigned }, about: { kind: "person", id: personId }, detail: { to: heir.id, ...inHand, unassigned, endedSessions } };
  },
});
