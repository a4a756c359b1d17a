/** Which state of a section's way of working somebody has looked at. Pure. */
import { hashToken } from "#lib/kernel/ids";

/** @param stored as the column gives it: PostgreSQL puts the names of one JSON value in one order. */
export function workflowVersion(stored: unknown): string {
  return hashToken(JSON.stringify(stored ?? null));
}
