/** The second step of signing in: a code by time or a recovery code, after the password or an account elsewhere. */
import { z } from "zod";
import { type CeremonyRow, openCeremony, takeCeremony } from "#lib/factors/ceremonies";
import { checkCode } from "#lib/factors/check";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { forgetAttempts, tryWithin } from "./attempts.ts";
import { recordSignIn } from "./history.ts";
import { countAddress, deviceInput } from "./sign-in.ts";
import { startSession } from "./start.ts";
import { findStatus } from "./store.ts";
import type { UsedFactor, Way } from "./types.ts";

/** Per account, whatever ticket they come with: six digits must not be guessed. */
const perAccount = { tries: 10, minutes: 15 };

/**
 * `ticket`: what "session.secondFactor" came with. A wrong code leaves it open for another try; the right one ends it.
 * Failures: "session.ticketGone", "secondFactor.wrong", "secondFactor.used", "secondFactor.unreadable", "limit.reached".
 */
export const confirmSignIn = command({
  name: "session.confirm",
  can: "session.start",
  input: z.object({ ticket: z.string().max(200), code: z.string().max(100).default(""), device: deviceInput }),
  subject: async () => undefined,
  // Outside of the transaction: what was counted and taken stays so when the rest fails.
  prepare: async ({ ticket, code }) => {
    await countAddress();
    const begun = await openCeremony("secondFactor", ticket);
    if (!begun?.personId) return refuse("session.ticketGone");
    return begun.detail["needs"] === "nothing" ? null : proveByCode(begun.personId, code, wayOf(begun));
  },
  run: async ({ prepared: secondFactor, input: { ticket, device } }) => {
    const taken = await takeCeremony("secondFactor", ticket);
    if (!taken?.personId || (await findStatus(taken.personId)) !== "active") return refuse("session.ticketGone");
    const started = await startSession({ personId: taken.personId, way: wayOf(taken), secondFactor, device });
    return { value: started, about: { kind: "person", id: taken.personId } };
  },
});

async function proveByCode(personId: number, code: string, way: Way): Promise<UsedFactor> {
  const { within, first, minutes } = await tryWithin("second-factor", String(personId), perAccount);
  if (!within) {
    if (first) await recordSignIn({ personId, way, outcome: "limited" });
    refuse("limit.reached", { minutes });
  }
  const checked = await checkCode(personId, code);
  if (checked.ok) {
    await forgetAttempts("second-factor", String(personId));
    return checked.factor;
  }
  await recordSignIn({ personId, way, outcome: "second" });
  return refuse(checked.why);
}

const ways: readonly Way[] = ["password", "passkey", "oidc", "link"];

export function wayOf({ detail }: Pick<CeremonyRow, "detail">): Way {
  return ways.find((way) => way === detail["way"]) ?? "password";
}
