/** Writes who did what into the audit log, in the transaction that did it. */
import type { Actor } from "#lib/access/actor";
import { currentRequest } from "#lib/kernel/request-store";
import { insertAudit } from "./store.ts";

export async function recordAudit(entry: {
  actor: Actor;
  personId: number | null;
  action: string;
  about?: { kind: string; id: number | null };
  detail?: Record<string, unknown>;
}): Promise<void> {
  const detail = entry.actor.kind === "system" ? { ...entry.detail, by: entry.actor.reason } : entry.detail;
  await insertAudit({
    actorKind: entry.actor.kind,
    actorId: entry.personId,
    action: entry.action,
    subjectKind: entry.about?.kind,
    subjectId: entry.about?.id,
    detail: detail ?? {},
    address: currentRequest()?.address ?? "",
  });
}
