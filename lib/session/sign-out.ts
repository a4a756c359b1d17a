/** Signing out: the session's row ends, so the cookie is worth nothing anywhere. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { hashToken } from "#lib/kernel/ids";
import { refuse } from "#lib/kernel/refusal";
import { endSession, findSessionOwner } from "./store.ts";

export const signOut = command({
  name: "session.end",
  can: "session.end",
  input: z.object({ sessionId: z.string().max(200) }),
  subject: async ({ sessionId }) => {
    const personId = await findSessionOwner(hashToken(sessionId));
    return personId === null ? refuse("session.unknown") : { personId };
  },
  run: async ({ input, subject }) => {
    await endSession(hashToken(input.sessionId));
    return { value: undefined, about: { kind: "person", id: subject.personId } };
  },
});
