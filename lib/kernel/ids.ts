/** Unguessable tokens and how they are kept: only their hashes reach the database. */
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits in 43 URL-safe characters. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A short name for one incident, for people to quote and logs to find. */
export function newIncidentId(): string {
  return randomBytes(5).toString("hex");
}

/** SHA-256 in hex: enough for 256-bit tokens, which need no slow hash. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
