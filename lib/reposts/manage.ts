/** Lists of allowed sources: taken out of a file, taken away; and what is done with a source that is on none. */
import { z } from "zod";
import { type Actor, personBehind } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { isoDay } from "#lib/i18n/dates";
import { decodeTable } from "#lib/interchange/table";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { lineInput } from "#lib/people/inputs";
import { lockKept, openKept, writeKept } from "#lib/settings/kept";
import { siteSettings } from "#lib/settings/read";
import { offListRule, ruleKey } from "./check.ts";
import { dayOf, readSources } from "./read-sources.ts";
import { findSourceLists, insertSourceList, setRemoved } from "./reposts-store.ts";
import { offListRules } from "./rule.ts";
import type { OffListRule } from "./types.ts";

const dayInput = z.string().max(20).default("").transform(dayOf).pipe(z.string()).transform((day) => day || null);

/** Refuses "reposts.noName", "reposts.order", and what a file is refused for (`readSources`): then nothing of it is kept. */
export const importSources = command({
  name: "reposts.import",
  can: "reposts.manage",
  input: z.object({ name: lineInput(60), validFrom: dayInput, validUntil: dayInput, bytes: z.instanceof(Uint8Array) }),
  subject: async () => undefined,
  prepare: async ({ bytes }) => readSources(decodeTable(bytes)),
  run: async ({ actor, input: { name, validFrom, validUntil }, prepared }) => {
    if (name === "") refuse("reposts.noName");
    if (validFrom !== null && validUntil !== null && validUntil < validFrom) refuse("reposts.order");
    const listId = await insertSourceList({ name, validFrom, validUntil, entries: prepared.length, importedBy: personBehind(actor) }, prepared);
    return { value: { listId, entries: prepared.length }, about: { kind: "sourceList", id: listId }, detail: { name, entries: prepared.length, validFrom, validUntil } };
  },
});

/** What was printed under it stays printed. */
export const removeSources = command({
  name: "reposts.remove",
  can: "reposts.manage",
  input: z.object({ listId: z.int().positive() }),
  subject: async () => undefined,
  run: async ({ input: { listId } }) => ({ value: undefined, about: { kind: "sourceList", id: listId }, detail: { name: await setRemoved(listId) } }),
});

/** Refuses "reposts.stale". */
export const changeOffListRule = command({
  name: "reposts.rule",
  can: "reposts.manage",
  input: z.object({ rule: z.enum(offListRules), basedOn: z.string().max(40).nullable() }),
  subject: async () => undefined,
  run: async ({ actor, input: { rule, basedOn } }) => {
    await lockKept(ruleKey, basedOn, "reposts.stale");
    const before = await offListRule();
    const version = await writeKept(ruleKey, rule, personBehind(actor));
    return { value: { version }, about: { kind: "settings", id: null }, detail: { before: { rule: before }, after: { rule } } };
  },
});

/** `state`: by the list's own days; entries may have others. */
export type SourceListLine = { id: number; name: string; entries: number; validFrom: string | null; validUntil: string | null; state: "inForce" | "expired" | "toCome"; importedAt: Date; importedBy: string | null };
export type OpenedReposts = { lists: SourceListLine[]; rule: OffListRule; version: string | null; mayManage: boolean };

export const openReposts: (actor: Actor, input: undefined) => Promise<OpenedReposts> = query({
  can: "reposts.read",
  subject: async () => undefined,
  run: async ({ actor }) => {
    const { version } = await openKept(ruleKey);
    const today = isoDay(await databaseNow(), (await siteSettings()).timeZone);
    const stateOf = (from: string | null, until: string | null) => (until !== null && until < today ? "expired" : from !== null && today < from ? "toCome" : "inForce");
    const lists = (await findSourceLists()).map((list): SourceListLine => ({ ...list, state: stateOf(list.validFrom, list.validUntil) }));
    return { lists, rule: await offListRule(), version, mayManage: can(actor, "reposts.manage", undefined) };
  },
});
