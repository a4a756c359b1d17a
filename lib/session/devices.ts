/** The places where somebody is signed in, and leaving one of them. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { endSession, findSessionOwner, findSessionsOf } from "./store.ts";
import type { Device } from "./types.ts";

/** One's own; the one last used first. */
export const listDevices: (actor: Actor, input: null) => Promise<Device[]> = query({
  can: "desk.enter",
  subject: async () => undefined,
  run: async ({ actor }) => {
    if (actor.kind !== "person") return [];
    return (await findSessionsOf(actor.id)).map(({ hash, ...row }) => ({ ...row, key: hash, current: hash === actor.sessionHash }));
  },
});

/** A colleague's, for admins; none of them is the current one. */
export const listDevicesOf: (actor: Actor, personId: number) => Promise<Device[]> = query({
  can: "people.list",
  subject: async (_personId: number) => undefined,
  run: async ({ actor, input }) => (await findSessionsOf(input)).map(({ hash, ...row }) => ({ ...row, key: hash, current: actor.kind === "person" && hash === actor.sessionHash })),
});

/** Refuses "session.unknown". */
export const endDevice = command({
  name: "session.endDevice",
  can: "session.end",
  input: z.object({ key: z.string().max(100) }),
  subject: async ({ key }) => {
    const personId = await findSessionOwner(key);
    return personId === null ? refuse("session.unknown") : { personId };
  },
  run: async ({ input, subject }) => {
    await endSession(input.key);
    return { value: undefined, about: { kind: "person", id: subject.personId } };
  },
});
