/** What the house asks of those who sign in, as an admin sets it. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { roles } from "#lib/access/roles";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { keptValue, lockKept, openKept, writeKept } from "#lib/settings/kept";
import { defaultStay, signInRulesKey } from "./rules-key.ts";
import { setEnds } from "./store.ts";
import type { SignInRules } from "./types.ts";

/** The cookie lives no longer (next-auth.ts), and NIST SP 800-63B asks for everybody's password again after 30 days. */
export const longestStay = 30;
/** Who reads one long text, or is called away from it, is not thrown out in between. */
const shortestIdle = 30;

const stayDays = z.int().min(1).max(longestStay);
const idleMinutes = z.union([z.literal(0), z.int().min(shortestIdle).max(longestStay * 24 * 60)]);
const rulesInput = z.object({ secondFactorFor: z.array(z.enum(roles)).max(roles.length).transform((given) => roles.filter((role) => given.includes(role))), digestHour: z.int().min(0).max(23), stayDays, idleMinutes });

export const defaultRules: SignInRules = { secondFactorFor: [], digestHour: 8, stayDays: defaultStay.days, idleMinutes: defaultStay.idleMinutes };
/** Rules written before sessions had a length to choose. */
const storedRules = rulesInput.extend({ stayDays: stayDays.default(defaultStay.days), idleMinutes: idleMinutes.default(defaultStay.idleMinutes) });

/** What cannot be read is as if nobody had set anything. */
export function readSignInRules(stored: unknown): SignInRules {
  const read = storedRules.safeParse(stored);
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

/** Counts at everybody's next request, for sessions begun before as well; what is over stays over. Refuses "settings.stale" when somebody saved meanwhile. */
export const changeSignInRules = command({
  name: "settings.changeSignIn",
  can: "settings.change",
  input: z.object({ rules: rulesInput, basedOn: z.string().max(40).nullable() }),
  subject: async () => undefined,
  run: async ({ actor, input: { rules, basedOn } }) => {
    const { value } = await lockKept(signInRulesKey, basedOn, "settings.stale");
    const version = await writeKept(signInRulesKey, rules, personBehind(actor));
    await setEnds();
    return { value: { version }, about: { kind: "settings", id: null }, detail: { before: readSignInRules(value), after: rules } };
  },
});
