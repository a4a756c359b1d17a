/** Closing somebody's account and opening it again; what they wrote stays. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { endSessionsOf } from "#lib/session/end";
import { keepAnAdmin } from "./last-admin.ts";
import { closeLinks } from "./link-store.ts";
import { personSubject, updatePerson } from "./store.ts";

const input = z.object({ personId: z.int().positive() });

/** Ends all sessions in the same transaction and closes links made for or by the person. Refuses "people.lastAdmin". */
export const suspendPerson = command({
  name: "people.suspend",
  can: "people.suspend",
  input,
  subject: async ({ personId }, lock) => {
    if (lock) await keepAnAdmin(personId, false);
    return personSubject(personId, lock);
  },
  run: async ({ input: { personId } }) => {
    await updatePerson(personId, { status: "suspended" });
    const endedSessions = await endSessionsOf(personId);
    await closeLinks("reset", { personId });
    await closeLinks("invite", { invitedBy: personId });
    return { value: { endedSessions }, about: { kind: "person", id: personId }, detail: { endedSessions } };
  },
});

export const restorePerson = command({
  name: "people.restore",
  can: "people.suspend",
  input,
  subject: ({ personId }, lock) => personSubject(personId, lock),
  run: async ({ input: { personId }, subject: { row } }) => {
    if (row.removedAt !== null) refuse("people.removed");
    await updatePerson(personId, { status: "active" });
    return { value: undefined, about: { kind: "person", id: personId } };
  },
});
