/** Giving somebody another role. */
import { z } from "zod";
import { atLeast, roles } from "#lib/access/roles";
import { command } from "#lib/kernel/command";
import { endSessionsOf } from "#lib/session/end";
import { keepAnAdmin } from "./last-admin.ts";
import { closeLinks } from "./link-store.ts";
import { personSubject, updatePerson } from "./store.ts";

/** A lower role ends the person's sessions at once, so that no open page shows what is no longer theirs. Refuses "people.lastAdmin". */
export const changeRole = command({
  name: "people.changeRole",
  can: "people.changeRole",
  input: z.object({ personId: z.int().positive(), role: z.enum(roles) }),
  subject: async ({ personId, role }, lock) => {
    if (lock) await keepAnAdmin(personId, role === "admin");
    return { ...(await personSubject(personId, lock)), to: role };
  },
  run: async ({ input: { personId, role }, subject }) => {
    const lower = !atLeast(role, subject.role);
    await updatePerson(personId, { role });
    const ended = lower ? await endSessionsOf(personId) : 0;
    if (role !== "admin") await closeLinks("invite", { invitedBy: personId });
    return { value: { role, endedSessions: ended }, about: { kind: "person", id: personId }, detail: { from: subject.role, to: role } };
  },
});
