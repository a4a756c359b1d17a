/** Signing somebody out everywhere. */
import { z } from "zod";
import { closeCeremoniesOf } from "#lib/factors/ceremonies";
import { command } from "#lib/kernel/command";
import { endSessionsOf } from "#lib/session/end";
import { personSubject } from "./store.ts";

export const endSessions = command({
  name: "people.endSessions",
  can: "people.endSessions",
  input: z.object({ personId: z.int().positive() }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  run: async ({ input: { personId } }) => {
    await closeCeremoniesOf(personId);
    const endedSessions = await endSessionsOf(personId);
    return { value: { endedSessions }, about: { kind: "person", id: personId }, detail: { endedSessions } };
  },
});
