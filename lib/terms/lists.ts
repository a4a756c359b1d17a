/** Lists of terms as the desk shows them. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { compareTerms, type ListDifference } from "./compare.ts";
import { findList, findLists, findTerms, findVersions } from "./terms-store.ts";
import type { Term } from "./types.ts";

/** `terms`: how many. `changedBy`: null where the software itself brought it. */
export type ListLine = { id: number; name: string; builtIn: boolean; active: boolean; version: number; terms: number; changedAt: Date; changedBy: string | null };
export type VersionLine = { version: number; note: string; terms: number; at: Date; by: string | null };
/** `version`: the one in force. `comparison`: of two versions that were asked for. */
export type OpenedList = { id: number; name: string; builtIn: boolean; active: boolean; version: number; terms: Term[]; versions: VersionLine[]; mayManage: boolean; comparison: (ListDifference & { from: number; to: number }) | null };

export const listTermLists: (actor: Actor, input: undefined) => Promise<{ lists: ListLine[]; mayManage: boolean }> = query({
  can: "terms.read",
  subject: async () => undefined,
  run: async ({ actor }) => ({ lists: await findLists(), mayManage: can(actor, "terms.manage", undefined) }),
});

/** `from`, `to`: versions to compare; one that is not there is refused as "terms.unknown". */
export const openTermList: (actor: Actor, asked: { listId: number; from?: number | undefined; to?: number | undefined }) => Promise<OpenedList> = query({
  can: "terms.read",
  subject: async () => undefined,
  run: async ({ actor, input: { listId, from, to } }) => {
    const { id, name, builtIn, active } = await findList(listId);
    const versions = await findVersions(id);
    const version = versions[0]?.version ?? refuse("terms.unknown");
    const comparison = from === undefined || to === undefined ? null : { from, to, ...compareTerms(await findTerms(id, from), await findTerms(id, to)) };
    return { id, name, builtIn, active, version, terms: await findTerms(id, version), versions: versions.map(({ byId: _, ...line }) => line), mayManage: can(actor, "terms.manage", undefined), comparison };
  },
});

/** One version of a list, for a file. */
export const exportTerms: (actor: Actor, asked: { listId: number; version: number | null }) => Promise<{ name: string; version: number; terms: Term[] }> = query({
  can: "terms.read",
  subject: async () => undefined,
  run: async ({ input: { listId, version } }) => {
    const { name } = await findList(listId);
    const wanted = version ?? (await findVersions(listId))[0]?.version ?? refuse("terms.unknown");
    return { name, version: wanted, terms: await findTerms(listId, wanted) };
  },
});
