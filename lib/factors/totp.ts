/** Codes by time (RFC 6238), as every authenticator app makes them: six digits, thirty seconds, SHA-1. Pure. */
import { Secret, TOTP } from "otpauth";

/** Seconds for which one code stands. */
const period = 30;
/** Steps before and after that are taken too: clocks differ, and fingers are slow. */
const window = 1;

/** 160 random bits in Base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says: `otpauth://totp/…`. */
export function totpAddress({ secret, issuer, account }: { secret: string; issuer: string; account: string }): string {
  // The label is split at its colon.
  return made(secret, issuer.replaceAll(":", " "), account.replaceAll(":", " ")).toString();
}

/** The step (number of thirty seconds since 1970) whose code this is; null where it is none of now. Blanks and full-width digits are fine. */
export function stepOf(code: string, secret: string, now: Date): number | null {
  const digits = code.normalize("NFKC").replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = made(secret).validate({ token: digits, timestamp: now.getTime(), window });
  return delta === null ? null : Math.floor(now.getTime() / 1_000 / period) + delta;
}

function made(secret: string, issuer = "", label = "OTPAuth"): TOTP {
  return new TOTP({ issuer, label, secret, period, digits: 6, algorithm: "SHA1" });
}
