/** Recovery codes: ten keys for the day on which the telephone is gone. Pure. */
import { randomBytes } from "node:crypto";
import { hashToken } from "#lib/kernel/ids";

export const recoveryCodeCount = 10;
const signs = 16;

/** Crockford's Base32: no letter that is read as a digit. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Ten codes such as `7k3m-x9qd-2w8p-4tzc`, 80 random bits each: too many to be guessed from their hashes. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const code = [...randomBytes(signs)].map((byte) => alphabet[byte % alphabet.length]).join("");
    return code.match(/.{4}/g)?.join("-") ?? "";
  });
}

/** The hash under which a typed code is kept; null for what cannot be one. Blanks, hyphens, capitals, and o, i, l for 0 and 1 are fine. */
export function recoveryHash(typed: string): string | null {
  const plain = typed.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
  if (plain.length !== signs || [...plain].some((sign) => !alphabet.includes(sign))) return null;
  return hashToken(`recovery:${plain}`);
}
