/** E-mail addresses as one spelling: two ways to write a mailbox must not be two people. */
import { z } from "zod";

/** NFKC, trimmed, lower case. Apply before validation: a full-width ＠ is an @ afterwards. */
export function normaliseEmail(raw: string): string {
  return raw.normalize("NFKC").trim().toLowerCase();
}

/** Takes any spelling, gives the normalised one. */
export const emailInput = z.string().max(320).transform(normaliseEmail).pipe(z.email().max(254));
