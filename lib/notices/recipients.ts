/** Whom a comment concerns. Pure. */
import type { NoticeKind } from "./types.ts";

export type Recipient = { personId: number; kind: NoticeKind };

/** Who is mentioned hears of that; those who took part hear of a reply; nobody twice, and never whoever speaks. */
export function recipientsOf({ by, mentioned, others }: { by: number; mentioned: readonly number[]; others: readonly number[] }): Recipient[] {
  const called = new Set(mentioned.filter((id) => id !== by));
  const taking = new Set(others.filter((id) => id !== by && !called.has(id)));
  return [...[...called].map((personId): Recipient => ({ personId, kind: "mention" })), ...[...taking].map((personId): Recipient => ({ personId, kind: "reply" }))];
}
