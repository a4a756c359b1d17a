/** Passwords: argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane). */
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { once } from "#lib/kernel/process";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Shortest password accepted, in characters (NIST SP 800-63B asks for at least 8; we ask for 10). */
export const shortestPassword = 10;
export const longestPassword = 200;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Verifies against a hash; without one it spends the same time on a hash nobody knows, and says no. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const matched = await verify(stored ?? (await unknownHash()), password.normalize("NFKC"), cost);
  return stored !== null && matched;
}

function unknownHash(): Promise<string> {
  return once("unknown-password", () => hash(randomBytes(24).toString("base64"), cost));
}
