/** Second factors as plain data for screens. */

/** A passkey as its owner sees it. */
export type PasskeyLine = { id: number; name: string; createdAt: Date; lastUsedAt: Date | null; backedUp: boolean };

/** What a person has besides the password. `recovery`: codes that are left. */
export type Factors = { totp: boolean; passkeys: number; recovery: number };

/** How somebody may prove themselves after the password. */
export type SecondWay = "totp" | "passkey" | "recovery";

/** What a person's own page about signing in shows. `fresh`: signed in so lately that no password is asked for again. `required`: the house asks this role for a second factor. */
export type OpenedFactors = Factors & { keys: PasskeyLine[]; hasPassword: boolean; fresh: boolean; required: boolean };

/** A secret on its way into an app; shown this once. `qr`: a picture of the address as SVG. */
export type TotpOffer = { secret: string; address: string; qr: string };

/** By what the second step may be done; none: it is not asked for. */
export function waysOf(factors: Factors): SecondWay[] {
  const { totp, passkeys, recovery } = factors;
  if (!hasSecondFactor(factors)) return [];
  return [...(totp ? (["totp"] as const) : []), ...(passkeys > 0 ? (["passkey"] as const) : []), ...(recovery > 0 ? (["recovery"] as const) : [])];
}

export function hasSecondFactor({ totp, passkeys }: Factors): boolean {
  return totp || passkeys > 0;
}
