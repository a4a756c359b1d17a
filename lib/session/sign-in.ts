/** Signing in by password: equal time and words for unknown people, wrong passwords and suspended accounts. */
import { z } from "zod";
import { factorsOf } from "#lib/factors/state";
import { beginCeremony } from "#lib/factors/ceremonies";
import { waysOf } from "#lib/factors/types";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { currentRequest } from "#lib/kernel/request-store";
import { networkOf } from "#lib/outgoing/addresses";
import { normaliseEmail } from "#lib/people/email";
import { countAttempt, forgetAttempts, givenBack, tryWithin } from "./attempts.ts";
import { recordSignIn } from "./history.ts";
import { longestPassword, passwordMatches } from "./passwords.ts";
import { type Started, startSession } from "./start.ts";
import { findCredentials } from "./store.ts";
import type { Way } from "./types.ts";

const perAccount = { tries: 10, minutes: 15 };
const perAddress = { tries: 100, minutes: 15 };

/** A browser's own sign, kept in a cookie that is no session. */
export const deviceInput = z.string().max(100).default("");

/** Refuses "session.secondFactor" with a `ticket` and the `ways` to go on, where the password was right and something more is asked. */
export const signIn = command({
  name: "session.start",
  can: "session.start",
  input: z.object({ email: z.string().max(320), password: z.string().max(longestPassword), device: deviceInput }),
  subject: async () => undefined,
  // Outside of the transaction: hashing is slow, and a counted try must stay counted when the sign-in fails.
  prepare: async ({ email, password }) => {
    const account = normaliseEmail(email);
    await countAddress();
    const found = await findCredentials(account);
    const { within, first, minutes } = await tryWithin("sign-in", account, perAccount);
    if (!within) {
      // One line tells of all that follow: whoever tries five thousand times fills no table.
      if (first) await recordSignIn({ personId: found?.id ?? null, way: "password", outcome: "limited" });
      refuse("limit.reached", { minutes });
    }
    const matched = await givenBack("sign-in", account, () => passwordMatches(password, found?.passwordHash ?? null));
    if (!found || !matched || found.status !== "active") {
      await recordSignIn({ personId: found?.id ?? null, way: "password", outcome: matched && found?.status === "suspended" ? "suspended" : "wrong" });
      return refuse("session.wrongCredentials");
    }
    await forgetAttempts("sign-in", account);
    return askForMore(found.id, "password");
  },
  run: async ({ prepared: personId, input: { device } }): Promise<{ value: Started; about: { kind: string; id: number } }> => {
    return { value: await startSession({ personId, way: "password", secondFactor: null, device }), about: { kind: "person", id: personId } };
  },
});

export async function countAddress(): Promise<void> {
  const address = currentRequest()?.address ?? "";
  if (address) await countAttempt("sign-in-address", networkOf(address), perAddress);
}

/** Gives the person back where nothing more is asked; refuses "session.secondFactor" else. */
export async function askForMore(personId: number, way: Way): Promise<number> {
  const ways = waysOf(await factorsOf(personId));
  if (ways.length === 0) return personId;
  return refuse("session.secondFactor", { ticket: await beginCeremony("secondFactor", { personId, detail: { way, needs: "factor" } }), ways: ways.join(",") });
}
