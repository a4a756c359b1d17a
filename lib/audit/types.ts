/** The audit log as admins read it. */
export type AuditFilters = { person?: number | undefined; action?: string | undefined; kind?: string | undefined; subject?: number | undefined; from?: string | undefined; to?: string | undefined; before?: string | undefined };
export type AuditLine = { id: number; at: Date; actorKind: "person" | "anonymous" | "system"; actorId: number | null; actorName: string | null; action: string; subjectKind: string | null; subjectId: number | null; subjectName: string | null; detail: Record<string, unknown>; address: string };
