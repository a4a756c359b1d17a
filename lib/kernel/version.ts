/** Which state of something somebody has looked at before changing it. Pure. */
import { hashToken } from "./ids.ts";

/** @param stored as the database gives it: PostgreSQL puts the names of one JSON value in one order. */
export function versionOf(stored: unknown): string {
  return hashToken(JSON.stringify(stored ?? null));
}
