/** What a person's own page about signing in shows, and what an admin sees of a colleague. */
import type { Actor } from "#lib/access/actor";
import { query } from "#lib/kernel/query";
import { personSubject } from "#lib/people/subject";
import { signInRules } from "#lib/session/rules";
import { isFresh } from "./ask-again.ts";
import { factorsOf, listPasskeysOf } from "./factor-store.ts";
import type { Factors, OpenedFactors } from "./types.ts";

/** One's own, with passkeys by name. */
export const openFactors: (actor: Actor, personId: number) => Promise<OpenedFactors> = query({
  can: "factor.manage",
  subject: (personId: number) => personSubject(personId, false),
  run: async ({ actor, subject: { id, role, row } }) => {
    const [factors, keys, rules, fresh] = await Promise.all([factorsOf(id), listPasskeysOf(id), signInRules(), isFresh(actor)]);
    const lines = keys.map(({ credentialId: _, transports: __, ...line }) => line);
    return { ...factors, keys: lines, hasPassword: row.passwordHash !== null, fresh, required: rules.secondFactorFor.includes(role) };
  },
});

/** A colleague's: that there are some, for whoever may take them away. */
export const countFactors: (actor: Actor, personId: number) => Promise<Factors> = query({
  can: "people.list",
  subject: async (_personId: number) => undefined,
  run: ({ input }) => factorsOf(input),
});
