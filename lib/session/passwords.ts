/** Passwords: argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane), and not too many at once. */
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { once } from "#lib/kernel/process";
import { Turns } from "#lib/kernel/turns";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Shortest password accepted, in characters (NIST SP 800-63B asks for at least 8; we ask for 10). */
export const shortestPassword = 10;
export const longestPassword = 200;

/**
 * Two at once: hashing runs in libuv's threads, of which there are four, and files and names of hosts need the others.
 * Two hundred that wait are a few seconds on a small machine; people would not wait longer.
 */
const turns = () => once("hashing", () => new Turns(2, 200));

/** Refuses "limit.busy" where too many wait already. */
export function hashPassword(password: string): Promise<string> {
  return turns().take(() => hash(password.normalize("NFKC"), cost));
}

/** Verifies against a hash; without one it does the same work against one that nobody's password has, and says no. Refuses "limit.busy" where too many wait already. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const matched = await turns().take(() => verify(stored ?? nobodysHash(), password.normalize("NFKC"), cost));
  return stored !== null && matched;
}

/** Looks like a hash and costs as much to compare with, but was never made of anything: making one would be work that only unknown people cause. */
function nobodysHash(): string {
  const part = (bytes: number) => randomBytes(bytes).toString("base64").replaceAll("=", "");
  return `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${part(16)}$${part(32)}`;
}
