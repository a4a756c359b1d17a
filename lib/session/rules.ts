/** What the house asks of those who sign in, as an admin sets it. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { roles } from "#lib/access/roles";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { keptValue, lockKept, openKept, writeKept } from "#lib/settings/kept";
import { signInRulesKey } from "./rules-key.ts";
import type { SignInRules } from "./types.ts";

const rulesInput = z.object({ secondFactorFor: z.array(z.enum(roles)).max(roles.length).transform((given) => roles.filter((role) => given.includes(role))), digestHour: z.int().min(0).max(23) });

export const defaultRules: SignInRules = { secondFactorFor: [], digestHour: 8 };

/** What cannot be read is as if nobody had set anything. */
export function readSignInRules(stored: unknown): SignInRules {
  const read = rulesInput.safeParse(stored);
  return read.success ? read.data : defaultRules;
}

export async function signInRules(): Promise<SignInRules> {
  return readSignInRules(await keptValue(signInRulesKey));
}

export const openSignInRules = query({
  can: "settings.change",
  subject: async (_input: null) => undefined,
  run: async (): Promise<{ rules: SignInRules; version: string | null }> => {
    const { value, version } = await openKept(signInRulesKey);
    return { rules: readSignInRules(value), version };
  },
});

/** Counts at everybody's next request. Refuses "settings.stale" when somebody saved meanwhile. */
export const changeSignInRules = command({
  name: "settings.changeSignIn",
  can: "settings.change",
  input: z.object({ rules: rulesInput, basedOn: z.string().max(40).nullable() }),
  subject: async () => undefined,
  run: async ({ actor, input: { rules, basedOn } }) => {
    const { value } = await lockKept(signInRulesKey, basedOn, "settings.stale");
    const version = await writeKept(signInRulesKey, rules, personBehind(actor));
    return { value: { version }, about: { kind: "settings", id: null }, detail: { before: readSignInRules(value), after: rules } };
  },
});
