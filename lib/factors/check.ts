/** Whether a typed code is this person's, and taking it: none works twice. */
import { databaseNow } from "#lib/kernel/clock";
import { unseal } from "#lib/kernel/seal";
import { findTotp, takeRecoveryCode, takeStep } from "./factor-store.ts";
import { recoveryHash } from "./recovery.ts";
import { stepOf } from "./totp.ts";

export type Checked = { ok: true; factor: "totp" | "recovery" } | { ok: false; why: "secondFactor.wrong" | "secondFactor.used" | "secondFactor.unreadable" };

/** The purpose under which a person's secret is sealed. */
export const totpPurpose = (personId: number) => `totp:${personId}`;

/** A recovery code is told from one by time by its length. */
export async function checkCode(personId: number, code: string): Promise<Checked> {
  const hash = recoveryHash(code);
  if (hash !== null) return (await takeRecoveryCode(personId, hash)) ? { ok: true, factor: "recovery" } : { ok: false, why: "secondFactor.wrong" };
  const kept = await findTotp(personId);
  if (!kept?.confirmed) return { ok: false, why: "secondFactor.wrong" };
  const secret = unseal(kept.sealed, totpPurpose(personId));
  if (secret === null) return { ok: false, why: "secondFactor.unreadable" };
  // The database's clock: two servers must not disagree about what was taken.
  const step = stepOf(code, secret, await databaseNow());
  if (step === null) return { ok: false, why: "secondFactor.wrong" };
  return (await takeStep(personId, step)) ? { ok: true, factor: "totp" } : { ok: false, why: "secondFactor.used" };
}
